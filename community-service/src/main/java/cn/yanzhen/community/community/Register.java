package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记簿: where a step of a community is written, told and noted, all of it in the caller's
 * transaction. The room of the cases changes approved communities through it.
 */
@Component
public class Register {
  private final Communities communities;
  private final Ledger ledger;
  private final Guests guests;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Register(
      Communities communities,
      Ledger ledger,
      Guests guests,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.communities = communities;
    this.ledger = ledger;
    this.guests = guests;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of the district, as they are now; unknown ones are left out. */
  public Map<UUID, Community> find(String district, Collection<UUID> ids) {
    var found = new HashMap<UUID, Community>();
    ids.forEach(id -> communities.find(id, district).ifPresent(one -> found.put(id, one)));
    return found;
  }

  /**
   * The district's turn first, then its communities in the order of their ids: everybody who writes
   * takes them in this order, so that nobody waits for somebody who waits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, Community> lock(String district, Collection<UUID> ids) {
    takeTurn(district);
    var locked = new HashMap<UUID, Community>();
    ids.stream()
        .sorted()
        .distinct()
        .forEach(id -> communities.lock(id, district).ifPresent(one -> locked.put(id, one)));
    return locked;
  }

  /** See {@link Communities#takeTurn}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn(String district) {
    communities.takeTurn(district);
  }

  /**
   * The turns of several districts, whoever comes first by its code: where a school of another one
   * is concerned, nobody there closes or ties it meanwhile.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurns(Collection<String> districts) {
    districts.stream().sorted().distinct().forEach(communities::takeTurn);
  }

  public List<Claim> claims(Collection<UUID> schools) {
    return communities.claims(schools);
  }

  /** An approved community becomes another by a case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approved change(Approved before, Charter charter, Cause cause, Caller by) {
    var after = before.change(charter);
    ledger.rewrite(before, after, cause, by.label());
    tell(
        cause.kind().equals(Cause.RENEW) ? CommunityFacts.RENEWED : CommunityFacts.CHANGED,
        after,
        facts(after, cause));
    audit.record(
        by,
        "community.changed",
        after.id().toString(),
        Map.of(
            "case", cause.caseId().toString(),
            "kind", cause.kind(),
            "reason", cause.reason(),
            "effective", cause.effective().toString()));
    return after;
  }

  /** By a case a community comes into being, approved by the same case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approved found(UUID id, Charter charter, Cause cause, Caller by) {
    var submitted = new Submitted(id, charter, 1, clock.instant());
    ledger.add(submitted, cause.caseId());
    tell(CommunityFacts.SUBMITTED, submitted, facts(submitted, cause));
    var founded = submitted.approve(clock.instant());
    ledger.step(founded);
    tell(CommunityFacts.APPROVED, founded, facts(founded, cause));
    note(
        by,
        "community.founded",
        founded,
        Map.of(
            "name", charter.name(), "case", cause.caseId().toString(), "reason", cause.reason()));
    return founded;
  }

  private CommunityFacts facts(Community community, Cause cause) {
    return CommunityFacts.of(community, today(), cause.reason(), cause);
  }

  /** Whether a community of the district, submitted or approved, has the name already. */
  public boolean isNameTaken(String district, String name) {
    return communities.named(district, List.of(name)).stream()
        .anyMatch(other -> other instanceof Submitted || other instanceof Approved);
  }

  /** Its last day is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ended end(Approved before, String reason, Caller by) {
    var after = before.end(reason, clock.instant());
    step(after, CommunityFacts.ENDED, "community.ended", reason, by);
    return after;
  }

  void step(Community after, String event, String action, @Nullable String reason, Caller by) {
    ledger.step(after);
    tell(event, after, CommunityFacts.of(after, today(), reason));
    var name = after.charter().name();
    note(
        by,
        action,
        after,
        reason == null ? Map.of("name", name) : Map.of("name", name, "reason", reason));
  }

  void tellSubmitted(Community community) {
    tell(CommunityFacts.SUBMITTED, community, CommunityFacts.of(community, today(), null));
  }

  private void tell(String type, Community community, CommunityFacts facts) {
    outbox.publish(
        new OutgoingEvent(
            CommunityOffice.TOPIC,
            community.id().toString(),
            type,
            community.version(),
            community.charter().district(),
            facts.from(guests.homes(community.id()))));
  }

  void note(Caller by, String action, Community community, Map<String, ?> details) {
    audit.record(by, action, community.id().toString(), details);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
