package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Party;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where people are proposed (交流办) and proposals taken back. Every act here and at the
 * other desks locks in one order — assignment, need, person, sending school, register — decides,
 * and writes state, event, history and audit entry together. The parties speak at the {@link
 * ConsentDesk}, the district at the {@link ApprovalDesk}; what becomes of an order afterwards is
 * with {@link ExtensionDesk}, {@link OrderDesk} and {@link DueDesk}.
 */
@Component
public class ExchangeOffice {

  private static final UUID UNKNOWN = new UUID(0, 0);

  private final Assignments assignments;
  private final TakenTime takenTime;
  private final PendingTime pendingTime;
  private final Needs needs;
  private final NeedBoard board;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final RulePacks packs;
  private final DayRules rules;
  private final Askings askings;
  private final Procedures procedures;
  private final Reopening reopening;
  private final Proceedings proceedings;

  ExchangeOffice(
      Assignments assignments,
      TakenTime takenTime,
      PendingTime pendingTime,
      Needs needs,
      NeedBoard board,
      Persons persons,
      SchoolDirectory directory,
      RulePacks packs,
      DayRules rules,
      Askings askings,
      Procedures procedures,
      Reopening reopening,
      Proceedings proceedings) {
    this.assignments = assignments;
    this.takenTime = takenTime;
    this.pendingTime = pendingTime;
    this.needs = needs;
    this.board = board;
    this.persons = persons;
    this.directory = directory;
    this.packs = packs;
    this.rules = rules;
    this.askings = askings;
    this.procedures = procedures;
    this.reopening = reopening;
    this.proceedings = proceedings;
  }

  /**
   * What a lead school's administrator proposes.
   *
   * @param despitePending whether they know that others may be about to send the person too
   */
  public record Proposal(
      UUID needId,
      UUID personId,
      AssignmentKind kind,
      Fte fte,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note,
      boolean despitePending) {}

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
            .visible(proposal.personId, standing)
            .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());

    if (!need.isOpen()) return new Refused(Reason.NEED_NOT_OPEN);
    var procedure = packs.inForce(need.district(), directory.today()).procedure(proposal.kind);
    boolean takes = procedure.takesEstablishmentAlong();
    var period = Terms.days(proposal.from, proposal.to, takes);
    if (!need.period().contains(period) || !proposal.fte.equals(need.fte())) {
      return new Refused(
          Reason.OUTSIDE_NEED,
          "需求为 " + need.period() + "、工作量 " + need.fte() + "：派遣的时段应在其内，工作量应相等；只能派出一部分时，请学校把需求拆成几条。");
    }
    if (period.isOverOn(directory.today())) return new Refused(Reason.PERIOD_OVER);

    var days = Terms.held(period, takes);
    var held = rules.held(need.id(), days, UNKNOWN);
    if (held != null) return held;
    persons.lock(person.id());
    var match =
        new Match(
            askings.of(
                new Askings.Part(need, days, Terms.load(proposal.fte, takes), proposal.kind),
                community),
            person,
            takenTime.bookings(person.id(), days),
            pendingTime.of(person.id(), days, need.id(), standing));
    var findings = AssignmentRules.findings(match);
    var against = Refused.by(findings.stream().filter(Finding::forbids).toList());
    if (against != null) return against;
    if (findings.stream().anyMatch(Finding::exempts) && !procedure.asks(Party.PERSON))
      return new Refused(Reason.EXEMPT);
    if (!match.pending().isEmpty() && !proposal.despitePending)
      return new Refused(
          Reason.OTHER_PENDING,
          "该教师" + Pending.words(match.pending()) + "。" + Reason.OTHER_PENDING.advice());

    var terms =
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
            period,
            proposal.note,
            proceedings.now(),
            takes,
            null);
    if (rules.beforeService(terms) instanceof Refused refused) return refused;
    var assignment =
        Assignment.Proposed.of(terms, Consents.pending(procedures.of(terms).consents()));
    assignments.insert(assignment);
    proceedings.tell("assignment-proposed.v1", assignment, null, "提出派遣", caller);
    board.propose(need, assignment.id());
    return new Agreed(assignment);
  }

  @Transactional
  public Decision withdraw(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    var standing = directory.standing(caller);
    var assignment = proceedings.locked(id, standing);
    if (!standing.administers(assignment.terms().proposingSchoolId())) {
      throw Refusal.forbidden("只有提出派遣的学校可以撤回。").exception();
    }
    var decision = assignment.withdraw(why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keep(assignment, next, ifMatch);
      proceedings.tell("assignment-withdrawn.v1", next, null, "撤回：" + why.text(), caller);
      reopening.of(next, why.text(), caller);
    }
    return decision;
  }

  public static boolean speaksFor(Party party, Terms terms, Standing standing) {
    return Proceedings.speaksFor(party, terms, standing);
  }
}
