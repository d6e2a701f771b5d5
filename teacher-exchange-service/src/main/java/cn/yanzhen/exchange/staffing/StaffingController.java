package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.policy.Retirement;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.staffing.Figure.FigureView;
import cn.yanzhen.exchange.staffing.Staffing.By;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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

/** Surplus and gap on any day, and forecast for the school years to come. */
@RestController
@RequestMapping("/api/v1/exchange/staffing")
class StaffingController {

  /** What figures are narrowed by; null narrows nothing. */
  record Asked(
      @Nullable LocalDate on,
      @Nullable UUID schoolId,
      @Nullable UUID communityId,
      @Nullable Subject subject,
      @Nullable Stage stage) {}

  /**
   * @param key a school's id, a stage or a subject
   * @param cells by subject, or by stage when the rows are subjects
   */
  record StaffingRow(String key, String name, FigureView figure, List<StaffingCell> cells) {}

  record StaffingCell(String key, String name, FigureView figure) {}

  /**
   * @param forecast whether the day is yet to come
   * @param rule how people are counted, in words
   */
  record StaffingView(
      LocalDate on,
      boolean forecast,
      String rule,
      By by,
      FigureView total,
      List<StaffingRow> items,
      @Nullable String next) {}

  record ForecastView(String rule, List<ForecastPoint> items) {}

  record ForecastPoint(LocalDate on, String label, FigureView figure) {}

  private static final String RULE =
      "应有为当日存续岗位的编制数之和；在岗为编制在校人数，减去派出、加上派入；今后日期另减届时已到法定退休年龄者，性别未登记的按男女两个年龄中%s的计，按另一个年龄结果会不同的人数另列。任岗者计入岗位的学科学段，其他人计入登记的首个学科学段，每人只计一次。";
  private static final int MOST_YEARS = 3;
  private static final Figure NONE = Figure.NOTHING;

  private final Staffing staffing;
  private final StaffingScopes scopes;
  private final String rule;

  StaffingController(Staffing staffing, StaffingScopes scopes, Retirement retirement) {
    this.staffing = staffing;
    this.scopes = scopes;
    this.rule = RULE.formatted(retirement.unknownSexWord());
  }

  @GetMapping
  StaffingView staffing(
      Asked asked, @RequestParam(defaultValue = "SCHOOL") By by, PageRequest page, Caller caller) {
    var scope = scope(asked, caller);
    var day = scopes.day(asked.on);
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 1).getFirst();
    var found =
        by == By.SCHOOL ? scopes.schools(scope, after, page.limit() + 1) : List.<School>of();
    var shown = found.stream().limit(page.limit()).toList();
    var sums = staffing.sums(scope, day, by, shown.stream().map(School::id).toList());
    return new StaffingView(
        day,
        day.isAfter(scope.today()),
        rule,
        by,
        total(sums).view(),
        rows(by, shown, sums),
        found.size() > shown.size() ? Cursor.encode(shown.getLast().code()) : null);
  }

  /** A line a school, subject and stage are too many to show; as a file, a school a line. */
  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format, Asked asked, Caller caller) {
    var scope = scope(asked, caller);
    var day = scopes.day(asked.on);
    var schools = scopes.schools(scope);
    var ids = schools.stream().map(School::id).toList();
    var stages =
        Stream.of(Stage.values()).filter(one -> scope.stage() == null || one == scope.stage());
    var code = schools.stream().collect(Collectors.toMap(one -> one.id().toString(), School::code));
    return Export.of(
        "余缺",
        format,
        List.of(
            "日期",
            "学校标识码",
            "学校名称",
            "学段",
            "学科",
            "应有(岗位)",
            "编制在校",
            "届时退休",
            "性别未登记(退休与否未定)",
            "派出",
            "派入",
            "在岗",
            "缺口(负为富余)"),
        stages.flatMap(
            stage ->
                rows(By.SCHOOL, schools, staffing.sums(scope.of(stage), day, By.SCHOOL, ids))
                    .stream()
                    .flatMap(
                        row ->
                            row.cells().stream()
                                .map(
                                    cell ->
                                        Arrays.asList(
                                            day,
                                            code.get(row.key()),
                                            row.name(),
                                            stage.word(),
                                            cell.name(),
                                            number(cell.figure().wanted()),
                                            number(cell.figure().established()),
                                            number(cell.figure().retired()),
                                            number(cell.figure().unsure()),
                                            number(cell.figure().away()),
                                            number(cell.figure().arrived()),
                                            number(cell.figure().present()),
                                            number(cell.figure().gap()))))));
  }

  @GetMapping("/forecast")
  ForecastView forecast(Asked asked, @RequestParam(defaultValue = "3") int years, Caller caller) {
    if (years < 1 || years > MOST_YEARS) {
      throw Refusal.invalid("exchange/forecast-years", "years", "可预测今后 1 至 3 个学年。").exception();
    }
    var scope = scope(asked, caller);
    var days =
        Stream.concat(Stream.of(scope.today()), scopes.comingYears(scope, years).stream()).toList();
    return new ForecastView(
        rule,
        staffing.forecast(scope, days).stream()
            .map(
                one ->
                    new ForecastPoint(
                        one.day(),
                        one.day().equals(scope.today())
                            ? "今天"
                            : one.day().getYear() + "—" + (one.day().getYear() + 1) + " 学年",
                        one.figure().view()))
            .toList());
  }

  private Staffing.Scope scope(Asked asked, Caller caller) {
    return scopes.of(caller, asked.schoolId, asked.communityId, asked.subject, asked.stage);
  }

  private static Figure total(List<Staffing.Sum> sums) {
    return sums.stream()
        .filter(one -> one.row() == null)
        .map(Staffing.Sum::figure)
        .findFirst()
        .orElse(NONE);
  }

  private static List<StaffingRow> rows(By by, List<School> schools, List<Staffing.Sum> sums) {
    var byRow =
        sums.stream()
            .filter(one -> one.row() != null)
            .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.row())));
    return keys(by, schools)
        .filter(key -> byRow.containsKey(key.key()))
        .map(key -> row(by, key, Objects.requireNonNull(byRow.get(key.key()))))
        .toList();
  }

  private static StaffingRow row(By by, Key key, List<Staffing.Sum> sums) {
    Map<String, Figure> cells =
        sums.stream()
            .filter(one -> one.column() != null)
            .collect(
                Collectors.toMap(
                    one -> Objects.requireNonNull(one.column()), Staffing.Sum::figure));
    var whole =
        sums.stream()
            .filter(one -> one.column() == null)
            .map(Staffing.Sum::figure)
            .findFirst()
            .orElse(NONE);
    return new StaffingRow(
        key.key(),
        key.name(),
        whole.view(),
        (by == By.SUBJECT ? stages() : subjects())
            .filter(column -> cells.containsKey(column.key()))
            .map(
                column ->
                    new StaffingCell(
                        column.key(),
                        column.name(),
                        Objects.requireNonNull(cells.get(column.key())).view()))
            .toList());
  }

  private record Key(String key, String name) {}

  private static Stream<Key> keys(By by, List<School> schools) {
    return switch (by) {
      case SCHOOL -> schools.stream().map(one -> new Key(one.id().toString(), one.name()));
      case STAGE -> stages();
      case SUBJECT -> subjects();
    };
  }

  private static Stream<Key> stages() {
    return named(Stage.values(), Stage::word);
  }

  private static Stream<Key> subjects() {
    return named(Subject.values(), Subject::word);
  }

  private static <E extends Enum<E>> Stream<Key> named(E[] all, Function<E, String> word) {
    return Arrays.stream(all).map(one -> new Key(one.name(), word.apply(one)));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
