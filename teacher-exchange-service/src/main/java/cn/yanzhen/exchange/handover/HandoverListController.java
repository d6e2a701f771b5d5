package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.handover.HandoverLists.After;
import cn.yanzhen.exchange.handover.HandoverLists.Line;
import cn.yanzhen.exchange.handover.HandoverLists.Wanted;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 交接清单一览: who is behind with what, for the district and for those who run schools. */
@RestController
@RequestMapping("/api/v1/exchange/handovers")
class HandoverListController {

  record Party(UUID id, String name) {}

  /**
   * @param to null where the establishment went along
   * @param due of the next open item; null when none is open
   * @param overdue how many items are late
   */
  record HandoverLine(
      UUID id,
      UUID assignmentId,
      Phase phase,
      Progress progress,
      Party person,
      AssignmentKind kind,
      Party home,
      Party host,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String orderNumber,
      LocalDate madeOn,
      @Nullable LocalDate due,
      int items,
      int done,
      int overdue,
      @Nullable LocalDate completedOn) {}

  record Count(Progress progress, String word, long count) {}

  /**
   * @param items OPEN, of these OVERDUE, and COMPLETED
   */
  record Counts(LocalDate on, List<Count> items) {}

  private static final int MOST_IN_A_FILE = 100_000;

  private final HandoverLists lists;
  private final Persons persons;
  private final SchoolDirectory directory;

  HandoverListController(HandoverLists lists, Persons persons, SchoolDirectory directory) {
    this.lists = lists;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping
  Page<HandoverLine> list(
      @RequestParam(required = false) @Nullable Progress progress,
      @RequestParam(required = false) @Nullable Phase phase,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable LocalDate dueFrom,
      @RequestParam(required = false) @Nullable LocalDate dueTo,
      @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page,
      Caller caller) {
    var standing = mayLook(caller);
    var wanted = new Wanted(day(on), progress, phase, schoolId, dueFrom, dueTo);
    var found = lists.lines(standing, wanted, after(page), page.limit() + 1);
    var shown =
        Page.of(
            found,
            page.limit(),
            one -> Cursor.encode(one.sortedBy().toString(), one.id().toString()));
    return new Page<>(views(shown.items()), shown.next(), null);
  }

  @GetMapping("/counts")
  Counts counts(
      @RequestParam(required = false) @Nullable Phase phase,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable LocalDate dueFrom,
      @RequestParam(required = false) @Nullable LocalDate dueTo,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var standing = mayLook(caller);
    var day = day(on);
    var found = lists.counts(standing, new Wanted(day, null, phase, schoolId, dueFrom, dueTo));
    return new Counts(
        day,
        Stream.of(Progress.OPEN, Progress.OVERDUE, Progress.COMPLETED)
            .map(one -> new Count(one, one.word(), found.getOrDefault(one, 0L)))
            .toList());
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable Progress progress,
      @RequestParam(required = false) @Nullable Phase phase,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable LocalDate dueFrom,
      @RequestParam(required = false) @Nullable LocalDate dueTo,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var standing = mayLook(caller);
    var wanted = new Wanted(day(on), progress, phase, schoolId, dueFrom, dueTo);
    return Export.of(
        "交接清单",
        format,
        List.of(
            "姓名", "派出学校", "接收学校", "派遣类型", "调令", "派遣起", "派遣止", "清单", "状态", "下一项应于", "已办结项数", "逾期项数",
            "总项数", "办结日期"),
        views(lists.lines(standing, wanted, null, MOST_IN_A_FILE)).stream()
            .map(HandoverListController::row));
  }

  private static List<Object> row(HandoverLine line) {
    return Arrays.asList(
        line.person.name,
        line.home.name,
        line.host.name,
        line.kind.word(),
        line.orderNumber,
        line.from,
        line.to,
        line.phase.word(),
        line.progress.word(),
        line.due,
        line.done,
        line.overdue,
        line.items,
        line.completedOn);
  }

  private List<HandoverLine> views(List<Line> found) {
    var names = persons.names(found.stream().map(Line::personId).distinct().toList());
    var schools =
        directory.schools(
            found.stream()
                .flatMap(one -> Stream.of(one.homeSchoolId(), one.hostSchoolId()))
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new HandoverLine(
                    one.id(),
                    one.assignmentId(),
                    one.phase(),
                    one.progress(),
                    new Party(one.personId(), names.getOrDefault(one.personId(), "")),
                    one.kind(),
                    new Party(one.homeSchoolId(), School.nameOf(schools.get(one.homeSchoolId()))),
                    new Party(one.hostSchoolId(), School.nameOf(schools.get(one.hostSchoolId()))),
                    one.from(),
                    one.to(),
                    one.orderNumber(),
                    one.madeOn(),
                    one.due(),
                    one.items(),
                    one.done(),
                    one.overdue(),
                    one.completedOn()))
        .toList();
  }

  private Standing mayLook(Caller caller) {
    var standing = directory.standing(caller);
    if (standing.officerOf().isEmpty() && standing.administers().isEmpty())
      throw Refusal.forbidden("交接清单一览由区县管理人员和学校管理员查看；您自己的清单在派遣的页面上。").exception();
    return standing;
  }

  private LocalDate day(@Nullable LocalDate on) {
    return on == null ? directory.today() : on;
  }

  private static @Nullable After after(PageRequest page) {
    if (page.cursor() == null) return null;
    var place = Cursor.decode(page.cursor(), 2);
    return new After(Cursor.day(place.getFirst()), IdCursor.id(place.getLast()));
  }
}
