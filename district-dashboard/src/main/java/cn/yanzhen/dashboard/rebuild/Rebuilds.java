package cn.yanzhen.dashboard.rebuild;

import cn.yanzhen.dashboard.journal.Journal;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Rebuild;
import cn.yanzhen.relay.Subscription;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds: all projections emptied and read again from the topics. How far it got stands in the
 * database, so that any instance can follow it and finish it; while it runs, figures are incomplete
 * and listeners are told nothing.
 */
@Component
public class Rebuilds {

  /** All that can be replayed. What was erased, what was told and the jobs themselves stay. */
  static final List<String> PROJECTIONS =
      List.of(
          "school",
          "school_end",
          "community",
          "membership",
          "community_cycle",
          "community_step",
          "person",
          "person_name",
          "person_merge",
          "person_leaving",
          "person_return",
          "need",
          "need_step",
          "assignment",
          "resource",
          "download",
          "resource_request",
          "resource_request_step",
          "session",
          "session_school",
          "studio",
          "studio_member",
          "happening");

  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final int TRIES = 5;

  private final JdbcClient jdbc;
  private final Rebuild rebuild;
  private final TopicEnds ends;
  private final Journal journal;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final List<String> topics;

  Rebuilds(
      JdbcClient jdbc,
      Rebuild rebuild,
      TopicEnds ends,
      Journal journal,
      AuditTrail audit,
      TransactionTemplate transaction,
      List<Subscription> subscriptions) {
    this.jdbc = jdbc;
    this.rebuild = rebuild;
    this.ends = ends;
    this.journal = journal;
    this.audit = audit;
    this.transaction = transaction;
    this.topics = subscriptions.stream().map(Subscription::topic).distinct().toList();
  }

  /**
   * A rebuild.
   *
   * @param state RUNNING or DONE
   * @param done events read again so far
   * @param total events that stood in the topics when it was asked for
   */
  public record Job(
      UUID id,
      String state,
      long done,
      long total,
      String askedBy,
      Instant askedAt,
      @Nullable Instant finishedAt) {}

  /** Begins a rebuild; refused while one runs. */
  public Job begin(Caller caller) {
    var aim = ends.of(topics);
    for (int attempt = 1; ; attempt++) {
      var id = Ids.next();
      try {
        rebuild.run(() -> empty(id, caller, aim));
        return job(id).orElseThrow();
      } catch (DuplicateKeyException runs) {
        throw Refusal.conflict("dashboard/rebuild-running", "重建正在进行，请等它完成。").exception();
      } catch (PessimisticLockingFailureException busy) {
        if (attempt == TRIES) throw busy;
        log.info("rebuild waits for the listener: {}", busy.toString());
      }
    }
  }

  private void empty(UUID id, Caller caller, Map<TopicPartition, Long> aim) {
    jdbc.sql(
            """
            insert into rebuild_job (job_id, asked_by, asked_at, state, total)
            values (:id, :by, now(), 'RUNNING', :total)
            """)
        .param("id", id)
        .param("by", caller.label())
        .param("total", aim.values().stream().mapToLong(Long::longValue).sum())
        .update();
    jdbc.sql(
            """
            insert into rebuild_aim (job_id, topic, partition, end_offset)
            select :id, a.topic, a.partition, a.end_offset
            from unnest(cast(:topics as text[]), cast(:partitions as integer[]), cast(:ends as bigint[])) a (topic, partition, end_offset)
            """)
        .param("id", id)
        .param("topics", aim.keySet().stream().map(TopicPartition::topic).toArray(String[]::new))
        .param(
            "partitions",
            aim.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new))
        .param("ends", aim.values().toArray(Long[]::new))
        .update();
    jdbc.sql("truncate " + String.join(", ", PROJECTIONS)).update();
    audit.record(caller, "REBUILD", id.toString(), Map.of("topics", topics.size()));
  }

  public Optional<Job> job(UUID id) {
    return jdbc.sql(
            """
            select j.*, case when j.state = 'DONE' then j.total else coalesce((
              select sum(least(a.end_offset, coalesce(o.next_offset, 0)))
              from rebuild_aim a left join consumer_offset o on o.topic = a.topic and o.partition = a.partition
              where a.job_id = j.job_id), 0) end as got
            from rebuild_job j where j.job_id = :id
            """)
        .param("id", id)
        .query(
            (row, n) -> {
              var finished = row.getObject("finished_at", OffsetDateTime.class);
              return new Job(
                  row.getObject("job_id", UUID.class),
                  row.getString("state"),
                  row.getLong("got"),
                  row.getLong("total"),
                  row.getString("asked_by"),
                  row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                  finished == null ? null : finished.toInstant());
            })
        .optional();
  }

  /**
   * Any instance ends a rebuild that has read everything there was: the one that began it may be
   * gone.
   */
  @Scheduled(fixedDelay = 300)
  void finish() {
    var running =
        jdbc.sql("select job_id from rebuild_job where state = 'RUNNING'")
            .query(UUID.class)
            .optional()
            .flatMap(this::job);
    if (running.isEmpty() || running.get().done() < running.get().total()) return;
    transaction.executeWithoutResult(
        status -> {
          int ended =
              jdbc.sql(
                      "update rebuild_job set state = 'DONE', finished_at = now() where job_id ="
                          + " :id and state = 'RUNNING'")
                  .param("id", running.get().id())
                  .update();
          if (ended > 0) journal.reset();
        });
  }
}
