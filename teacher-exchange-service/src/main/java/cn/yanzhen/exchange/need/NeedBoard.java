package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  NeedBoard(Needs needs, SchoolDirectory directory, Outbox outbox, AuditTrail audit, Clock clock) {
    this.needs = needs;
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
        wishes.stream()
            .map(
                one ->
                    new Need(
                        Ids.next(),
                        district,
                        one.number,
                        one.wish.schoolId(),
                        one.wish.subject(),
                        one.wish.stage(),
                        one.wish.fte(),
                        one.wish.period(),
                        one.wish.kind(),
                        one.wish.note(),
                        Need.State.OPEN,
                        now,
                        1))
            .toList();
    needs.insert(posted);
    tellPosted(posted);
    for (var need : posted) {
      audit.record(
          caller,
          "need.posted",
          need.id().toString(),
          Map.of("school", need.schoolId().toString()));
    }
    return posted;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(List<Change> changes, Caller caller) {
    var changed =
        changes.stream()
            .map(
                one ->
                    new Need(
                        one.before.id(),
                        one.before.district(),
                        one.before.number(),
                        one.now.schoolId(),
                        one.now.subject(),
                        one.now.stage(),
                        one.now.fte(),
                        one.now.period(),
                        one.now.kind(),
                        one.now.note(),
                        one.before.state(),
                        one.before.postedAt(),
                        one.before.version() + 1))
            .toList();
    for (var need : changed) {
      needs.update(need);
      audit.record(
          caller,
          "need.changed",
          need.id().toString(),
          Map.of("school", need.schoolId().toString()));
    }
    tellPosted(changed);
  }

  @Transactional
  public Need withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .locked(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    if (!need.mayBeWithdrawnBy(standing)) throw Refusal.forbidden("只有发布需求的学校可以撤回。").exception();
    if (!need.isOpen()) {
      throw Refusal.conflict("exchange/need-not-open", "该需求" + need.state().word() + "，不能撤回。")
          .exception();
    }
    Version.require(ifMatch, need.version());
    audit.record(caller, "need.withdrawn", need.id().toString(), Map.of());
    return become(need, Need.State.WITHDRAWN, "need-withdrawn.v1", null);
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
    tell(next, type, new NeedFact(next.id(), next.schoolId(), assignment));
    return next;
  }

  private void tellPosted(List<Need> posted) {
    var affiliations =
        directory.affiliations(posted.stream().map(Need::schoolId).distinct().toList());
    for (var need : posted)
      tell(need, "need-posted.v1", NeedPosted.of(need, affiliations.get(need.schoolId())));
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
