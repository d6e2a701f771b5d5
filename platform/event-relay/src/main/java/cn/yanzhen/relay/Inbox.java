package cn.yanzhen.relay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which events were applied, and how far each topic was read; written in the transaction of what
 * they did.
 */
class Inbox {

  private final JdbcClient db;
  private final JdbcTemplate batch;

  Inbox(JdbcClient db, JdbcTemplate batch) {
    this.db = db;
    this.batch = batch;
  }

  /** Those of the ids that were not there before; they are now. */
  Set<UUID> accept(List<UUID> ids) {
    return new HashSet<>(
        db.sql(
                "insert into inbox (event_id) select distinct unnest(:ids::uuid[]) on conflict do"
                    + " nothing returning event_id")
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  Map<TopicPartition, Long> offsets() {
    return read("select topic, partition, next_offset from consumer_offset");
  }

  /** The same, and nobody else moves them before this transaction ends. */
  Map<TopicPartition, Long> lockOffsets() {
    return read("select topic, partition, next_offset from consumer_offset for update");
  }

  private Map<TopicPartition, Long> read(String sql) {
    var offsets = new HashMap<TopicPartition, Long>();
    db.sql(sql)
        .query(
            row -> {
              offsets.put(
                  new TopicPartition(row.getString("topic"), row.getInt("partition")),
                  row.getLong("next_offset"));
            });
    return offsets;
  }

  void move(Map<TopicPartition, Long> next) {
    batch.batchUpdate(
        """
        insert into consumer_offset (topic, partition, next_offset) values (?, ?, ?)
        on conflict (topic, partition) do update set next_offset = excluded.next_offset\
        """,
        next.entrySet().stream()
            .map(e -> new Object[] {e.getKey().topic(), e.getKey().partition(), e.getValue()})
            .toList());
  }

  /**
   * Deletes, because a truncate would wait for the listener's row locks while it waits for ours.
   */
  void forgetAll() {
    db.sql("delete from inbox").update();
    db.sql("delete from consumer_offset").update();
  }

  /**
   * Ids are kept for thirty days: an event is repeated within minutes, after a crash of its relay.
   */
  void sweep() {
    db.sql("delete from inbox where applied_at < now() - interval '30 days'").update();
  }
}
