package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.Procedure.HomePost;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * @param actions what the caller may do: {@code backfill}
   */
  record HomePostView(
      UUID assignmentId,
      HomePost homePost,
      @Nullable UUID postId,
      @Nullable String postNumber,
      List<BackfillView> backfills,
      List<QuestionView> questions,
      @Nullable BackfilledView standsInFor,
      List<String> actions) {}

  record BackfillView(
      UUID needId, Need.State needState, Backfill.WhenOver whenOver, List<StandInView> orders) {}

  record StandInView(
      UUID assignmentId, String personName, String state, LocalDate from, LocalDate to) {}

  /**
   * @param yours whether the caller may answer it now
   */
  record QuestionView(
      UUID id,
      UUID backfillId,
      String personName,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate lastDay,
      Instant askedAt,
      Questions.@Nullable Answer answer,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      boolean yours) {}

  /** The one whose post an order fills while they are away. */
  record BackfilledView(
      UUID assignmentId, String personName, LocalDate from, LocalDate to, String state) {}

  private final PostNeeds needs;
  private final BackfillDesk desk;
  private final BackfillRows rows;
  private final Questions questions;
  private final Holdings holdings;
  private final Posts posts;
  private final AssignmentLists assignments;
  private final Persons persons;
  private final RulePacks packs;
  private final SchoolDirectory directory;

  BackfillController(
      PostNeeds needs,
      BackfillDesk desk,
      BackfillRows rows,
      Questions questions,
      Holdings holdings,
      Posts posts,
      AssignmentLists assignments,
      Persons persons,
      RulePacks packs,
      SchoolDirectory directory) {
    this.needs = needs;
    this.desk = desk;
    this.rows = rows;
    this.questions = questions;
    this.holdings = holdings;
    this.posts = posts;
    this.assignments = assignments;
    this.persons = persons;
    this.packs = packs;
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
  HomePostView homePost(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var away =
        assignments
            .visible(id, standing)
            .orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception());
    var terms = away.terms();
    var posted = rows.of(id);
    var asked = questions.of(id).stream().filter(one -> one.aboutId().equals(id)).toList();
    var backfilled = rows.ofNeed(terms.needId()).map(Backfill::assignmentId).orElse(null);
    var ids =
        posted.stream()
            .flatMap(one -> rows.answering(one.backfill().needId()).stream())
            .collect(Collectors.toSet());
    asked.forEach(one -> ids.add(one.backfillId()));
    if (backfilled != null) ids.add(backfilled);
    var concerned =
        assignments.assignments(ids).stream()
            .collect(Collectors.toMap(Assignment::id, Function.identity()));
    var names =
        persons.names(concerned.values().stream().map(one -> one.terms().personId()).toList());
    Function<Assignment, String> name = one -> names.getOrDefault(one.terms().personId(), "");
    var homePost =
        packs.inForce(terms.district(), terms.period().from()).procedure(terms.kind()).homePost();
    var held = holdings.on(terms.personId(), terms.period().from()).orElse(null);
    var post = held == null ? null : posts.post(held.postId()).orElse(null);
    return new HomePostView(
        id,
        homePost,
        post == null ? null : post.id(),
        post == null ? null : post.number(),
        posted.stream()
            .map(
                one ->
                    new BackfillView(
                        one.backfill().needId(),
                        one.state(),
                        one.backfill().whenOver(),
                        concerned.values().stream()
                            .filter(order -> order.terms().needId().equals(one.backfill().needId()))
                            .map(
                                order ->
                                    new StandInView(
                                        order.id(),
                                        name.apply(order),
                                        order.state(),
                                        order.terms().period().from(),
                                        order.terms().period().to()))
                            .toList()))
            .toList(),
        asked.stream()
            .map(
                one ->
                    question(
                        one,
                        Objects.requireNonNull(concerned.get(one.backfillId())),
                        name,
                        away,
                        standing))
            .toList(),
        backfilled == null
            ? null
            : backfilled(Objects.requireNonNull(concerned.get(backfilled)), name),
        homePost == HomePost.HELD
                && BackfillEnds.isRunning(away)
                && BackfillDesk.mayAnswer(away, standing)
            ? List.of("backfill")
            : List.of());
  }

  private static QuestionView question(
      Questions.Question one,
      Assignment backfill,
      Function<Assignment, String> name,
      Assignment away,
      Standing standing) {
    return new QuestionView(
        one.id(),
        one.backfillId(),
        name.apply(backfill),
        backfill.terms().period().from(),
        backfill.terms().period().to(),
        one.lastDay(),
        one.askedAt(),
        one.answer(),
        one.answeredAt(),
        one.answeredBy(),
        one.answer() == null && BackfillDesk.mayAnswer(away, standing));
  }

  private static BackfilledView backfilled(Assignment away, Function<Assignment, String> name) {
    var days = away.terms().period();
    return new BackfilledView(away.id(), name.apply(away), days.from(), days.to(), away.state());
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
