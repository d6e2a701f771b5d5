package cn.yanzhen.relay;

import cn.yanzhen.defaults.ids.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a service puts its events, in the transaction of the change they tell of. */
public class Outbox {

  private static final int AT_ONCE = 1_000;
  private static final int LARGEST = 900_000; // bytes; Kafka's own limit is 1 MiB with headers

  private final JdbcTemplate db;
  private final JsonMapper json;
  private final Set<String> topics;
  private final Runnable wake;

  Outbox(JdbcTemplate db, JsonMapper json, Set<String> topics, Runnable wake) {
    this.db = db;
    this.json = json;
    this.topics = topics;
    this.wake = wake;
  }

  /**
   * Call it after the aggregate's row was locked or updated: that is what keeps the order of its
   * events.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(OutgoingEvent event) {
    publish(List.of(event));
  }

  /** The same for many, in their order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(List<OutgoingEvent> events) {
    if (events.isEmpty()) return;
    var trace = trace();
    var time = Timestamp.from(Instant.now(java.time.Clock.systemUTC()));
    db.batchUpdate(
        "insert into outbox (topic, key, event_id, type, time, sequence, district, trace, payload)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        events,
        AT_ONCE,
        (row, event) -> {
          row.setString(1, event.topic());
          row.setString(2, event.key());
          row.setObject(3, Ids.next());
          row.setString(4, event.type());
          row.setTimestamp(5, time);
          row.setLong(6, event.sequence());
          row.setString(7, event.district());
          row.setString(8, trace);
          row.setBytes(9, payload(event));
        });
    if (!TransactionSynchronizationManager.hasResource(this)) wakeAfterCommit();
  }

  private byte @Nullable [] payload(OutgoingEvent event) {
    if (!topics.contains(event.topic()))
      throw new IllegalArgumentException("no EventStream bean for " + event.topic());
    var payload = event.data() == null ? null : json.writeValueAsBytes(event.data());
    if (payload != null && payload.length > LARGEST) {
      throw new IllegalArgumentException(
          event.type() + " of " + event.key() + " has " + payload.length + " bytes");
    }
    return payload;
  }

  /** The W3C trace of the request, when there is one. */
  private static @Nullable String trace() {
    var trace = MDC.get("traceId");
    var span = MDC.get("spanId");
    return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
  }

  private void wakeAfterCommit() {
    TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
            if (status == STATUS_COMMITTED) wake.run();
          }
        });
  }
}
