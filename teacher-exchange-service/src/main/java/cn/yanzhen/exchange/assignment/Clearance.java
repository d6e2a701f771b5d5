package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.policy.WorkingDays;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows when everybody who is asked has agreed: publicity where the procedure has it, then
 * the order with its number. The caller of all this holds the assignment's lock.
 */
@Component
class Clearance {

  private final Needs needs;
  private final NeedBoard board;
  private final DayRules rules;
  private final RulePacks packs;
  private final Procedures procedures;
  private final WorkingDays workingDays;
  private final OrderRegister register;
  private final Objections objections;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;

  Clearance(
      Needs needs,
      NeedBoard board,
      DayRules rules,
      RulePacks packs,
      Procedures procedures,
      WorkingDays workingDays,
      OrderRegister register,
      Objections objections,
      SchoolDirectory directory,
      Proceedings proceedings) {
    this.needs = needs;
    this.board = board;
    this.rules = rules;
    this.packs = packs;
    this.procedures = procedures;
    this.workingDays = workingDays;
    this.register = register;
    this.objections = objections;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  /** The district approves. */
  Decision approved(Assignment assignment, @Nullable String ifMatch, Caller caller) {
    var need = need(assignment);
    if ((assignment instanceof Consented || assignment instanceof Hindered)
        && rules.againstApproving(assignment.terms()) instanceof Refused refused) return refused;
    return further(assignment, need, ifMatch, "区里批准，", caller);
  }

  /** All parties agree, and the district is not asked. Where the rules say no, it is after all. */
  Assignment agreed(Consented consented, Caller caller) {
    var need = need(consented);
    var against = rules.againstApproving(consented.terms());
    var decision =
        against != null ? against : further(consented, need, "*", "各方同意，不需区里审批，", caller);
    return switch (decision) {
      case Agreed(var next) -> next;
      case Refused refused -> hinder(consented, consented.hinder(because(refused)), caller);
    };
  }

  /** Publicity is over: the order is given, or the district gets it as a task. */
  void publicityOver(Publicised publicised, Caller caller) {
    var id = publicised.id();
    var today = directory.today();
    if (!publicised.days().isOverOn(today) || objections.anyOpen(id)) return;
    var need = need(publicised);
    var against = rules.againstApproving(publicised.terms());
    var decision =
        against != null ? against : publicised.issue(today, false, number(publicised, today));
    switch (decision) {
      case Agreed(var next) -> issued(publicised, next, need, "*", "公示期满，", caller);
      case Refused refused -> hinder(publicised, publicised.hinder(because(refused)), caller);
    }
  }

  private Decision further(
      Assignment assignment, Need need, @Nullable String ifMatch, String how, Caller caller) {
    var today = directory.today();
    if (isToBePublicised(assignment)) {
      int length = procedures.of(assignment.terms()).publicityDays();
      var days = new Period(today, workingDays.after(today, length));
      var decision = assignment.publicise(days, today);
      if (decision instanceof Agreed(var next)) {
        proceedings.keep(assignment, next, ifMatch);
        proceedings.tell(
            "assignment-publicised.v1",
            next,
            null,
            Further.publicity(days),
            how + "公示 " + days,
            caller);
      }
      return decision;
    }
    var decision = assignment.approve(today, number(assignment, today));
    if (decision instanceof Agreed(var next)) issued(assignment, next, need, ifMatch, how, caller);
    return decision;
  }

  private boolean isToBePublicised(Assignment assignment) {
    return switch (assignment) {
      case Consented _ -> procedures.of(assignment.terms()).isPublicised();
      case Hindered hindered ->
          hindered.publicity() == null && procedures.of(assignment.terms()).isPublicised();
      default -> false;
    };
  }

  private void issued(
      Assignment assignment,
      Assignment next,
      Need need,
      @Nullable String ifMatch,
      String how,
      Caller caller) {
    proceedings.keep(assignment, next, ifMatch);
    proceedings.tell("assignment-approved.v1", next, null, how + "调令" + next.orderNumber(), caller);
    board.fill(need, next.id());
  }

  private Assignment hinder(Assignment assignment, Hindered next, Caller caller) {
    proceedings.keep(assignment, next, "*");
    proceedings.tell("assignment-hindered.v1", next, null, "未能发出调令，转区里处理：" + next.reason(), caller);
    return next;
  }

  private static Because because(Refused refused) {
    return new Because(refused.reason().name(), refused.detail());
  }

  private Supplier<String> number(Assignment assignment, LocalDate today) {
    var terms = assignment.terms();
    return () ->
        register.draw(
            terms, OrderRegister.Kind.DISPATCH, packs.inForce(terms.district(), today), today);
  }

  private Need need(Assignment assignment) {
    return needs.locked(assignment.terms().needId()).orElseThrow();
  }
}
