package cn.yanzhen.relay;

import cn.yanzhen.defaults.ids.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a service puts its events, in the transaction of the change they tell of. */
public class Outbox {

  private static final int LARGEST = 900_000; // bytes; Kafka's own limit is 1 MiB with headers

  private final JdbcClient db;
  private final JsonMapper json;
  private final Set<String> topics;
  private final Runnable wake;

  Outbox(JdbcClient db, JsonMapper json, Set<String> topics, Runnable wake) {
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
    if (!topics.contains(event.topic()))
      throw new IllegalArgumentException("no EventStream bean for " + event.topic());
    var payload = event.data() == null ? null : json.writeValueAsBytes(event.data());
    if (payload != null && payload.length > LARGEST) {
      throw new IllegalArgumentException(
          event.type() + " of " + event.key() + " has " + payload.length + " bytes");
    }
    db.sql(
            """
            insert into outbox (topic, key, event_id, type, time, sequence, district, trace, payload)
            values (:topic, :key, :id, :type, :time, :sequence, :district, :trace, :payload)\
            """)
        .param("topic", event.topic())
        .param("key", event.key())
        .param("id", Ids.next())
        .param("type", event.type())
        .param(
            "time",
            OffsetDateTime.ofInstant(Instant.now(java.time.Clock.systemUTC()), ZoneOffset.UTC))
        .param("sequence", event.sequence())
        .param("district", event.district())
        .param("trace", trace())
        .param("payload", payload)
        .update();
    if (!TransactionSynchronizationManager.hasResource(this)) wakeAfterCommit();
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
