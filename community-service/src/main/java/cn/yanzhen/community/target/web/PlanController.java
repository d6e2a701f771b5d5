package cn.yanzhen.community.target.web;

import cn.yanzhen.community.target.BoardOffice;
import cn.yanzhen.community.target.Goal;
import cn.yanzhen.community.target.PastPlan;
import cn.yanzhen.community.target.Plan;
import cn.yanzhen.community.target.TargetOffice;
import cn.yanzhen.community.target.web.BoardView.GoalView;
import cn.yanzhen.community.target.web.BoardView.PlanView;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;

/** A community's plan for a school year; who may write it stands in the office. */
@RestController
@RequestMapping("/api/v1/community/communities/{id}/targets")
class PlanController {
  private final TargetOffice office;
  private final BoardOffice boards;

  PlanController(TargetOffice office, BoardOffice boards) {
    this.office = office;
    this.boards = boards;
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

  @PostMapping
  ResponseEntity<?> draft(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody DraftRequest request) {
    var goals = request.goals();
    return answer(
        office.draft(
            id,
            TargetController.plausible(request.year()),
            request.origin(),
            goals == null ? List.of() : goals.stream().map(GoalRequest::goalOf).toList(),
            caller),
        ResponseEntity.created(
            URI.create("/api/v1/community/communities/" + id + "/targets/" + request.year())));
  }

  @PutMapping("/{year}")
  ResponseEntity<?> revise(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReviseRequest request) {
    return answer(
        office.revise(
            id,
            TargetController.plausible(year),
            ifMatch,
            request.goals().stream().map(GoalRequest::goalOf).toList(),
            request.reason(),
            caller),
        ResponseEntity.ok());
  }

  @PostMapping("/{year}/set")
  ResponseEntity<?> set(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable int year,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(
        office.set(id, TargetController.plausible(year), ifMatch, caller), ResponseEntity.ok());
  }

  /** What the plan said before, the newest first. */
  @GetMapping("/{year}/past")
  Page<PastPlanView> past(Caller caller, @PathVariable UUID id, @PathVariable int year) {
    boards.community(id, caller.requireDistrict());
    return Page.all(
        office
            .find(id, TargetController.plausible(year))
            .map(office::past)
            .orElse(List.of())
            .stream()
            .map(PastPlanView::of)
            .toList());
  }

  private static ResponseEntity<?> answer(
      Decision<Plan> decision, ResponseEntity.BodyBuilder answer) {
    return decision.answer(
        plan -> answer.eTag(Version.etag(plan.version())).body(PlanView.of(plan)));
  }
}
