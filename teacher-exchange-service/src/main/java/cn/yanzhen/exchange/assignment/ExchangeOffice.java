package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that sends people and brings them back (交流办). Every act locks in one order — assignment,
 * need, person, register — decides, and writes state, event, history and audit entry together.
 */
@Component
public class ExchangeOffice {

  static final String TOPIC = "exchange.assignment.v1";
  private static final Caller CALENDAR = Caller.system("到期办理");

  private final Assignments assignments;
  private final Needs needs;
  private final NeedBoard board;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final RulePacks packs;
  private final OrderRegister register;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ExchangeOffice(
      Assignments assignments,
      Needs needs,
      NeedBoard board,
      Persons persons,
      SchoolDirectory directory,
      RulePacks packs,
      OrderRegister register,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.assignments = assignments;
    this.needs = needs;
    this.board = board;
    this.persons = persons;
    this.directory = directory;
    this.packs = packs;
    this.register = register;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
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

    persons.lock(person.id());
    var match =
        new Match(
            asked(need, proposal.period, proposal.fte, community),
            person,
            assignments.bookings(person.id(), proposal.period));
    var against = AssignmentRules.findings(match).stream().filter(Finding::forbids).toList();
    if (!against.isEmpty()) {
      var reason = Objects.requireNonNull(against.getFirst().reason());
      return new Refused(
          reason,
          against.stream().map(Finding::text).collect(Collectors.joining("；", "", "。"))
              + reason.advice());
    }

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
                now()));
    assignments.insert(assignment);
    tell("assignment-proposed.v1", assignment, null, "提出派遣", caller);
    board.propose(need, assignment.id());
    return new Agreed(assignment);
  }

  @Transactional
  public Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    var assignment = locked(id);
    mustSpeakFor(party, assignment.terms(), caller);
    var decision = assignment.consent(party, caller.name(), now());
    if (decision instanceof Agreed(var next)) {
      keep(assignment, next, ifMatch);
      tell("assignment-consented.v1", next, party, party.word() + "同意", caller);
    }
    return decision;
  }

  @Transactional
  public Decision decline(
      UUID id, Party party, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = locked(id);
    mustSpeakFor(party, assignment.terms(), caller);
    var decision = assignment.decline(party, caller.name(), now(), why);
    if (decision instanceof Agreed(var next)) {
      keep(assignment, next, ifMatch);
      tell("assignment-declined.v1", next, party, party.word() + "不同意：" + why, caller);
      reopenNeed(next);
    }
    return decision;
  }

  @Transactional
  public Decision approve(UUID id, @Nullable String ifMatch, Caller caller) {
    var assignment = locked(id);
    mustBeOfficer(assignment.terms(), caller);
    var need = needs.locked(assignment.terms().needId()).orElseThrow();
    if (assignment instanceof Assignment.Consented
        && against(assignment.terms()) instanceof Refused refused) {
      return refused;
    }
    var today = directory.today();
    var decision =
        assignment.approve(
            today,
            () ->
                register.draw(
                    assignment.terms(),
                    packs.inForce(assignment.terms().district(), today),
                    today));
    if (decision instanceof Agreed(var next)) {
      keep(assignment, next, ifMatch);
      tell("assignment-approved.v1", next, null, "区里批准，调令" + next.orderNumber(), caller);
      board.fill(need, id);
    }
    return decision;
  }

  @Transactional
  public Decision reject(UUID id, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = locked(id);
    mustBeOfficer(assignment.terms(), caller);
    var decision = assignment.reject(why);
    if (decision instanceof Agreed(var next)) {
      keep(assignment, next, ifMatch);
      tell("assignment-rejected.v1", next, null, "区里驳回：" + why, caller);
      reopenNeed(next);
    }
    return decision;
  }

  @Transactional
  public Decision withdraw(UUID id, String why, @Nullable String ifMatch, Caller caller) {
    var assignment = locked(id);
    if (!directory.standing(caller).administers(assignment.terms().proposingSchoolId())) {
      throw Refusal.forbidden("只有提出派遣的学校可以撤回。").exception();
    }
    var decision = assignment.withdraw(why);
    if (decision instanceof Agreed(var next)) {
      keep(assignment, next, ifMatch);
      tell("assignment-withdrawn.v1", next, null, "撤回：" + why, caller);
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
    if (assignment instanceof Assignment.Approved approved
        && approved.terms().period().hasBegunOn(today)) {
      var next = approved.start();
      assignments.update(next);
      tell("assignment-started.v1", next, null, "到岗生效", CALENDAR);
    } else if (assignment instanceof Assignment.InForce inForce
        && inForce.terms().period().isOverOn(today)) {
      var next = inForce.comeBack();
      assignments.update(next);
      tell("assignment-returned.v1", next, null, "期满返回", CALENDAR);
    }
  }

  /** The facts of a need that its candidates are held against. */
  public Match.Asked asked(Need need, Period period, Fte fte, @Nullable Affiliation community) {
    return new Match.Asked(
        need,
        period,
        fte,
        community,
        community == null ? Set.of() : directory.schoolsOfCommunity(community.communityId()),
        packs.inForce(need.district(), directory.today()),
        directory.today());
  }

  /**
   * What may have changed between proposal and approval: where the person belongs, and what else
   * they were given.
   */
  private @Nullable Decision against(Terms terms) {
    persons.lock(terms.personId());
    var home = persons.person(terms.personId()).map(Person::schoolId).orElse(null);
    if (!terms.sendingSchoolId().equals(home)) return new Refused(Reason.PERSON_MOVED);
    var peak = Booking.peak(assignments.bookings(terms.personId(), terms.period()), terms.period());
    if (peak.add(terms.fte().value()).compareTo(Fte.FULL) > 0) {
      return new Refused(
          Reason.FTE_EXCEEDED,
          "该教师在此时段内最多已派出 " + Fte.text(peak) + "，再派 " + terms.fte() + " 将超过 1.0，请驳回后另选人员。");
    }
    return null;
  }

  private Assignment locked(UUID id) {
    return assignments.locked(id).orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception());
  }

  private void mustSpeakFor(Party party, Terms terms, Caller caller) {
    if (!speaksFor(party, terms, directory.standing(caller))) {
      throw Refusal.forbidden(
              switch (party) {
                case PERSON -> "只有被派遣的教师本人可以表态。";
                case SENDING -> "只有派出学校的管理员可以代表派出学校表态。";
                case RECEIVING -> "只有接收学校的管理员可以代表接收学校表态。";
              })
          .exception();
    }
  }

  public static boolean speaksFor(Party party, Terms terms, Standing standing) {
    return switch (party) {
      case PERSON -> standing.is(terms.personId());
      case SENDING -> standing.administers(terms.sendingSchoolId());
      case RECEIVING -> standing.administers(terms.receivingSchoolId());
    };
  }

  private void mustBeOfficer(Terms terms, Caller caller) {
    if (!directory.standing(caller).isOfficerOf(terms.district())) {
      throw Refusal.forbidden("只有本区县的管理人员可以审批派遣。").exception();
    }
  }

  private void keep(Assignment before, Assignment next, @Nullable String ifMatch) {
    Version.require(ifMatch, before.version());
    assignments.update(next);
  }

  private void reopenNeed(Assignment assignment) {
    board.reopen(needs.locked(assignment.terms().needId()).orElseThrow(), assignment.id());
  }

  private void tell(
      String type, Assignment assignment, @Nullable Party party, String what, Caller caller) {
    var terms = assignment.terms();
    assignments.remember(assignment, new Assignments.Happening(now(), what, caller.name()));
    var details = new LinkedHashMap<String, String>();
    details.put("need", terms.needId().toString());
    details.put("person", terms.personId().toString());
    details.put("sending", terms.sendingSchoolId().toString());
    details.put("receiving", terms.receivingSchoolId().toString());
    if (party != null) details.put("party", party.name());
    if (assignment.orderNumber() != null) details.put("order", assignment.orderNumber());
    audit.record(
        caller, type.replace(".v1", "").replaceFirst("-", "."), terms.id().toString(), details);
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            terms.id().toString(),
            type,
            assignment.version(),
            terms.district(),
            AssignmentFact.of(assignment, party)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What the office tells the other services. */
  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream assignmentStream() {
      return EventStream.of(TOPIC);
    }
  }
}
