package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.NeedDays;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.need.RecordedNeeds;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the district changes orders that it gave: recalls early, cancels or moves before the first
 * day, voids what should never have been. Locks in the order assignment, need, person, sending
 * school, as all desks do.
 */
@Component
public class OrderDesk {

  private final Filling filling;
  private final Extensions extensions;
  private final Needs needs;
  private final NeedBoard board;
  private final NeedDays needDays;
  private final RecordedNeeds recorded;
  private final DayRules rules;
  private final OrderRegister register;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;

  OrderDesk(
      Filling filling,
      Extensions extensions,
      Needs needs,
      NeedBoard board,
      NeedDays needDays,
      RecordedNeeds recorded,
      DayRules rules,
      OrderRegister register,
      SchoolDirectory directory,
      Proceedings proceedings) {
    this.filling = filling;
    this.extensions = extensions;
    this.needs = needs;
    this.board = board;
    this.needDays = needDays;
    this.recorded = recorded;
    this.rules = rules;
    this.register = register;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  /**
   * 提前召回: the last day moves to an earlier one, today at the earliest; the person returns on the
   * day after, and the need is open again for what remains of it.
   */
  @Transactional
  public Decision recall(
      UUID id, LocalDate to, Because because, @Nullable String ifMatch, Caller caller) {
    var assignment = held(id, caller);
    var need = need(assignment);
    boolean filledByThis = fills(assignment, need);
    var decision = assignment.recall(to, because, directory.today());
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      extensions.lapse(id, "派遣提前召回");
      proceedings.tell(
          "assignment-recalled.v1",
          next,
          null,
          Further.days(assignment.terms().period(), null),
          "提前召回，最后一天改为 " + to + "：" + because.text(),
          caller);
      if (filledByThis) board.reopen(need, id);
    }
    return decision;
  }

  /** 取消: before the first day; the need is open again, for the days that its school said. */
  @Transactional
  public Decision cancel(UUID id, Because because, @Nullable String ifMatch, Caller caller) {
    var assignment = held(id, caller);
    var need = need(assignment);
    boolean filledByThis = fills(assignment, need);
    var decision = assignment.cancel(because, directory.today());
    if (decision instanceof Agreed && againstEnding(need, id) instanceof Refused refused)
      return refused;
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      var asSaid = needDays.putBack(need, id, caller);
      extensions.lapse(id, "派遣已取消");
      register.mark(id, OrderRegister.Mark.CANCELLED, directory.today());
      proceedings.tell("assignment-cancelled.v1", next, null, "取消派遣：" + because.text(), caller);
      if (filledByThis) board.reopen(asSaid, id);
    }
    return decision;
  }

  /**
   * 改期: other days before the first day, for which the rules are asked again. Of the days that it
   * leaves the need is open again; moved back, the order fills it as before.
   */
  @Transactional
  public Decision move(
      UUID id, LocalDate from, @Nullable LocalDate to, @Nullable String ifMatch, Caller caller) {
    var assignment = held(id, caller);
    var days = Terms.days(from, to, assignment.terms().takesEstablishment());
    var decision = assignment.move(days, directory.today());
    if (decision instanceof Refused) return decision;
    var need = need(assignment);
    var against = rules.againstDays(assignment.terms(), need, days);
    if (against != null) return against;
    if (decision instanceof Agreed(var next)) {
      filling.remember(id);
      proceedings.keep(assignment, next, ifMatch);
      extensions.lapse(id, "派遣已改期");
      proceedings.tell(
          "assignment-rescheduled.v1",
          next,
          null,
          Further.days(assignment.terms().period(), null),
          "改期：" + assignment.terms().period() + " 改为 " + days,
          caller);
      filling.settle(need, id, caller);
    }
    return decision;
  }

  /**
   * 撤销: whatever its state since approval; all becomes as if it had never been, but for its
   * numbers, which stay used and are marked 作废. A need that was entered with an order on paper
   * falls away with it.
   */
  @Transactional
  public Decision annul(UUID id, Because because, @Nullable String ifMatch, Caller caller) {
    var assignment = held(id, caller);
    var need = need(assignment);
    boolean filledByThis = fills(assignment, need);
    var decision = assignment.annul(because);
    if (decision instanceof Agreed && againstEnding(need, id) instanceof Refused refused)
      return refused;
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      var asSaid = needDays.putBack(need, id, caller);
      extensions.lapse(id, "派遣已撤销");
      register.mark(id, OrderRegister.Mark.VOIDED, directory.today());
      boolean onPaper = next.terms().paper() != null;
      var what = (onPaper ? "撤销登记：" : "撤销，调令作废：") + because.text();
      proceedings.tell("assignment-voided.v1", next, null, what, caller);
      if (onPaper && (filledByThis || need.mayBeWithdrawn())) recorded.fallAway(asSaid, id, caller);
      else if (filledByThis) board.reopen(asSaid, id);
    }
    return decision;
  }

  private @Nullable Refused againstEnding(Need need, UUID id) {
    return rules.againstEnding(need, needDays.lastWithout(need, id), id);
  }

  @Transactional
  public void mustBeTheirs(UUID id, Caller caller) {
    held(id, caller);
  }

  private Assignment held(UUID id, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustBeOfficer(assignment.terms(), standing);
    return assignment;
  }

  private Need need(Assignment assignment) {
    return needs.locked(assignment.terms().needId()).orElseThrow();
  }

  /** Whether the need is filled by this one, and by no other since. */
  private boolean fills(Assignment assignment, Need need) {
    return need.state() == Need.State.FILLED
        && (assignment.holdsTime() || assignment instanceof Ended)
        && assignment.reasonCode() == null
        && !filling.isFilledByAnother(need.id(), assignment.id());
  }
}
