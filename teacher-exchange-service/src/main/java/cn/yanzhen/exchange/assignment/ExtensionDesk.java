package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedDays;
import cn.yanzhen.exchange.need.NeedReach;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where orders are extended (延期): asked by whoever may propose, consented by the same parties as
 * the order was, granted by the district. The rules look at the added days when it is asked and
 * again when it is granted. It is no new 人次: the assignment stays the same one. Beyond the need's
 * last day the need lasts as long, if the school that needs somebody agrees to it.
 */
@Component
public class ExtensionDesk {

  private final Extensions extensions;
  private final Needs needs;
  private final NeedDays needDays;
  private final DayRules rules;
  private final RulePacks packs;
  private final Procedures procedures;
  private final OrderRegister register;
  private final Filling filling;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;

  ExtensionDesk(
      Extensions extensions,
      Needs needs,
      NeedDays needDays,
      DayRules rules,
      RulePacks packs,
      Procedures procedures,
      OrderRegister register,
      Filling filling,
      SchoolDirectory directory,
      Proceedings proceedings) {
    this.extensions = extensions;
    this.needs = needs;
    this.needDays = needDays;
    this.rules = rules;
    this.packs = packs;
    this.procedures = procedures;
    this.register = register;
    this.filling = filling;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  @Transactional
  public Decision ask(
      UUID id, LocalDate to, @Nullable String note, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    mustPropose(assignment.terms(), standing, "提出");
    if (extensions.waiting(id).isPresent()) return new Refused(Reason.EXTENSION_WAITS);
    mustBeNear(assignment, to);
    var consents = Consents.pending(procedures.of(assignment.terms()).consents());
    if (granted(assignment, need(assignment), to, consents) instanceof Refused refused)
      return refused;
    var asked =
        new Extension.Asked(
            new Extension.Ask(
                Ids.next(),
                id,
                assignment.terms().period().to(),
                to,
                note,
                proceedings.now(),
                caller.name()),
            consents);
    extensions.insert(asked);
    return new Agreed(
        proceedings.note(assignment, ifMatch, "assignment.extension-asked", "提出延期至 " + to, caller));
  }

  /** A need may last as long as the order that fills it, and no longer than a need may. */
  private void mustBeNear(Assignment assignment, LocalDate to) {
    var from = need(assignment).period().from();
    var why = to.isBefore(from) ? null : NeedReach.tooLong(new Period(from, to));
    if (why != null) throw Refusal.invalid("exchange/too-far", "to", why).exception();
  }

  @Transactional
  public Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustSpeakFor(party, assignment.terms(), standing);
    var waiting = extensions.waiting(id).orElse(null);
    if (waiting == null) return new Refused(Reason.NO_EXTENSION);
    return keep(
        assignment,
        waiting.consent(party, caller.name(), proceedings.now()),
        ifMatch,
        "assignment.extension-consented",
        party.word() + "同意延期至 " + waiting.ask().to(),
        caller);
  }

  @Transactional
  public Decision decline(
      UUID id, Party party, Because why, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustSpeakFor(party, assignment.terms(), standing);
    var waiting = extensions.waiting(id).orElse(null);
    if (waiting == null) return new Refused(Reason.NO_EXTENSION);
    return keep(
        assignment,
        waiting.decline(party, caller.name(), proceedings.now(), why),
        ifMatch,
        "assignment.extension-declined",
        party.word() + "不同意延期：" + why.text(),
        caller);
  }

  @Transactional
  public Decision withdraw(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    mustPropose(assignment.terms(), standing, "撤回");
    var waiting = extensions.waiting(id).orElse(null);
    if (waiting == null) return new Refused(Reason.NO_EXTENSION);
    return keep(
        assignment,
        new Extension.Answer.Yes(waiting.over("WITHDRAWN", why)),
        ifMatch,
        "assignment.extension-withdrawn",
        "撤回延期：" + why.text(),
        caller);
  }

  @Transactional
  public Decision reject(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustBeOfficer(assignment.terms(), standing);
    var waiting = extensions.waiting(id).orElse(null);
    if (waiting == null) return new Refused(Reason.NO_EXTENSION);
    return keep(
        assignment,
        waiting.reject(why),
        ifMatch,
        "assignment.extension-rejected",
        "区里驳回延期：" + why.text(),
        caller);
  }

  @Transactional
  public Decision approve(UUID id, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustBeOfficer(assignment.terms(), standing);
    var waiting = extensions.waiting(id).orElse(null);
    if (waiting == null) return new Refused(Reason.NO_EXTENSION);
    if (!(waiting instanceof Extension.Agreed agreed)) return new Refused(Reason.CONSENTS_MISSING);
    var to = agreed.ask().to();
    var need = need(assignment);
    var decision = granted(assignment, need, to, agreed.consents());
    if (decision instanceof Agreed(var next)) {
      var before = assignment.terms().period();
      proceedings.keep(assignment, next, ifMatch);
      var today = directory.today();
      var letter =
          register.draw(
              next.terms(),
              OrderRegister.Kind.EXTENSION,
              packs.inForce(next.terms().district(), today),
              today);
      extensions.update(agreed.grant(letter));
      var needed = need.period().to();
      boolean beyond = to.isAfter(needed);
      needDays.lengthen(need, to, agreed.ask().id(), id, caller);
      filling.extended(id, to);
      proceedings.tell(
          "assignment-extended.v1",
          next,
          null,
          Further.days(before, letter),
          "区里批准延期至 " + to + "，调令" + letter + (beyond ? "；需求的最后一天由 " + needed + " 随之改为 " + to : ""),
          caller);
      filling.settle(need(assignment), id, caller);
    }
    return decision;
  }

  /** What the order would become, or what stands against the added days. */
  private Decision granted(Assignment assignment, Need need, LocalDate to, Consents consents) {
    var decision = assignment.extend(to, directory.today());
    if (decision instanceof Refused) return decision;
    var terms = assignment.terms();
    var added = new Period(terms.period().to().plusDays(1), to);
    boolean mayLast = to.isAfter(need.period().to()) && consents.ask(Party.RECEIVING);
    var against = rules.againstDays(terms, mayLast ? need.until(to) : need, added);
    return against == null ? decision : against;
  }

  private Need need(Assignment assignment) {
    return needs.locked(assignment.terms().needId()).orElseThrow();
  }

  private Decision keep(
      Assignment assignment,
      Extension.Answer answer,
      @Nullable String ifMatch,
      String deed,
      String what,
      Caller caller) {
    return switch (answer) {
      case Extension.Answer.No(var refused) -> refused;
      case Extension.Answer.Yes(var extension) -> {
        extensions.update(extension);
        yield new Agreed(proceedings.note(assignment, ifMatch, deed, what, caller));
      }
    };
  }

  /** The lead school of the receiving school's community today proposes, as it did at first. */
  private static void mustPropose(Terms terms, Standing standing, String deed) {
    if (!standing.leads(terms.receivingSchoolId()) || standing.is(terms.personId())) {
      throw Refusal.forbidden("只有接收学校所在教共体的总校管理员可以" + deed + "延期。").exception();
    }
  }
}
