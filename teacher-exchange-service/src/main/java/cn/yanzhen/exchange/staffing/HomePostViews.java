package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.Procedure.HomePost;
import cn.yanzhen.exchange.policy.RulePacks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an assignment does to the post at home, as pages show it. */
@Component
class HomePostViews {

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

  private final BackfillRows rows;
  private final Questions questions;
  private final Holdings holdings;
  private final Posts posts;
  private final AssignmentLists assignments;
  private final Persons persons;
  private final RulePacks packs;

  HomePostViews(
      BackfillRows rows,
      Questions questions,
      Holdings holdings,
      Posts posts,
      AssignmentLists assignments,
      Persons persons,
      RulePacks packs) {
    this.rows = rows;
    this.questions = questions;
    this.holdings = holdings;
    this.posts = posts;
    this.assignments = assignments;
    this.persons = persons;
    this.packs = packs;
  }

  HomePostView of(Assignment away, Standing standing) {
    var terms = away.terms();
    var posted = rows.of(away.id());
    var asked =
        questions.of(away.id()).stream().filter(one -> one.aboutId().equals(away.id())).toList();
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
        away.id(),
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
}
