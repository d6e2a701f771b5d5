package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentView.Named;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The assignments that a caller may see, as bars over a window of days. */
@RestController
class TimelineController {

  private static final int MOST_DAYS = 3 * 366;

  /**
   * @param out in a row of a school: whether the person is sent from there, not to there
   * @param future whether its first day has not come
   * @param recalled whether it ends earlier than it was to
   * @param extendedAt last days that were passed by an extension
   */
  record Bar(
      UUID assignmentId,
      Named person,
      Named sending,
      Named receiving,
      boolean out,
      AssignmentKind kind,
      Subject subject,
      Stage stage,
      String fte,
      LocalDate from,
      LocalDate to,
      String state,
      boolean future,
      boolean recalled,
      List<LocalDate> extendedAt) {}

  /**
   * @param total how many assignments it has in the window; of many the first are shown
   */
  record Row(UUID id, String number, String name, int total, List<Bar> bars) {}

  private final Timeline timeline;
  private final SchoolDirectory directory;

  TimelineController(Timeline timeline, SchoolDirectory directory) {
    this.timeline = timeline;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/assignments/timeline")
  Page<Row> timeline(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "person") String by,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable AssignmentKind kind,
      @RequestParam(required = false) @Nullable Subject subject,
      PageRequest page,
      Caller caller) {
    if (to.isBefore(from)) {
      throw Refusal.invalid("exchange/dates", "to", "结束日期不能早于开始日期。").exception();
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Refusal.invalid("exchange/window", "to", "一次至多查看三年，请缩短时段。").exception();
    }
    var rowsOf = by(by);
    var standing = directory.standing(caller);
    var wanted = new Timeline.Wanted(new Period(from, to), schoolId, kind, subject);
    var found = timeline.rows(standing, wanted, rowsOf, place(page.cursor()), page.limit() + 1);
    var shown =
        Page.of(found, page.limit(), row -> Cursor.encode(row.number(), row.id().toString()));
    var bars =
        timeline.bars(
            standing, wanted, rowsOf, shown.items().stream().map(Timeline.Row::id).toList());
    var schools =
        directory.schools(
            bars.values().stream()
                .flatMap(List::stream)
                .flatMap(bar -> Stream.of(bar.sendingSchoolId(), bar.receivingSchoolId()))
                .distinct()
                .toList());
    var today = directory.today();
    return shown.map(
        row ->
            new Row(
                row.id(),
                row.number(),
                rowsOf == Timeline.By.SCHOOL && row.name().isEmpty()
                    ? School.nameOf(null)
                    : row.name(),
                row.bars(),
                bars.getOrDefault(row.id(), List.of()).stream()
                    .map(bar -> view(bar, schools, today))
                    .toList()));
  }

  private static Bar view(Timeline.Bar bar, Map<UUID, School> schools, LocalDate today) {
    return new Bar(
        bar.assignmentId(),
        new Named(bar.personId(), bar.personName()),
        named(bar.sendingSchoolId(), schools),
        named(bar.receivingSchoolId(), schools),
        bar.row().equals(bar.sendingSchoolId()),
        bar.kind(),
        bar.subject(),
        bar.stage(),
        bar.fte(),
        bar.from(),
        bar.to(),
        bar.state(),
        bar.from().isAfter(today),
        bar.recalled(),
        bar.extendedAt());
  }

  private static Named named(UUID school, Map<UUID, School> schools) {
    return new Named(school, School.nameOf(schools.get(school)));
  }

  private static Timeline.By by(String word) {
    try {
      return Timeline.By.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("exchange/timeline-by", "by", "请按人员（person）或学校（school）排列。").exception();
    }
  }

  private static Timeline.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) return null;
    var parts = Cursor.decode(cursor, 2);
    return new Timeline.Place(parts.getFirst(), IdCursor.id(parts.getLast()));
  }
}
