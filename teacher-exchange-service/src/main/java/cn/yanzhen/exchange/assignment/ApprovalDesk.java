package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.assignment.Objection.Outcome;
import cn.yanzhen.exchange.assignment.Objection.Settlement;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the district approves or rejects what the parties agreed on, and settles what is said
 * against an order while it is public.
 */
@Component
class ApprovalDesk {

  private final Clearance clearance;
  private final Reopening reopening;
  private final Objections objections;
  private final Steps steps;
  private final SchoolDirectory directory;
  private final Proceedings proceedings;

  ApprovalDesk(
      Clearance clearance,
      Reopening reopening,
      Objections objections,
      Steps steps,
      SchoolDirectory directory,
      Proceedings proceedings) {
    this.clearance = clearance;
    this.reopening = reopening;
    this.objections = objections;
    this.steps = steps;
    this.directory = directory;
    this.proceedings = proceedings;
  }

  /**
   * @param from a later first day, in the same act; null for the one that was proposed
   */
  @Transactional
  Decision approve(UUID id, @Nullable LocalDate from, @Nullable String ifMatch, Caller caller) {
    return clearance.approved(forOfficer(id, caller), from, ifMatch, caller);
  }

  @Transactional
  Decision reject(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    return reject(forOfficer(id, caller), why, "区里驳回：" + why.text(), ifMatch, caller);
  }

  /** By whoever sees it: 公示 is for everybody in the district. */
  @Transactional
  Decision object(UUID id, String text, Caller caller) {
    var assignment = proceedings.locked(id, proceedings.standing(caller));
    var decision = assignment.object(directory.today());
    if (decision instanceof Refused(var reason, _) && reason == Reason.NOT_PUBLICISED) {
      var was = AssignmentPath.publicity(steps.of(List.of(id)).getOrDefault(id, List.of()));
      return was == null ? decision : Publicised.over(was.from(), was.to());
    }
    if (decision instanceof Agreed(var next)) {
      var objection =
          new Objection(
              Ids.next(), id, text, caller.name(), caller.account(), proceedings.now(), null);
      proceedings.keep(assignment, next, "*");
      objections.insert(objection);
      proceedings.tell(
          "assignment-objected.v1", next, null, Further.objection(objection), "收到一条异议", caller);
    }
    return decision;
  }

  /**
   * @param upheld whether the objection is right, which ends the assignment
   */
  @Transactional
  Decision settle(
      UUID id,
      UUID objection,
      boolean upheld,
      String why,
      @Nullable String ifMatch,
      Caller caller) {
    var assignment = forOfficer(id, caller);
    var found =
        objections.of(id).stream()
            .filter(one -> one.id().equals(objection))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这条异议。").exception());
    if (found.settlement() != null) {
      return new Refused(
          Reason.OBJECTION_SETTLED,
          "该异议已由"
              + found.settlement().by()
              + "处理（"
              + found.settlement().outcome().word()
              + "），不能重复处理。");
    }
    var decision = assignment.settle();
    if (decision instanceof Agreed(var next)) {
      var outcome = upheld ? Outcome.UPHELD : Outcome.DISMISSED;
      var settlement = new Settlement(outcome, why, caller.name(), proceedings.now());
      proceedings.keep(assignment, next, ifMatch);
      objections.settle(objection, settlement);
      var word = outcome.word() + "：" + why;
      proceedings.tell(
          "assignment-objection-settled.v1",
          next,
          null,
          Further.objection(found.settled(settlement)),
          word,
          caller);
      return upheld
          ? reject(next, new Because("OBJECTION_UPHELD", word), "区里驳回，" + word, "*", caller)
          : decision;
    }
    return decision;
  }

  private Decision reject(
      Assignment assignment, Because why, String what, @Nullable String ifMatch, Caller caller) {
    var decision = assignment.reject(why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-rejected.v1", next, null, what, caller);
      reopening.of(next, why.text(), caller);
    }
    return decision;
  }

  private Assignment forOfficer(UUID id, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustBeOfficer(assignment.terms(), standing);
    return assignment;
  }
}
