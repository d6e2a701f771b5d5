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
  private final EarliestOrder earliest;
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
      EarliestOrder earliest,
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
    this.earliest = earliest;
    this.register = register;
    this.objections = objections;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  /**
   * The district approves, from a later first day on where it says one.
   *
   * @param from null for the first day that was proposed
   */
  Decision approved(
      Assignment assignment, @Nullable LocalDate from, @Nullable String ifMatch, Caller caller) {
    var need = need(assignment);
    if (!(assignment instanceof Consented || assignment instanceof Hindered))
      return further(assignment, need, null, ifMatch, "区里批准，", caller);
    if (from == null || from.equals(assignment.terms().period().from())) {
      if (against(assignment.terms()) instanceof Refused refused) return refused;
      return further(assignment, need, null, ifMatch, "区里批准，", caller);
    }
    return startingOn(from, assignment, need, ifMatch, caller);
  }

  private @Nullable Refused against(Terms terms) {
    var no = rules.againstApproving(terms);
    return no != null ? no : earliest.against(terms);
  }

  private Decision startingOn(
      LocalDate from, Assignment assignment, Need need, @Nullable String ifMatch, Caller caller) {
    var terms = assignment.terms();
    var no = terms.againstStartingOn(from, directory.today());
    if (no == null) no = rules.againstDays(terms, need, terms.startingOn(from).period());
    if (no != null) return no;
    return further(
        assignment.startingOn(from),
        need,
        terms.period(),
        ifMatch,
        "区里批准，"
            + (terms.takesEstablishment() ? "转入日期由 " : "开始日期由 ")
            + terms.period().from()
            + " 改为 "
            + from
            + "，",
        caller);
  }

  /** All parties agree, and the district is not asked. Where the rules say no, it is after all. */
  Assignment agreed(Consented consented, Caller caller) {
    var need = need(consented);
    var against = against(consented.terms());
    var decision =
        against != null ? against : further(consented, need, null, "*", "各方同意，不需区里审批，", caller);
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
    var against = against(publicised.terms());
    var decision =
        against != null ? against : publicised.issue(today, false, number(publicised, today));
    switch (decision) {
      case Agreed(var next) -> issued(publicised, next, need, null, "*", "公示期满，", caller);
      case Refused refused -> hinder(publicised, publicised.hinder(because(refused)), caller);
    }
  }

  /**
   * @param before its days, where it gets others
   */
  private Decision further(
      Assignment assignment,
      Need need,
      @Nullable Period before,
      @Nullable String ifMatch,
      String how,
      Caller caller) {
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
            Further.publicity(days).and(before),
            how + "公示 " + days,
            caller);
      }
      return decision;
    }
    var decision = assignment.approve(today, number(assignment, today));
    if (decision instanceof Agreed(var next))
      issued(assignment, next, need, before, ifMatch, how, caller);
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
      @Nullable Period before,
      @Nullable String ifMatch,
      String how,
      Caller caller) {
    proceedings.keep(assignment, next, ifMatch);
    proceedings.tell(
        "assignment-approved.v1",
        next,
        null,
        Further.NOTHING.and(before),
        how + "调令" + next.orderNumber(),
        caller);
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
