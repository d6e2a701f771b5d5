package cn.yanzhen.community.coverage.web;

import cn.yanzhen.community.coverage.Base;
import cn.yanzhen.community.coverage.Coverage;
import cn.yanzhen.community.coverage.CoverageOffice;
import cn.yanzhen.community.coverage.CoverageOffice.Side;
import cn.yanzhen.community.coverage.Covered;
import cn.yanzhen.community.coverage.Question;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverage of the caller's district, for everybody of it. */
@RestController
@RequestMapping("/api/v1/community/coverage")
class CoverageController {
  private static final List<String> HEADINGS =
      List.of("学校标识码", "学校名称", "计入", "教共体", "口径", "截至", "办学性质");

  private final CoverageOffice office;
  private final Clock clock;

  CoverageController(CoverageOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  record CoverageView(
      LocalDate on,
      Base base,
      @Nullable Stage stage,
      @Nullable Ownership ownership,
      long numerator,
      long denominator,
      long unknown,
      long unstated,
      @Nullable BigDecimal share,
      String unit,
      String numeratorLabel,
      String denominatorLabel) {

    static CoverageView of(Coverage coverage, Question question) {
      var stage = question.stage();
      var ownership = question.ownership();
      var which = (ownership == null ? "" : ownership.word()) + (stage == null ? "" : stage.word());
      var what = question.base() == Base.SCHOOLS ? "学校" : "在校学生";
      return new CoverageView(
          coverage.on(),
          question.base(),
          stage,
          ownership,
          coverage.numerator(),
          coverage.denominator(),
          coverage.unknown(),
          coverage.unstated(),
          coverage.share(),
          question.base().unit(),
          "当日属于已批准教共体的%s%s（一校只计一次，加入外区教共体的计入本区）".formatted(which, what),
          "当日在册的%s%s（不含加入本区教共体的外区学校）".formatted(which, what));
    }
  }

  @GetMapping
  CoverageView one(
      Caller caller,
      @RequestParam(defaultValue = "SCHOOLS") String base,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String ownership,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var question = question(caller, base, stage, ownership);
    return CoverageView.of(office.on(question, today(on)), question);
  }

  /** Month by month; a year back unless told otherwise. */
  @GetMapping("/series")
  Page<CoverageView> series(
      Caller caller,
      @RequestParam(defaultValue = "SCHOOLS") String base,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String ownership,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var question = question(caller, base, stage, ownership);
    var last = today(to);
    return Page.all(
        office.over(question, from == null ? last.minusYears(1) : from, last).stream()
            .map(coverage -> CoverageView.of(coverage, question))
            .toList());
  }

  /** The schools behind the numerator, behind the denominator, or those that are not covered. */
  @GetMapping("/schools")
  Page<Covered> schools(
      Caller caller,
      PageRequest page,
      @RequestParam(defaultValue = "denominator") String side,
      @RequestParam(defaultValue = "SCHOOLS") String base,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String ownership,
      @RequestParam(required = false) @Nullable LocalDate on) {
    return office.schools(question(caller, base, stage, ownership), today(on), side(side), page);
  }

  @GetMapping("/schools/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "denominator") String side,
      @RequestParam(defaultValue = "SCHOOLS") String base,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String ownership,
      @RequestParam(required = false) @Nullable LocalDate on)
      throws IOException {
    var question = question(caller, base, stage, ownership);
    var day = today(on);
    var which = side(side);
    var download = SheetDownload.of(format, "覆盖率", HEADINGS);
    var all = new ArrayList<Covered>();
    String cursor = null;
    do {
      var page = office.schools(question, day, which, new PageRequest(PageRequest.MOST, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    var label = question.base() == Base.SCHOOLS ? "学校数" : "在校学生数";
    download.send(
        response,
        all.stream()
            .map(
                school ->
                    Arrays.asList(
                        school.code(),
                        school.name(),
                        school.weight(),
                        school.communityName(),
                        label,
                        day,
                        ownershipOf(school))));
  }

  private static Question question(
      Caller caller, String base, @Nullable String stage, @Nullable String ownership) {
    return new Question(
        caller.requireDistrict(),
        code(Base.class, base, "base", "口径只能是 SCHOOLS（学校数）或 PUPILS（学生数）。"),
        stage == null || stage.isBlank()
            ? null
            : code(Stage.class, stage, "stage", "没有这个学段代码：" + stage),
        ownership == null || ownership.isBlank()
            ? null
            : code(
                Ownership.class, ownership, "ownership", "办学性质只能是 PUBLIC（公办）或 PRIVATE（民办），不填为全部。"));
  }

  private static @Nullable String ownershipOf(Covered school) {
    var stated = school.ownership();
    return stated == null ? null : stated.word();
  }

  private static Side side(String side) {
    return code(
        Side.class,
        side.toUpperCase(Locale.ROOT),
        "side",
        "side 只能是 numerator（计入的）、rest（未计入的）、denominator（全部）或 unstated（未填办学性质的）。");
  }

  private static <E extends Enum<E>> E code(
      Class<E> table, String code, String field, String refusal) {
    try {
      return Enum.valueOf(table, code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/" + field, field, refusal).exception();
    }
  }

  private LocalDate today(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }
}
