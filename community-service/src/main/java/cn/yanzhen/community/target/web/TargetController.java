package cn.yanzhen.community.target.web;

import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.community.target.Board;
import cn.yanzhen.community.target.BoardOffice;
import cn.yanzhen.community.target.Decision;
import cn.yanzhen.community.target.Goal;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.community.target.PastPlan;
import cn.yanzhen.community.target.Plan;
import cn.yanzhen.community.target.SchoolYear;
import cn.yanzhen.community.target.TargetOffice;
import cn.yanzhen.community.target.web.BoardView.GoalView;
import cn.yanzhen.community.target.web.BoardView.PlanView;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody of the district reads the targets of its communities; who may write stands in the
 * office.
 */
@RestController
@RequestMapping("/api/v1/community")
class TargetController {
  private static final List<String> HEADINGS =
      List.of("教共体名称", "学年", "五个一体化", "指标", "单位", "基数", "目标", "完成值", "完成比例", "状态", "截至");

  private final TargetOffice office;
  private final BoardOffice boards;
  private final IndicatorBook book;
  private final Clock clock;

  TargetController(TargetOffice office, BoardOffice boards, IndicatorBook book, Clock clock) {
    this.office = office;
    this.boards = boards;
    this.book = book;
    this.clock = clock;
  }

  record GoalRequest(
      @NotNull(message = "请选择指标") String indicator,
      @Nullable BigDecimal base,
      @NotNull(message = "请填写目标值") BigDecimal goal) {
    Goal goalOf() {
      return new Goal(indicator, base, goal);
    }
  }

  record DraftRequest(
      @NotNull(message = "请选择学年") Integer year,
      @NotNull(message = "请选择目标的来源") TargetOffice.Origin origin,
      @Nullable @Size(max = 100, message = "一份计划最多 100 个指标")
          List<@NotNull(message = "请填写目标") @Valid GoalRequest> goals) {}

  record ReviseRequest(
      @NotNull(message = "请填写目标") @Size(max = 100, message = "一份计划最多 100 个指标")
          List<@NotNull(message = "请填写目标") @Valid GoalRequest> goals,
      @Nullable @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record IndicatorsView(String label, String source, int year, List<IndicatorView> items) {}

  record PastPlanView(
      long version,
      Plan.State state,
      @Nullable String reason,
      List<GoalView> goals,
      String by,
      Instant from,
      Instant to) {
    static PastPlanView of(PastPlan past) {
      return new PastPlanView(
          past.version(),
          past.state(),
          past.reason(),
          past.goals().stream().map(GoalView::of).toList(),
          past.by(),
          past.from(),
          past.to());
    }
  }

  /** What can be aimed at, and the school year of today. */
  @GetMapping("/targets/indicators")
  IndicatorsView indicators(Caller caller) {
    return new IndicatorsView(
        book.label(),
        book.source(),
        book.yearOf(caller.requireDistrict(), today(null)).year(),
        book.all().stream().map(IndicatorView::of).toList());
  }

  @GetMapping("/targets/overview")
  Page<BoardView> overview(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page) {
    var district = caller.requireDistrict();
    return boards
        .overview(district, year(district, year, on), today(on), page)
        .map(row -> BoardView.of(row.community(), row.name(), row.board(), null));
  }

  @GetMapping("/targets/overview/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable LocalDate on)
      throws IOException {
    var district = caller.requireDistrict();
    var rows = new ArrayList<BoardOffice.Row>();
    String cursor = null;
    do {
      var page =
          boards.overview(
              district,
              year(district, year, on),
              today(on),
              new PageRequest(PageRequest.MOST, cursor));
      rows.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    SheetDownload.of(format, "教共体目标", HEADINGS)
        .send(
            response,
            rows.stream()
                .flatMap(
                    row ->
                        row.board().lines().stream()
                            .map(line -> row(row.name(), row.board(), line))));
  }

  @GetMapping("/communities/{id}/targets/{year}")
  ResponseEntity<BoardView> board(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var district = caller.requireDistrict();
    var community = boards.community(id, district);
    var board = boards.board(community, year(district, year, on), today(on));
    var plan = board.plan();
    var answer = ResponseEntity.ok();
    if (plan != null) {
      answer.eTag(Version.etag(plan.version()));
    }
    return answer.body(
        BoardView.of(
            id, community.charter().name(), board, office.actions(id, district, plan, caller)));
  }

  @PostMapping("/communities/{id}/targets")
  ResponseEntity<?> draft(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody DraftRequest request) {
    var goals = request.goals();
    return answer(
        office.draft(
            id,
            plausible(request.year()),
            request.origin(),
            goals == null ? List.of() : goals.stream().map(GoalRequest::goalOf).toList(),
            caller),
        ResponseEntity.created(
            URI.create("/api/v1/community/communities/" + id + "/targets/" + request.year())));
  }

  @PutMapping("/communities/{id}/targets/{year}")
  ResponseEntity<?> revise(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReviseRequest request) {
    return answer(
        office.revise(
            id,
            plausible(year),
            ifMatch,
            request.goals().stream().map(GoalRequest::goalOf).toList(),
            request.reason(),
            caller),
        ResponseEntity.ok());
  }

  @PostMapping("/communities/{id}/targets/{year}/set")
  ResponseEntity<?> set(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.set(id, plausible(year), ifMatch, caller), ResponseEntity.ok());
  }

  /** What the plan said before, the newest first. */
  @GetMapping("/communities/{id}/targets/{year}/past")
  Page<PastPlanView> past(Caller caller, @PathVariable UUID id, @PathVariable int year) {
    boards.community(id, caller.requireDistrict());
    return Page.all(
        office.find(id, plausible(year)).map(office::past).orElse(List.of()).stream()
            .map(PastPlanView::of)
            .toList());
  }

  private static ResponseEntity<?> answer(
      Decision<Plan> decision, ResponseEntity.BodyBuilder answer) {
    return switch (decision) {
      case Decision.Accepted<Plan>(var plan) ->
          answer.eTag(Version.etag(plan.version())).body(PlanView.of(plan));
      case Decision.Refused<Plan>(var refusal) -> refusal.toResponse();
    };
  }

  private static List<?> row(String community, Board board, Board.Line line) {
    var goal = line.goal();
    return Arrays.asList(
        community,
        board.year().year() + "-" + (board.year().year() + 1),
        line.indicator().integration().word(),
        line.indicator().nameZh(),
        line.indicator().unitZh(),
        goal == null ? null : goal.base(),
        goal == null ? null : goal.goal(),
        line.progress().value(),
        line.progress().share(),
        line.progress().standing().word(),
        board.on());
  }

  private SchoolYear year(String district, @Nullable Integer asked, @Nullable LocalDate on) {
    return asked == null ? book.yearOf(district, today(on)) : book.year(district, plausible(asked));
  }

  static int plausible(int year) {
    if (year < 2000 || year > 2100) {
      throw Refusal.invalid("request/year", "year", "学年应在 2000 至 2100 之间。").exception();
    }
    return year;
  }

  private LocalDate today(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }
}
