package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the calendar does, each thing once however often it looks: starts and ends orders, gives
 * those whose publicity is over, reminds of steps and hands on what is overdue.
 */
@Component
class DueDesk {

  private static final Caller CALENDAR = Caller.system("到期办理");

  private final Assignments assignments;
  private final Extensions extensions;
  private final Clearance clearance;
  private final Steps steps;
  private final Deadlines deadlines;
  private final MovingDesk moving;
  private final Needs needs;
  private final Reopening reopening;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;

  DueDesk(
      Assignments assignments,
      Extensions extensions,
      Clearance clearance,
      Steps steps,
      Deadlines deadlines,
      MovingDesk moving,
      Needs needs,
      Reopening reopening,
      SchoolDirectory directory,
      Proceedings proceedings) {
    this.assignments = assignments;
    this.extensions = extensions;
    this.clearance = clearance;
    this.steps = steps;
    this.deadlines = deadlines;
    this.moving = moving;
    this.needs = needs;
    this.reopening = reopening;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  /**
   * Starts an order whose first day has come, ends an assignment whose last day is over, gives the
   * order whose publicity is over; anything else it leaves.
   */
  @Transactional
  void doWhatIsDue(UUID id) {
    var today = directory.today();
    switch (assignments.lockedIfFree(id).orElse(null)) {
      case Order.Approved approved when approved.terms().period().hasBegunOn(today) -> {
        var next = approved.start();
        assignments.update(next);
        proceedings.tell("assignment-started.v1", next, null, "到岗生效", CALENDAR);
        if (next.terms().takesEstablishment()) end(next);
      }
      case Order.InForce inForce when inForce.terms().period().isOverOn(today) -> {
        var next = inForce.comeBack();
        assignments.update(next);
        extensions.lapse(id, "派遣已结束");
        proceedings.tell(
            "assignment-returned.v1",
            next,
            null,
            next.because() == null ? "期满返回" : "召回后返回",
            CALENDAR);
      }
      case Assignment waiting when lapses(waiting, today) -> lapse(waiting);
      case Publicised publicised -> clearance.publicityOver(publicised, CALENDAR);
      case null, default -> {}
    }
  }

  /** Who moves for good may still move as long as the need is there. */
  private boolean lapses(Assignment assignment, LocalDate today) {
    if (assignment instanceof Order) return false;
    var terms = assignment.terms();
    var days =
        terms.takesEstablishment()
            ? needs.need(terms.needId()).orElseThrow().period()
            : terms.period();
    return days.isOverOn(today);
  }

  private void lapse(Assignment waiting) {
    var why = "派遣的日子（" + days(waiting.terms()) + "）已全部过去，未发出调令，自动失效";
    if (!(waiting.lapse(new Because(Reason.PERIOD_OVER.name(), why))
        instanceof Decision.Agreed(var next))) return;
    assignments.update(next);
    proceedings.tell("assignment-withdrawn.v1", next, null, why, CALENDAR);
    reopening.of(next, why, CALENDAR);
  }

  private static String days(Terms terms) {
    return terms.takesEstablishment() ? terms.period().from() + " 转入" : terms.period().toString();
  }

  private void end(Order.InForce begun) {
    var ended = begun.end();
    assignments.update(ended);
    var went = moving.move(ended, CALENDAR);
    proceedings.tell(
        "assignment-ended.v1", ended, null, Further.went(went), "人事关系转入接收学校，办结", CALENDAR);
  }

  /** Reminds of a step before its last day, or hands it on after it. */
  @Transactional
  void tell(UUID stepId) {
    var today = directory.today();
    var seen = steps.step(stepId).orElseThrow();
    var assignment = assignments.lockedIfFree(seen.assignmentId()).orElse(null);
    if (assignment == null) return;
    var step = steps.step(stepId).orElseThrow();
    if (!step.isOpen()) return;
    if (step.isOverdueOn(today)) {
      if (step.escalatedOn() != null || step.escalateTo() == null) return;
      steps.escalated(stepId, today);
      tell(
          "assignment-escalated.v1",
          assignment,
          stepId,
          step.words() + "已过期限（" + step.due() + "），转" + step.escalateTo().word() + "催办");
    } else if (step.remindedOn() == null) {
      steps.reminded(stepId, today);
      tell(
          "assignment-reminded.v1", assignment, stepId, "提醒：" + step.words() + "，期限 " + step.due());
    }
  }

  private void tell(String type, Assignment assignment, UUID stepId, String what) {
    var step = steps.step(stepId).orElseThrow();
    proceedings.tell(
        type, assignments.touch(assignment), step.party(), Further.step(step), what, CALENDAR);
  }

  /** Gives its steps to one that came from before steps were kept. */
  @Transactional
  void giveSteps(UUID id) {
    assignments.lockedIfFree(id).ifPresent(deadlines::follow);
  }
}
