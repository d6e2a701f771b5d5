package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.exchange.appraisal.AppraisalViews.AppraisalView;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lists and shares: the district's for its officers, their own for schools and persons. */
@RestController
@RequestMapping("/api/v1/exchange/appraisals")
class AppraisalListController {

  /** How many of a list have a value, were it not narrowed by that value itself. */
  record Facet(String code, String word, long count) {}

  record AppraisalFacets(List<Facet> states, List<Facet> grades) {}

  /** A share with both its sides. */
  record GradeShare(String grade, String word, long numerator, long denominator) {}

  /**
   * @param given appraisals with a result: what every share is of
   * @param opened all that were opened, with a result or not
   */
  record AppraisalFigures(
      @Nullable Integer year,
      LocalDate asOf,
      long given,
      long opened,
      List<GradeShare> shares,
      String label,
      String source) {}

  private static final int MOST_IN_A_FILE = 100_000;

  private final AppraisalLists lists;
  private final AppraisalViews views;
  private final AppraisalBook book;
  private final SchoolDirectory directory;

  AppraisalListController(
      AppraisalLists lists, AppraisalViews views, AppraisalBook book, SchoolDirectory directory) {
    this.lists = lists;
    this.views = views;
    this.book = book;
    this.directory = directory;
  }

  @GetMapping
  Page<AppraisalView> list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) Appraisal.@Nullable State state,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(required = false) Appraisal.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID personId,
      @RequestParam(required = false) @Nullable UUID assignmentId,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted =
        new AppraisalLists.Wanted(year, state, grade, kind, schoolId, personId, assignmentId);
    var found = lists.seen(standing, wanted, IdCursor.of(page), page.limit() + 1);
    var shown = Page.of(found, page.limit(), one -> IdCursor.at(one.id()));
    return new Page<>(
        views.lines(shown.items(), standing), shown.next(), lists.count(standing, wanted));
  }

  @GetMapping("/facets")
  AppraisalFacets facets(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) Appraisal.@Nullable State state,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(required = false) Appraisal.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = new AppraisalLists.Wanted(year, state, grade, kind, schoolId, null, null);
    var states = lists.byState(standing, wanted);
    var grades = lists.byGrade(standing, wanted);
    return new AppraisalFacets(
        Arrays.stream(Appraisal.State.values())
            .filter(one -> states.containsKey(one.name()))
            .map(one -> new Facet(one.name(), one.word(), states.getOrDefault(one.name(), 0L)))
            .toList(),
        book.book().grades().stream()
            .map(one -> new Facet(one.code(), one.word(), grades.getOrDefault(one.code(), 0L)))
            .toList());
  }

  @GetMapping("/figures")
  AppraisalFigures figures(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) Appraisal.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = new AppraisalLists.Wanted(year, null, null, kind, schoolId, null, null);
    var grades = lists.byGrade(standing, wanted.given());
    long given = lists.count(standing, wanted.given());
    return new AppraisalFigures(
        year,
        directory.today(),
        given,
        lists.count(standing, wanted),
        book.book().grades().stream()
            .map(
                one ->
                    new GradeShare(
                        one.code(), one.word(), grades.getOrDefault(one.code(), 0L), given))
            .toList(),
        book.book().label(),
        book.book().source());
  }

  /** Grades, not remarks: those are read where they were written. */
  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) Appraisal.@Nullable State state,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(required = false) Appraisal.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId,
      Caller caller) {
    var standing = directory.standing(caller);
    var found =
        lists.seen(
            standing,
            new AppraisalLists.Wanted(year, state, grade, kind, schoolId, null, null),
            null,
            MOST_IN_A_FILE);
    return Export.of(
        "交流考核",
        format,
        List.of(
            "姓名",
            "派出学校",
            "接收学校",
            "派遣类型",
            "考核种类",
            "考核起",
            "考核止",
            "应完成日期",
            "状态",
            "接收学校等次",
            "派出学校等次（结果）",
            "结果日期"),
        views.lines(found, standing).stream().map(this::row));
  }

  private List<Object> row(AppraisalView line) {
    return Arrays.asList(
        line.person().name(),
        line.home().name(),
        line.host().name(),
        line.assignmentKind().word(),
        line.kind().word(),
        line.from(),
        line.to(),
        line.due(),
        line.state().word(),
        line.words().stream()
            .filter(word -> word.side() == Side.HOST)
            .map(word -> book.word(word.grade()))
            .findFirst()
            .orElse(null),
        book.word(line.grade()),
        line.givenOn());
  }
}
