package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where needs are posted, answered and taken down (需求榜). */
@Component
public class NeedBoard {

  static final String TOPIC = "exchange.need.v1";

  private final Needs needs;
  private final Lengthenings lengthenings;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectProvider<NeedGuard> guards;

  NeedBoard(
      Needs needs,
      Lengthenings lengthenings,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit,
      Clock clock,
      ObjectProvider<NeedGuard> guards) {
    this.guards = guards;
    this.needs = needs;
    this.lengthenings = lengthenings;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** An imported need and what the file says now. */
  public record Change(Need before, Need.Wish now) {}

  /** A need that a file brings under its number. */
  public record Numbered(@Nullable String number, Need.Wish wish) {}

  @Transactional
  public Need post(School school, Need.Wish wish, Caller caller) {
    return post(school.district(), List.of(new Numbered(null, wish)), caller).getFirst();
  }

  @Transactional
  public List<Need> post(String district, List<Numbered> wishes, Caller caller) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var posted =
        wishes.stream().map(one -> one.wish.posted(Ids.next(), district, one.number, now)).toList();
    needs.insert(posted);
    tellPosted(posted);
    posted.forEach(need -> record(need, "need.posted", caller));
    return posted;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(List<Change> changes, Caller caller) {
    var changed = changes.stream().map(one -> say(one.before, one.now)).toList();
    changed.forEach(need -> record(need, "need.changed", caller));
    tellPosted(changed);
  }

  /** One that the caller may write; 404 for others', 403 for one who only knows of it. */
  Need own(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .need(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    if (!need.isOf(standing)) throw Refusal.forbidden("只有发布需求的学校或区县可以办理。").exception();
    return need;
  }

  /** What the school asks for from now on; only while nobody was proposed. */
  @Transactional
  Need edit(UUID id, Need.Wish now, @Nullable String ifMatch, Caller caller) {
    var need = ownLocked(id, caller, "只有发布需求的学校可以修改。");
    if (!need.isOpen()) throw notNow(need, "不能修改");
    Version.require(ifMatch, need.version());
    if (now.saysTheSameAs(need)) return need;
    NeedGuard.mustAllow(guards, need.saying(now));
    var next = say(need, now);
    audit.record(caller, "need.changed", id.toString(), Map.of());
    tellChanged(next, NeedPosted.Change.EDITED);
    return next;
  }

  private Need say(Need before, Need.Wish now) {
    var next = before.saying(now);
    needs.update(next);
    if (!next.period().to().equals(before.period().to())) lengthenings.end(next.id());
    return next;
  }

  @Transactional
  Need mustAnswer(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var need = locked(id, standing);
    var community = directory.affiliation(need.schoolId(), standing).orElse(null);
    if (community == null || !standing.administers(community.leadSchoolId())) {
      throw Refusal.forbidden("只有需求学校所在教共体的总校可以答复。").exception();
    }
    return need;
  }

  /** The lead school answers that nobody can be sent. */
  @Transactional
  Need decline(
      UUID id, DeclineReasons.Known reason, String why, @Nullable String ifMatch, Caller caller) {
    var need = mustAnswer(id, caller);
    if (!need.isOpen()) throw notNow(need, "不能再答复");
    Version.require(ifMatch, need.version());
    var next = need.declined(new Need.Declined(reason.code(), why, directory.today()));
    needs.update(next);
    audit.record(caller, "need.declined", id.toString(), Map.of("reason", reason.code()));
    tell(next, "need-declined.v1", new NeedFact(id, next.schoolId(), null, reason.code()));
    return next;
  }

  /** The school or the district asks again after the lead school declined. */
  @Transactional
  Need askAgain(UUID id, @Nullable LocalDate answerBy, @Nullable String ifMatch, Caller caller) {
    var need = ownLocked(id, caller, "只有发布需求的学校或区县可以重新提出。");
    if (need.state() != Need.State.DECLINED) throw notNow(need, "不必重新提出");
    if (need.period().isOverOn(directory.today())) {
      throw Refusal.conflict("exchange/need-over", "该需求的结束日期已经过去，请另提需求。").exception();
    }
    Version.require(ifMatch, need.version());
    var next = need.reopened(answerBy);
    needs.update(next);
    audit.record(caller, "need.reopened", id.toString(), Map.of());
    tellChanged(next, NeedPosted.Change.REOPENED);
    return next;
  }

  @Transactional
  public Need withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
    var need = ownLocked(id, caller, "只有发布需求的学校可以撤回。");
    if (!need.mayBeWithdrawn()) throw notNow(need, "不能撤回");
    Version.require(ifMatch, need.version());
    audit.record(caller, "need.withdrawn", need.id().toString(), Map.of());
    return become(need, Need.State.WITHDRAWN, "need-withdrawn.v1", null);
  }

  private Need locked(UUID id, Standing standing) {
    return needs
        .locked(id)
        .filter(found -> found.isKnownTo(standing))
        .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
  }

  private Need ownLocked(UUID id, Caller caller, String otherwise) {
    var standing = directory.standing(caller);
    var need = locked(id, standing);
    if (!need.isOf(standing)) throw Refusal.forbidden(otherwise).exception();
    return need;
  }

  private static RuntimeException notNow(Need need, String deed) {
    return Refusal.conflict(
            "exchange/need-not-open", "该需求" + need.state().word() + "，" + deed + "。")
        .exception();
  }

  /** Somebody is proposed: the need waits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Need propose(Need need, UUID assignment) {
    return become(need, Need.State.PROPOSED, "need-proposed.v1", assignment);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Need fill(Need need, UUID assignment) {
    return become(need, Need.State.FILLED, "need-filled.v1", assignment);
  }

  /** Nothing came of the proposal. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Need reopen(Need need, UUID assignment) {
    return become(need, Need.State.OPEN, "need-reopened.v1", assignment);
  }

  private Need become(Need need, Need.State state, String type, @Nullable UUID assignment) {
    var next = need.in(state);
    needs.update(next);
    tell(next, type, new NeedFact(next.id(), next.schoolId(), assignment, null));
    return next;
  }

  private void record(Need need, String deed, Caller caller) {
    audit.record(caller, deed, need.id().toString(), Map.of("school", need.schoolId().toString()));
  }

  private void tellPosted(List<Need> posted) {
    var affiliations =
        directory.affiliations(posted.stream().map(Need::schoolId).distinct().toList());
    for (var need : posted)
      tell(need, "need-posted.v1", NeedPosted.of(need, affiliations.get(need.schoolId()), null));
  }

  private void tellChanged(Need need, NeedPosted.Change change) {
    var community = directory.affiliation(need.schoolId()).orElse(null);
    tell(need, "need-changed.v1", NeedPosted.of(need, community, change));
  }

  private void tell(Need need, String type, Object data) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC, need.id().toString(), type, need.version(), need.district(), data));
  }

  /** What the board tells the other services. */
  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream needStream() {
      return EventStream.of(TOPIC);
    }
  }
}
