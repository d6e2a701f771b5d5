package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Grant;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentFollower;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.assignment.Decision;
import cn.yanzhen.exchange.assignment.EndingReasons;
import cn.yanzhen.exchange.assignment.OrderDesk;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.post.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends backfills, or asks about them, when an assignment is recalled early, cancelled, voided or
 * moved to other days. Before {@link HomePosts}, so that whoever comes back finds their place free.
 */
@Component
@Order(10)
class BackfillEnds implements AssignmentFollower {

  static final String REASON = "HOLDER_BACK";

  private final BackfillRows backfills;
  private final Questions questions;
  private final Assignments assignments;
  private final OrderDesk desk;
  private final EndingReasons reasons;
  private final Needs needs;
  private final NeedBoard board;
  private final SchoolDirectory directory;
  private final Clock clock;

  BackfillEnds(
      BackfillRows backfills,
      Questions questions,
      Assignments assignments,
      OrderDesk desk,
      EndingReasons reasons,
      Needs needs,
      NeedBoard board,
      SchoolDirectory directory,
      Clock clock) {
    this.backfills = backfills;
    this.questions = questions;
    this.assignments = assignments;
    this.desk = desk;
    this.reasons = reasons;
    this.needs = needs;
    this.board = board;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    switch (event) {
      case "assignment-recalled.v1", "assignment-rescheduled.v1" ->
          cut(assignment, assignment.terms().period(), caller);
      case "assignment-cancelled.v1", "assignment-voided.v1" -> cut(assignment, null, caller);
      default -> {}
    }
    switch (event) {
      case "assignment-recalled.v1",
          "assignment-cancelled.v1",
          "assignment-voided.v1",
          "assignment-returned.v1" ->
          questions.lapse(assignment.id(), now(), caller.name());
      default -> {}
    }
  }

  /**
   * @param absence what is left of it; null when nothing is
   */
  private void cut(Assignment away, @Nullable Period absence, Caller caller) {
    for (var posted : backfills.of(away.id())) {
      for (var id : backfills.answering(posted.backfill().needId())) {
        var order = assignments.assignment(id).orElseThrow();
        if (!isRunning(order)) continue;
        var days = order.terms().period();
        if (absence != null && absence.contains(days)) continue;
        switch (posted.backfill().whenOver()) {
          case ENDS -> end(order, both(days, absence), caller);
          case ASKS ->
              questions.ask(
                  new Questions.Question(
                      Ids.next(),
                      id,
                      away.id(),
                      absence == null ? null : absence.to(),
                      now(),
                      null,
                      null,
                      null));
        }
      }
      withdrawWhatIsNeededNoMore(posted.backfill().needId(), absence, caller);
    }
  }

  /** Cuts an order that backfills to what is left of what it backfills. */
  void end(Assignment order, @Nullable Period left, Caller caller) {
    var district = onBehalf(caller, order.terms().district());
    var today = directory.today();
    Decision decision;
    if (order.terms().period().hasBegunOn(today)) {
      var last = left == null || left.to().isBefore(today) ? today : left.to();
      if (!last.isBefore(order.terms().period().to())) return;
      var because = reasons.because(REASON, EndingReasons.Deed.RECALL);
      decision = desk.recall(order.id(), last, because, "*", district);
    } else if (left == null) {
      var because = reasons.because(REASON, EndingReasons.Deed.CANCEL);
      decision = desk.cancel(order.id(), because, "*", district);
    } else {
      decision = desk.move(order.id(), left, "*", district);
    }
    if (decision instanceof Decision.Refused refused) {
      throw Refusal.conflict(refused.reason().code(), "顶岗的派遣不能随之结束：" + refused.detail())
          .exception();
    }
  }

  /** An open need for days on which nobody is away any more. */
  void withdrawWhatIsNeededNoMore(UUID id, @Nullable Period absence, Caller caller) {
    var need = needs.need(id).orElseThrow();
    if (need.state() != Need.State.OPEN) return;
    if (absence != null && absence.contains(need.period())) return;
    board.withdraw(id, "*", onBehalf(caller, need.district()));
  }

  /**
   * The district, when it approved the backfill, also approved how it ends: whoever sets that in
   * motion does it with the district's right, under their own name.
   */
  private static Caller onBehalf(Caller caller, String district) {
    var grants = new ArrayList<>(caller.grants());
    grants.add(new Grant("DISTRICT_OFFICER", district, LocalDate.MIN, null));
    return new Caller(
        caller.account(), caller.name(), caller.person(), district, caller.org(), grants);
  }

  static boolean isRunning(Assignment order) {
    return order.state().equals("APPROVED") || order.state().equals("IN_FORCE");
  }

  static @Nullable Period both(Period days, @Nullable Period absence) {
    if (absence == null || !days.overlaps(absence)) return null;
    return new Period(
        days.from().isBefore(absence.from()) ? absence.from() : days.from(),
        days.to().isAfter(absence.to()) ? absence.to() : days.to());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
