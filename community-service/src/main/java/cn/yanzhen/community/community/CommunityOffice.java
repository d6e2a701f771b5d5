package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.community.Decision.Accepted;
import cn.yanzhen.community.community.Decision.Refused;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 教共体办: drafts, submissions, approvals. Every change is one transaction: the new state, the event,
 * the audit entry. Who may not is refused with an exception at the door; a business "no" is a
 * {@link Decision}.
 */
@Service
public class CommunityOffice {
  public static final String TOPIC = "community.community.v1";
  static final String CYCLE_OVER = "CYCLE_OVER";

  /** More tasks than these nobody reads at once. */
  private static final int MOST_WAITING = 200;

  private final Communities communities;
  private final SchoolOffice schools;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CommunityOffice(
      Communities communities, SchoolOffice schools, Outbox outbox, AuditTrail audit, Clock clock) {
    this.communities = communities;
    this.schools = schools;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Community> find(UUID id, String district) {
    return communities.find(id, district);
  }

  public Page<Community> search(CommunityFilter filter, PageRequest page) {
    var cursor = page.cursor();
    var after = cursor == null ? null : Cursor.decode(cursor, 2);
    var rows =
        communities.page(
            filter,
            after == null ? null : after.getFirst(),
            after == null ? null : id(after.getLast()),
            page.limit() + 1);
    return Page.of(
            rows, page.limit(), last -> Cursor.encode(last.charter().name(), last.id().toString()))
        .withTotal(communities.count(filter));
  }

  public List<Community> all(CommunityFilter filter) {
    return communities.all(filter);
  }

  @Transactional
  public Decision draft(Proposal proposal, Caller by) {
    var district = by.requireDistrict();
    requireAuthor(by, district, proposal.leadSchool().orElse(null));
    var objections = CommunityRules.ofADraft(proposal, formFacts(proposal, district));
    if (!objections.isEmpty()) {
      return new Refused(objections);
    }
    var draft = new Draft(Ids.next(), proposal.charter(district), 1, clock.instant());
    communities.add(draft);
    note(by, "community.drafted", draft, Map.of("name", proposal.name()));
    return new Accepted(draft);
  }

  /** A draft, or what was sent back, is written anew; it is a draft again. */
  @Transactional
  public Decision revise(UUID id, @Nullable String ifMatch, Proposal proposal, Caller by) {
    var before = lock(id, by);
    requireAuthor(by, before);
    requireAuthor(by, before.charter().district(), proposal.leadSchool().orElse(null));
    Version.require(ifMatch, before.version());
    var district = before.charter().district();
    var objections = CommunityRules.ofADraft(proposal, formFacts(proposal, district));
    if (!objections.isEmpty()) {
      return new Refused(objections);
    }
    var charter = proposal.charter(district);
    return switch (before) {
      case Draft draft -> rewrite(draft.revise(charter, clock.instant()), by);
      case Rejected rejected -> rewrite(rejected.revise(charter, clock.instant()), by);
      case Submitted submitted -> notRevisable(submitted);
      case Approved approved -> notRevisable(approved);
      case Ended ended -> notRevisable(ended);
    };
  }

  private Decision rewrite(Draft draft, Caller by) {
    communities.clearCharter(draft.id());
    communities.step(draft);
    communities.addCharter(draft);
    note(by, "community.revised", draft, Map.of("name", draft.charter().name()));
    return new Accepted(draft);
  }

  private static Refused notRevisable(Community community) {
    return Refused.because(Reason.NOT_REVISABLE, "只有草稿和被退回的教共体可以修改；这一个" + community.state().word());
  }

  @Transactional
  public Decision submit(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, by);
    requireAuthor(by, before);
    Version.require(ifMatch, before.version());
    return switch (before) {
      case Draft draft -> submit(draft, draft.submit(clock.instant()), by);
      case Rejected rejected -> submit(rejected, rejected.submit(clock.instant()), by);
      case Submitted submitted -> notSubmittable(submitted);
      case Approved approved -> notSubmittable(approved);
      case Ended ended -> notSubmittable(ended);
    };
  }

  private Decision submit(Community before, Submitted after, Caller by) {
    var proposal = before.charter().proposal();
    var objections =
        new ArrayList<>(CommunityRules.ofASubmission(proposal, facts(proposal, before)));
    objections.addAll(lives(proposal).objections(proposal));
    if (before.charter().cycle().isOver(today())) {
      objections.add(cycleOver(before));
    }
    if (!objections.isEmpty()) {
      return new Refused(objections);
    }
    return step(after, CommunityFacts.SUBMITTED, "community.submitted", null, by);
  }

  private static Refused notSubmittable(Community community) {
    return Refused.because(
        Reason.NOT_SUBMITTABLE, "只有草稿和被退回的教共体可以提交；这一个" + community.state().word());
  }

  @Transactional
  public Decision approve(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, by);
    requireApprover(by, before);
    Version.require(ifMatch, before.version());
    if (!(before instanceof Submitted submitted)) {
      return notSubmitted(before);
    }
    if (submitted.charter().cycle().isOver(today())) {
      return new Refused(List.of(cycleOver(submitted)));
    }
    return step(
        submitted.approve(clock.instant()),
        CommunityFacts.APPROVED,
        "community.approved",
        null,
        by);
  }

  @Transactional
  public Decision reject(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var before = lock(id, by);
    requireApprover(by, before);
    Version.require(ifMatch, before.version());
    if (!(before instanceof Submitted submitted)) {
      return notSubmitted(before);
    }
    return step(
        submitted.reject(reason.strip(), clock.instant()),
        CommunityFacts.REJECTED,
        "community.rejected",
        reason.strip(),
        by);
  }

  /** Ends communities whose cycle is over, at most so many at once; says how many. */
  @Transactional
  public int endThoseOver(int atMost) {
    var over = communities.lockOver(today(), atMost);
    for (var approved : over) {
      step(
          approved.end(CYCLE_OVER, clock.instant()),
          CommunityFacts.ENDED,
          "community.ended",
          CYCLE_OVER,
          Caller.system("周期时钟"));
    }
    return over.size();
  }

  // What a workbook's check and commit ask for.

  /** See {@link Communities#takeTurn}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn(String district) {
    communities.takeTurn(district);
  }

  /** Of whatever state, oldest first. */
  public List<Community> named(String district, Collection<String> names) {
    return communities.named(district, names);
  }

  public List<Claim> claims(Collection<UUID> schoolIds) {
    return communities.claims(schoolIds);
  }

  /**
   * Submits what a workbook brought. The caller has checked the proposals against {@link
   * CommunityRules} in its turn; schools change hands between them in whatever order.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lodge(
      String district, List<Proposal> added, Map<Submitted, Proposal> replaced, Caller by) {
    for (var before : replaced.keySet()) {
      communities.clearCharter(before.id());
    }
    replaced.forEach(
        (before, proposal) -> {
          var after = before.replace(proposal.charter(district), clock.instant());
          communities.step(after);
          communities.addCharter(after);
          tell(CommunityFacts.SUBMITTED, after, null);
          note(by, "community.replaced", after, Map.of("name", proposal.name()));
        });
    for (var proposal : added) {
      var community = new Submitted(Ids.next(), proposal.charter(district), 1, clock.instant());
      communities.add(community);
      tell(CommunityFacts.SUBMITTED, community, null);
      note(by, "community.submitted", community, Map.of("name", proposal.name()));
    }
  }

  /** What waits for the caller: submissions for the district, drafts for their lead school. */
  public List<Community> waitingFor(Caller caller) {
    var district = caller.requireDistrict();
    var waiting = new ArrayList<Community>();
    if (Powers.approves(caller, district, today())) {
      waiting.addAll(
          communities.page(
              new CommunityFilter(district, State.SUBMITTED, null), null, null, MOST_WAITING));
    }
    var own = caller.organisations("SCHOOL_ADMIN", today());
    if (!own.isEmpty()) {
      waiting.addAll(communities.unfinished(district, own, MOST_WAITING));
    }
    return waiting;
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Community community, Caller caller) {
    var charter = community.charter();
    boolean author = Powers.drafts(caller, charter.district(), charter.leadSchool(), today());
    boolean approver = Powers.approves(caller, charter.district(), today());
    return switch (community) {
      case Draft draft when author -> List.of("submit", "revise");
      case Rejected rejected when author -> List.of("submit", "revise");
      case Submitted submitted when approver -> List.of("approve", "reject");
      case Draft draft -> List.of();
      case Rejected rejected -> List.of();
      case Submitted submitted -> List.of();
      case Approved approved -> List.of();
      case Ended ended -> List.of();
    };
  }

  private Decision step(
      Community after, String event, String action, @Nullable String reason, Caller by) {
    communities.step(after);
    tell(event, after, reason);
    note(
        by,
        action,
        after,
        reason == null
            ? Map.of("name", after.charter().name())
            : Map.of("name", after.charter().name(), "reason", reason));
    return new Accepted(after);
  }

  private void tell(String type, Community community, @Nullable String reason) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            community.id().toString(),
            type,
            community.version(),
            community.charter().district(),
            CommunityFacts.of(community, reason)));
  }

  private void note(Caller by, String action, Community community, Map<String, ?> details) {
    audit.record(by, action, community.id().toString(), details);
  }

  private Community lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    communities.takeTurn(district);
    return communities
        .lock(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
  }

  private void requireAuthor(Caller by, Community community) {
    requireAuthor(by, community.charter().district(), community.charter().leadSchool());
  }

  private void requireAuthor(Caller by, String district, @Nullable UUID leadSchool) {
    boolean may =
        leadSchool == null
            ? Powers.approves(by, district, today()) || by.holdsAny("SCHOOL_ADMIN", today())
            : Powers.drafts(by, district, leadSchool, today());
    if (!may) {
      throw Refusal.forbidden("只有总校的管理员和区县管理员可以编制、提交教共体。").exception();
    }
  }

  private void requireApprover(Caller by, Community community) {
    if (!Powers.approves(by, community.charter().district(), today())) {
      throw Refusal.forbidden("只有区县管理员可以审批教共体。").exception();
    }
  }

  private static Refused notSubmitted(Community community) {
    return switch (community) {
      case Approved approved -> Refused.because(Reason.ALREADY_APPROVED, "这个教共体已经批准，无需再次审批");
      case Draft draft -> Refused.because(Reason.NOT_SUBMITTED, "这个教共体还是草稿，提交之后才能审批");
      case Rejected rejected -> Refused.because(Reason.NOT_SUBMITTED, "这个教共体已被退回，重新提交之后才能审批");
      case Ended ended -> Refused.because(Reason.NOT_SUBMITTED, "这个教共体的周期已经结束");
      case Submitted submitted -> throw new IllegalStateException("is submitted");
    };
  }

  private static Objection cycleOver(Community community) {
    return Objection.of(
        Reason.CYCLE_OVER,
        Objection.Field.CYCLE_TO,
        "教共体的周期已于 %s 结束".formatted(community.charter().cycle().to()));
  }

  private Facts formFacts(Proposal proposal, String district) {
    return new Facts(schoolNames(proposal, district), List.of(), Set.of());
  }

  private Facts facts(Proposal proposal, Community itself) {
    var district = itself.charter().district();
    var claims =
        communities.claims(proposal.seats().stream().map(Seat::schoolId).toList()).stream()
            .filter(claim -> !claim.communityId().equals(itself.id()))
            .toList();
    var names =
        communities.named(district, List.of(proposal.name())).stream()
            .filter(other -> !other.id().equals(itself.id()))
            .filter(other -> other instanceof Submitted || other instanceof Approved)
            .map(other -> other.charter().name())
            .collect(Collectors.toSet());
    return new Facts(schoolNames(proposal, district), claims, names);
  }

  private SchoolLives lives(Proposal proposal) {
    var named = schools.withIds(proposal.seats().stream().map(Seat::schoolId).toList());
    var timelines = schools.timelines(named.keySet());
    return new SchoolLives(
        named.values().stream()
            .collect(
                Collectors.toMap(
                    School::id,
                    school ->
                        SchoolLives.of(
                            school,
                            Objects.requireNonNull(timelines.get(school.id())).firstDay()))));
  }

  private Map<UUID, String> schoolNames(Proposal proposal, String district) {
    return schools.withIds(proposal.seats().stream().map(Seat::schoolId).toList()).values().stream()
        .filter(school -> school.district().equals(district))
        .collect(Collectors.toMap(School::id, School::name));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
