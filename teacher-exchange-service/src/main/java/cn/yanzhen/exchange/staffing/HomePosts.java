package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentFollower;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an assignment does to posts. At home: held while its person is away, or given up from its
 * first day on, by the {@code Procedure} of its kind; cancelled or voided, a given-up holding is
 * put back to the row. At the host school: who acts in a numbered post does so within what is
 * vacant or vacated. A refusal here undoes the act that was told of.
 */
@Component
@Order(20)
class HomePosts implements AssignmentFollower {

  private final Posts posts;
  private final Holdings holdings;
  private final Occupancies occupancies;
  private final Occupants occupants;
  private final BackfillRows backfills;
  private final PostDemand demand;
  private final Assignments assignments;
  private final Persons persons;
  private final RulePacks packs;
  private final PostTelling telling;
  private final Clock clock;

  HomePosts(
      Posts posts,
      Holdings holdings,
      Occupancies occupancies,
      Occupants occupants,
      BackfillRows backfills,
      PostDemand demand,
      Assignments assignments,
      Persons persons,
      RulePacks packs,
      PostTelling telling,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.occupancies = occupancies;
    this.occupants = occupants;
    this.backfills = backfills;
    this.demand = demand;
    this.assignments = assignments;
    this.persons = persons;
    this.packs = packs;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    switch (event) {
      case "assignment-proposed.v1" -> mustFitItsPost(assignment);
      case "assignment-extended.v1" -> {
        mustFitItsPost(assignment);
        mustNotBeAskedForBesides(assignment);
      }
      case "assignment-approved.v1" -> {
        mustFitItsPost(assignment);
        giveUp(assignment, caller);
      }
      case "assignment-rescheduled.v1" -> {
        takeBack(assignment, caller);
        mustFitItsPost(assignment);
        homeMustFit(assignment);
        giveUp(assignment, caller);
      }
      case "assignment-recalled.v1" -> homeMustFit(assignment);
      case "assignment-cancelled.v1", "assignment-voided.v1" -> {
        takeBack(assignment, caller);
        homeMustFit(assignment);
      }
      default -> {}
    }
  }

  private void mustFitItsPost(Assignment assignment) {
    var terms = assignment.terms();
    var backfill = backfills.ofNeed(terms.needId()).orElse(null);
    if (backfill != null) mustBeWithinTheAbsence(terms.period(), backfill);
    var post = posts.lockedOfNeed(terms.needId()).orElse(null);
    if (post == null) return;
    refuse(occupants.outside(post, terms.period()));
    var before = occupancies.of(post).withoutOrder(terms.id());
    var then =
        before.with(
            new Occupancy.Acting(
                terms.id(),
                terms.personId(),
                terms.fte(),
                terms.period(),
                backfill == null ? null : backfill.assignmentId()));
    refuse(
        occupants.against(
            before,
            then,
            "%s到岗 %s（%s）".formatted(name(terms.personId()), terms.fte(), terms.period())));
  }

  /** Nobody else is asked for on the days that were added. */
  private void mustNotBeAskedForBesides(Assignment assignment) {
    var terms = assignment.terms();
    var backfills = this.backfills.ofNeed(terms.needId()).map(Backfill::assignmentId).orElse(null);
    var one = new PostDemand.One(terms.needId(), terms.fte(), terms.period(), backfills);
    posts
        .lockedOfNeed(terms.needId())
        .map(post -> demand.ofPost(post, one))
        .ifPresent(HomePosts::refuse);
  }

  /** Whoever is backfilled must still be going to be away on all of the days. */
  private void mustBeWithinTheAbsence(Period days, Backfill backfill) {
    var away = assignments.assignment(backfill.assignmentId()).orElseThrow();
    if (away.holdsTime() && away.terms().period().contains(days)) return;
    throw Refusal.conflict(
            "exchange/outside-absence",
            away.holdsTime()
                ? "顶岗应在%s离岗期间（%s）之内，%s 不在其内；请改日期。"
                    .formatted(name(away.terms().personId()), away.terms().period(), days)
                : "%s已不离岗（派遣已取消或作废），不必再顶岗；请撤回。".formatted(name(away.terms().personId())))
        .exception();
  }

  /** Whoever comes back finds nobody in the share that was vacated. */
  private void homeMustFit(Assignment assignment) {
    var terms = assignment.terms();
    for (var holding : holdings.from(terms.personId(), terms.period().from())) {
      var now = occupancies.of(posts.locked(holding.postId()).orElseThrow());
      refuse(
          occupants.against(
              now, now, "%s返回任岗 %s".formatted(name(terms.personId()), holding.share())));
    }
  }

  private void giveUp(Assignment assignment, Caller caller) {
    var terms = assignment.terms();
    var first = terms.period().from();
    if (packs.inForce(terms.district(), first).procedure(terms.kind()).holdsHomePost()) return;
    for (var holding : holdings.from(terms.personId(), first)) {
      var post = posts.locked(holding.postId()).orElseThrow();
      holdings.keepGivenUp(assignment.id(), holding);
      var last = first.minusDays(1);
      holdings.end(
          holding,
          last,
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          caller.name(),
          terms.kind().word() + "，原岗不保留");
      telling.vacated(posts.touch(post), holding, last, assignment.id(), caller);
    }
  }

  private void takeBack(Assignment assignment, Caller caller) {
    var given = holdings.givenUp(assignment.id());
    if (given.isEmpty()) return;
    for (var holding : given) {
      var post = posts.locked(holding.postId()).orElseThrow();
      var before = without(occupancies.of(post), holding.id());
      var days = Post.period(holding.from(), holding.to());
      refuse(occupants.outside(post, days));
      refuse(
          occupants.against(
              before,
              before.with(
                  holding.asHolder(),
                  occupancies
                      .away(java.util.List.of(holding.personId()))
                      .getOrDefault(holding.personId(), java.util.List.of())),
              "%s恢复任岗 %s".formatted(name(holding.personId()), holding.share())));
      mustHoldNoOther(holding);
    }
    holdings.restore(assignment.id());
    for (var holding : given) {
      var post = posts.locked(holding.postId()).orElseThrow();
      telling.filled(posts.touch(post), holding, holding.to(), assignment.id(), caller);
    }
  }

  private void mustHoldNoOther(Holdings.Holding given) {
    holdings.from(given.personId(), given.from()).stream()
        .filter(other -> !other.id().equals(given.id()))
        .filter(other -> given.to() == null || !other.from().isAfter(given.to()))
        .findFirst()
        .ifPresent(
            other -> {
              var post = posts.post(other.postId()).orElseThrow();
              throw Refusal.conflict(
                      "exchange/holds-another-post",
                      "%s自 %s 起已任岗位 %s，原岗不能恢复；请先卸任。"
                          .formatted(name(given.personId()), other.from(), post.number()))
                  .exception();
            });
  }

  private static Occupancy without(Occupancy all, UUID holding) {
    return new Occupancy(
        all.post(),
        all.holders().stream().filter(one -> !one.id().equals(holding)).toList(),
        all.acting(),
        all.away());
  }

  private String name(UUID person) {
    return Objects.requireNonNullElse(persons.names(java.util.List.of(person)).get(person), "该教师");
  }

  private static void refuse(@Nullable Refusal refusal) {
    if (refusal != null) throw refusal.exception();
  }
}
