package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that sends people and brings them back (交流办), from proposal to return. Every act locks
 * in one order — assignment, need, person, sending school, register — decides, and writes state,
 * event, history and audit entry together. What becomes of an order after its approval is with
 * {@link ExtensionDesk} and {@link OrderDesk}.
 */
@Component
public class ExchangeOffice {

  private static final UUID UNKNOWN = new UUID(0, 0);
  private static final Caller CALENDAR = Caller.system("到期办理");

  private final Assignments assignments;
  private final TakenTime takenTime;
  private final Needs needs;
  private final NeedBoard board;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final RulePacks packs;
  private final OrderRegister register;
  private final DayRules rules;
  private final Guards guards;
  private final Extensions extensions;
  private final Proceedings proceedings;

  ExchangeOffice(
      Assignments assignments,
      TakenTime takenTime,
      Needs needs,
      NeedBoard board,
      Persons persons,
      SchoolDirectory directory,
      RulePacks packs,
      OrderRegister register,
      DayRules rules,
      Guards guards,
      Extensions extensions,
      Proceedings proceedings) {
    this.assignments = assignments;
    this.takenTime = takenTime;
    this.needs = needs;
    this.board = board;
    this.persons = persons;
    this.directory = directory;
    this.packs = packs;
    this.register = register;
    this.rules = rules;
    this.guards = guards;
    this.extensions = extensions;
    this.proceedings = proceedings;
  }

  /** What a lead school's administrator proposes. */
  public record Proposal(
      UUID needId,
      UUID personId,
      AssignmentKind kind,
      Fte fte,
      Period period,
      @Nullable String note) {}

  @Transactional
  public Decision propose(Proposal proposal, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .locked(proposal.needId)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    var community = directory.affiliation(need.schoolId(), standing).orElse(null);
    if (community == null || !standing.administers(community.leadSchoolId())) {
      throw Refusal.forbidden("只有需求学校所在教共体的总校管理员可以提出人选。").exception();
    }
    var person =
        persons
            .person(proposal.personId)
            .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());

    if (!need.isOpen()) return new Refused(Reason.NEED_NOT_OPEN);
    if (proposal.kind == AssignmentKind.TRANSFER) return new Refused(Reason.KIND_NOT_OPEN);
    if (!need.period().contains(proposal.period) || !proposal.fte.equals(need.fte())) {
      return new Refused(
          Reason.OUTSIDE_NEED,
          "需求为 " + need.period() + "、工作量 " + need.fte() + "：派遣的时段应在其内，工作量应相等；只能派出一部分时，请学校把需求拆成几条。");
    }
    if (proposal.period.isOverOn(directory.today())) return new Refused(Reason.PERIOD_OVER);

    var held = rules.held(need.id(), proposal.period, UNKNOWN);
    if (held != null) return held;
    persons.lock(person.id());
    var match =
        new Match(
            asked(need, proposal.period, proposal.fte, community, proposal.kind),
            person,
            takenTime.bookings(person.id(), proposal.period));
    var against =
        Refused.by(AssignmentRules.findings(match).stream().filter(Finding::forbids).toList());
    if (against != null) return against;

    var assignment =
        Assignment.Proposed.of(
            new Terms(
                Ids.next(),
                need.id(),
                person.id(),
                proposal.kind,
                person.schoolId(),
                need.schoolId(),
                community.leadSchoolId(),
                need.district(),
                need.subject(),
                need.stage(),
                proposal.fte,
                proposal.period,
                proposal.note,
                proceedings.now()));
    assignments.insert(assignment);
    proceedings.tell("assignment-proposed.v1", assignment, null, "提出派遣", caller);
    board.propose(need, assignment.id());
    return new Agreed(assignment);
  }

  @Transactional
  public Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    var assignment = proceedings.locked(id);
    proceedings.mustSpeakFor(party, assignment.terms(), directory.standing(caller));
    var decision = assignment.consent(party, caller.name(), proceedings.now());
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-consented.v1", next, party, party.word() + "同意", caller);
    }
    return decision;
  }

  @Transactional
  public Decision decline(
      UUID id, Party party, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = proceedings.locked(id);
    proceedings.mustSpeakFor(party, assignment.terms(), directory.standing(caller));
    var decision = assignment.decline(party, caller.name(), proceedings.now(), why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-declined.v1", next, party, party.word() + "不同意：" + why, caller);
      reopenNeed(next);
    }
    return decision;
  }

  @Transactional
  public Decision approve(UUID id, @Nullable String ifMatch, Caller caller) {
    var assignment = proceedings.locked(id);
    proceedings.mustBeOfficer(assignment.terms(), directory.standing(caller));
    var need = needs.locked(assignment.terms().needId()).orElseThrow();
    if (assignment instanceof Assignment.Consented
        && rules.againstApproving(assignment.terms()) instanceof Refused refused) {
      return refused;
    }
    var today = directory.today();
    var decision =
        assignment.approve(
            today,
            () ->
                register.draw(
                    assignment.terms(),
                    OrderRegister.Kind.DISPATCH,
                    packs.inForce(assignment.terms().district(), today),
                    today));
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell(
          "assignment-approved.v1", next, null, "区里批准，调令" + next.orderNumber(), caller);
      board.fill(need, id);
    }
    return decision;
  }

  @Transactional
  public Decision reject(UUID id, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = proceedings.locked(id);
    proceedings.mustBeOfficer(assignment.terms(), directory.standing(caller));
    var decision = assignment.reject(why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-rejected.v1", next, null, "区里驳回：" + why, caller);
      reopenNeed(next);
    }
    return decision;
  }

  @Transactional
  public Decision withdraw(UUID id, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = proceedings.locked(id);
    if (!directory.standing(caller).administers(assignment.terms().proposingSchoolId())) {
      throw Refusal.forbidden("只有提出派遣的学校可以撤回。").exception();
    }
    var decision = assignment.withdraw(why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-withdrawn.v1", next, null, "撤回：" + why, caller);
      reopenNeed(next);
    }
    return decision;
  }

  /**
   * Starts an order whose first day has come, or ends an assignment whose last day is over;
   * anything else it leaves.
   */
  @Transactional
  public void doWhatIsDue(UUID id) {
    var today = directory.today();
    var assignment = assignments.lockedIfFree(id).orElse(null);
    if (assignment instanceof Order.Approved approved
        && approved.terms().period().hasBegunOn(today)) {
      var next = approved.start();
      assignments.update(next);
      proceedings.tell("assignment-started.v1", next, null, "到岗生效", CALENDAR);
    } else if (assignment instanceof Order.InForce inForce
        && inForce.terms().period().isOverOn(today)) {
      var next = inForce.comeBack();
      assignments.update(next);
      proceedings.tell(
          "assignment-returned.v1",
          next,
          null,
          next.because() == null ? "期满返回" : "召回后返回",
          CALENDAR);
      extensions.lapse(id, "派遣已结束");
    }
  }

  /** The facts of a need that its candidates are held against. */
  public Match.Asked asked(Need need, Period period, Fte fte, @Nullable Affiliation community) {
    return asked(need, period, fte, community, need.kind());
  }

  private Match.Asked asked(
      Need need,
      Period period,
      Fte fte,
      @Nullable Affiliation community,
      @Nullable AssignmentKind kind) {
    return new Match.Asked(
        need,
        period,
        fte,
        community,
        community == null ? Set.of() : directory.schoolsOfCommunity(community.communityId()),
        packs.inForce(need.district(), directory.today()),
        directory.today(),
        kind,
        guards.of(need.district(), period));
  }

  public static boolean speaksFor(Party party, Terms terms, Standing standing) {
    return Proceedings.speaksFor(party, terms, standing);
  }

  private void reopenNeed(Assignment assignment) {
    board.reopen(needs.locked(assignment.terms().needId()).orElseThrow(), assignment.id());
  }
}
