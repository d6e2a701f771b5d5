package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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

  private final Communities communities;
  private final Ledger ledger;
  private final Register register;
  private final Grounds grounds;
  private final Clock clock;

  CommunityOffice(
      Communities communities, Ledger ledger, Register register, Grounds grounds, Clock clock) {
    this.communities = communities;
    this.ledger = ledger;
    this.register = register;
    this.grounds = grounds;
    this.clock = clock;
  }

  /** As it is now, for the rooms that build on communities; the pages ask {@link CommunityDesk}. */
  public Optional<Community> find(UUID id, String district) {
    return communities.find(id, district);
  }

  public List<Community> all(CommunityFilter filter) {
    return communities.all(filter);
  }

  @Transactional
  public Decision<Community> draft(Proposal proposal, Caller by) {
    var district = by.requireDistrict();
    requireAuthor(by, district, proposal.leadSchool().orElse(null));
    var objections = grounds.againstADraft(proposal, district);
    if (!objections.isEmpty()) {
      return new Refused<>(objections);
    }
    var draft = new Draft(Ids.next(), proposal.charter(district), 1, clock.instant());
    ledger.add(draft);
    register.note(by, "community.drafted", draft, Map.of("name", proposal.name()));
    return new Accepted<>(draft);
  }

  /** A draft, or what was sent back, is written anew; it is a draft again. */
  @Transactional
  public Decision<Community> revise(
      UUID id, @Nullable String ifMatch, Proposal proposal, Caller by) {
    var before = lock(id, by);
    requireAuthor(by, before);
    requireAuthor(by, before.charter().district(), proposal.leadSchool().orElse(null));
    Version.require(ifMatch, before.version());
    var district = before.charter().district();
    var objections = grounds.againstADraft(proposal, district);
    if (!objections.isEmpty()) {
      return new Refused<>(objections);
    }
    var charter = proposal.charter(district);
    return switch (before) {
      case Draft draft -> rewrite(draft.revise(charter, clock.instant()), by);
      case Rejected rejected -> rewrite(rejected.revise(charter, clock.instant()), by);
      case Submitted submitted -> Unready.notRevisable(submitted);
      case Approved approved -> Unready.notRevisable(approved);
      case Ended ended -> Unready.notRevisable(ended);
    };
  }

  private Decision<Community> rewrite(Draft draft, Caller by) {
    ledger.clearCharter(draft.id());
    ledger.step(draft);
    ledger.addCharter(draft);
    register.note(by, "community.revised", draft, Map.of("name", draft.charter().name()));
    return new Accepted<>(draft);
  }

  /** What would stand against it, were it submitted now; nothing is written. */
  @Transactional(readOnly = true)
  public List<Objection> check(Proposal proposal, @Nullable UUID itself, Caller by) {
    var district = by.requireDistrict();
    requireAuthor(by, district, proposal.leadSchool().orElse(null));
    return grounds.againstASubmission(proposal, district, itself);
  }

  @Transactional
  public Decision<Community> submit(UUID id, @Nullable String ifMatch, Caller by) {
    var district = by.requireDistrict();
    communities
        .find(id, district)
        .ifPresent(found -> register.takeTurns(grounds.districts(found.charter())));
    var before = lock(id, by);
    requireAuthor(by, before);
    Version.require(ifMatch, before.version());
    return switch (before) {
      case Draft draft -> submit(draft, draft.submit(clock.instant()), by);
      case Rejected rejected -> submit(rejected, rejected.submit(clock.instant()), by);
      case Submitted submitted -> Unready.notSubmittable(submitted);
      case Approved approved -> Unready.notSubmittable(approved);
      case Ended ended -> Unready.notSubmittable(ended);
    };
  }

  private Decision<Community> submit(Community before, Submitted after, Caller by) {
    var proposal = before.charter().proposal();
    var objections =
        new ArrayList<>(
            grounds.againstASubmission(proposal, before.charter().district(), before.id()));
    if (before.charter().cycle().isOver(today())) {
      objections.add(cycleOver(before));
    }
    if (!objections.isEmpty()) {
      return new Refused<>(objections);
    }
    return step(after, CommunityFacts.SUBMITTED, "community.submitted", null, by);
  }

  @Transactional
  public Decision<Community> approve(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, by);
    requireApprover(by, before);
    Version.require(ifMatch, before.version());
    if (!(before instanceof Submitted submitted)) {
      return Unready.notSubmitted(before);
    }
    if (submitted.charter().cycle().isOver(today())) {
      return new Refused<>(List.of(cycleOver(submitted)));
    }
    ledger.becomeKnown(id);
    return step(
        submitted.approve(clock.instant()),
        CommunityFacts.APPROVED,
        "community.approved",
        null,
        by);
  }

  @Transactional
  public Decision<Community> reject(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var before = lock(id, by);
    requireApprover(by, before);
    Version.require(ifMatch, before.version());
    if (!(before instanceof Submitted submitted)) {
      return Unready.notSubmitted(before);
    }
    var left = grounds.againstLeaving(submitted);
    if (left.isPresent()) {
      return Objection.refused(Reason.SECOND_PLACE_REMAINS, left.get());
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
      register.end(
          approved,
          communities.endsBecause(approved.id()).orElse(CYCLE_OVER),
          Caller.system("周期时钟"));
    }
    return over.size();
  }

  private Decision<Community> step(
      Community after, String event, String action, @Nullable String reason, Caller by) {
    register.step(after, event, action, reason, by);
    return new Accepted<>(after);
  }

  private Community lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    communities.takeTurn(district);
    return communities
        .lock(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
  }

  private void requireAuthor(Caller by, Community community) {
    requireAuthor(by, community.charter().district(), community.charter().leadOn(today()));
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

  private static Objection cycleOver(Community community) {
    return Objection.of(
        Reason.CYCLE_OVER,
        Objection.Field.CYCLE_TO,
        "教共体的周期已于 %s 结束".formatted(community.charter().cycle().to()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
