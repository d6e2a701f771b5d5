package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs that nobody posted: an order on paper fills them already when they are entered with it, and
 * once that is voided they never were.
 */
@Component
public class RecordedNeeds {

  private final Needs needs;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RecordedNeeds(
      Needs needs, SchoolDirectory directory, Outbox outbox, AuditTrail audit, Clock clock) {
    this.needs = needs;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A need that waits for the order which is recorded next, in the same transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Need enter(String district, Need.Wish wish, Caller caller) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var need = wish.posted(Ids.next(), district, null, now);
    needs.insert(List.of(need));
    var community = directory.affiliation(need.schoolId()).orElse(null);
    tell(need, "need-posted.v1", NeedPosted.of(need, community, null).asRecorded());
    record(need, "need.recorded", caller);
    return need;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void fill(Need need, UUID assignment) {
    become(need, Need.State.FILLED, "need-filled.v1", assignment);
  }

  /** The order that it was entered with should never have been. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fallAway(Need need, UUID assignment, Caller caller) {
    become(need, Need.State.WITHDRAWN, "need-withdrawn.v1", assignment);
    record(need, "need.withdrawn", caller);
  }

  private void become(Need need, Need.State state, String type, UUID assignment) {
    var next = need.in(state);
    needs.update(next);
    tell(next, type, new NeedFact(next.id(), next.schoolId(), assignment, null, true));
  }

  private void record(Need need, String deed, Caller caller) {
    audit.record(caller, deed, need.id().toString(), Map.of("school", need.schoolId().toString()));
  }

  private void tell(Need need, String type, Object data) {
    outbox.publish(
        new OutgoingEvent(
            NeedBoard.TOPIC, need.id().toString(), type, need.version(), need.district(), data));
  }
}
