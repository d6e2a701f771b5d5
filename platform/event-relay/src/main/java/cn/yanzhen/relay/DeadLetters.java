package cn.yanzhen.relay;

import cn.yanzhen.defaults.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that could not be applied, with the reason: kept here, and told on the service's
 * dead-letter topic.
 */
class DeadLetters {

  private static final String FIELDS =
      "id, event_id, topic, key, type, source, time, sequence, district, payload, reason,"
          + " received_at, resolved_at, attempts";

  private final JdbcClient db;
  private final Outbox outbox;
  private final String topic;
  private final Clock real = Clock.systemUTC();

  DeadLetters(JdbcClient db, Outbox outbox, String topic) {
    this.db = db;
    this.outbox = outbox;
    this.topic = topic;
  }

  record DeadLetter(
      UUID id,
      ReceivedEvent event,
      byte @Nullable [] payload,
      String reason,
      Instant receivedAt,
      @Nullable Instant resolvedAt,
      int attempts) {}

  /** What others read on the dead-letter topic; the payload stays with us. */
  record Told(UUID eventId, String topic, String type, String source, String reason) {}

  void add(Delivery delivery, String reason) {
    var event = delivery.event();
    var id = Ids.next();
    int added =
        db.sql(
                """
                insert into dead_letter (id, event_id, topic, key, type, source, time, sequence, district, payload, reason, received_at)
                values (:id, :event, :topic, :key, :type, :source, :time, :sequence, :district, :payload, :reason, :now)
                on conflict (event_id) do nothing\
                """)
            .param("id", id)
            .param("event", event.id())
            .param("topic", event.topic())
            .param("key", event.key())
            .param("type", event.type())
            .param("source", event.source())
            .param("time", event.time().atOffset(ZoneOffset.UTC))
            .param("sequence", event.sequence())
            .param("district", event.district())
            .param("payload", delivery.payload())
            .param("reason", reason)
            .param("now", OffsetDateTime.now(real))
            .update();
    if (added == 1) {
      outbox.publish(
          new OutgoingEvent(
              topic,
              id.toString(),
              "event-not-applied.v1",
              1,
              event.district(),
              new Told(event.id(), event.topic(), event.type(), event.source(), reason)));
    }
  }

  /** Those of the district, and those that name none. */
  List<DeadLetter> open(String district, @Nullable UUID before, int limit) {
    return db.sql(
            "select "
                + FIELDS
                + """
                 from dead_letter
                where resolved_at is null and (district = :district or district is null)
                  and (:before::uuid is null or id < :before) order by id desc limit :limit\
                """)
        .param("district", district)
        .param("before", before)
        .param("limit", limit)
        .query(DeadLetters::row)
        .list();
  }

  long countOpen(String district) {
    return db.sql(
            "select count(*) from dead_letter where resolved_at is null and (district = ? or"
                + " district is null)")
        .param(district)
        .query(Long.class)
        .single();
  }

  Optional<DeadLetter> lock(UUID id, String district) {
    return db.sql(
            "select "
                + FIELDS
                + " from dead_letter where id = :id and (district = :district or district is null)"
                + " for update")
        .param("id", id)
        .param("district", district)
        .query(DeadLetters::row)
        .optional();
  }

  void resolve(UUID id) {
    db.sql("update dead_letter set resolved_at = ?, attempts = attempts + 1 where id = ?")
        .params(OffsetDateTime.now(real), id)
        .update();
  }

  void failedAgain(UUID id, String reason) {
    db.sql("update dead_letter set reason = ?, attempts = attempts + 1 where id = ?")
        .params(reason, id)
        .update();
  }

  private static DeadLetter row(ResultSet row, int n) throws SQLException {
    var resolved = row.getObject("resolved_at", OffsetDateTime.class);
    return new DeadLetter(
        row.getObject("id", UUID.class),
        new ReceivedEvent(
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getString("source"),
            row.getString("key"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getLong("sequence"),
            row.getString("district"),
            row.getString("topic"),
            row.getString("key")),
        row.getBytes("payload"),
        row.getString("reason"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        resolved == null ? null : resolved.toInstant(),
        row.getInt("attempts"));
  }
}
