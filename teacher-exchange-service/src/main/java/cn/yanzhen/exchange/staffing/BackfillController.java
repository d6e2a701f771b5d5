package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs for posts and backfills; what an assignment does to the post at home. */
@RestController
@RequestMapping("/api/v1/exchange")
class BackfillController {

  record NewPostNeed(
      @NotNull(message = "请填写人数（FTE）") BigDecimal fte,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @Nullable AssignmentKind kind,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  record NewBackfill(
      @NotNull(message = "请填写人数（FTE）") BigDecimal fte,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @NotNull(message = "请选择原岗人员提前返回时如何处理") Backfill.WhenOver whenOver,
      @Nullable AssignmentKind kind,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  /** The need that was posted; its page says the rest. */
  record PostedNeed(UUID id) {}

  record NewAnswer(@NotNull(message = "请选择结束或保留") Questions.Answer answer) {}

  private final PostNeeds needs;
  private final BackfillDesk desk;
  private final HomePostViews homePosts;
  private final AssignmentLists assignments;
  private final SchoolDirectory directory;

  BackfillController(
      PostNeeds needs,
      BackfillDesk desk,
      HomePostViews homePosts,
      AssignmentLists assignments,
      SchoolDirectory directory) {
    this.needs = needs;
    this.desk = desk;
    this.homePosts = homePosts;
    this.assignments = assignments;
    this.directory = directory;
  }

  @PostMapping("/posts/{id}/needs")
  ResponseEntity<?> forPost(
      @PathVariable UUID id, @Valid @RequestBody NewPostNeed asked, Caller caller) {
    var wrong = wrong(asked.fte, asked.from, asked.to);
    if (wrong != null) return wrong.toResponse();
    var ask = ask(asked.fte, asked.from, asked.to, asked.kind, asked.note);
    return needs.forPost(id, ask, caller).answer(BackfillController::posted);
  }

  @PostMapping("/assignments/{id}/backfills")
  ResponseEntity<?> backfill(
      @PathVariable UUID id, @Valid @RequestBody NewBackfill asked, Caller caller) {
    var wrong = wrong(asked.fte, asked.from, asked.to);
    if (wrong != null) return wrong.toResponse();
    var ask = ask(asked.fte, asked.from, asked.to, asked.kind, asked.note);
    return needs.toBackfill(id, ask, asked.whenOver, caller).answer(BackfillController::posted);
  }

  @PostMapping("/backfill-questions/{id}/answer")
  ResponseEntity<?> answer(
      @PathVariable UUID id, @Valid @RequestBody NewAnswer asked, Caller caller) {
    return desk.answer(id, asked.answer, caller)
        .answer(about -> ResponseEntity.ok(homePost(about, caller)));
  }

  @GetMapping("/assignments/{id}/home-post")
  HomePostViews.HomePostView homePost(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var away =
        assignments
            .visible(id, standing)
            .orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception());
    return homePosts.of(away, standing);
  }

  private static ResponseEntity<PostedNeed> posted(Need need) {
    return ResponseEntity.created(URI.create("/api/v1/exchange/needs/" + need.id()))
        .body(new PostedNeed(need.id()));
  }

  private static PostNeeds.Ask ask(
      BigDecimal fte,
      LocalDate from,
      LocalDate to,
      @Nullable AssignmentKind kind,
      @Nullable String note) {
    return new PostNeeds.Ask(
        new Fte(fte),
        new Period(from, to),
        kind,
        note == null || note.isBlank() ? null : note.strip());
  }

  private static @Nullable Refusal wrong(BigDecimal fte, LocalDate from, LocalDate to) {
    if (!Fte.isShare(fte)) {
      return Refusal.invalid("exchange/fte", "fte", "人数（FTE）应大于 0、至多 1，最多两位小数。");
    }
    if (to.isBefore(from)) {
      return Refusal.invalid("exchange/need-dates", "to", "结束日期不能早于开始日期。");
    }
    return null;
  }
}
