package cn.yanzhen.exchange.merge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pairs of one name and one birth in a district, brought up to date before each look: those are
 * looked for again who left a mark that the last look did not see.
 */
@Component
class Namesakes {

  private static final int DAYS = 2;

  /** The oldest mark that may be unseen is given as a value, so that the index of marks serves. */
  private static final String STALE =
      """
       from person_mark m where m.district = :district and m.xid >= cast(:since as xid8)
          and not pg_visible_in_snapshot(m.xid, cast(:seen as pg_snapshot))\
      """;

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Namesakes(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void refresh(String district) {
    var seen = seen(district);
    if (seen.isPresent() && !isStale(district, seen.get())) return;
    transaction.executeWithoutResult(status -> look(district));
  }

  /** The snapshot of the last look. */
  private Optional<String> seen(String district) {
    return db.sql(
            """
            select seen::text from namesakes where district = ?
              and pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot())\
            """)
        .param(district)
        .query(String.class)
        .optional();
  }

  /**
   * Counted, though one would do: a plan made for any value takes the first to be near, and walks
   * through all marks.
   */
  private boolean isStale(String district, String seen) {
    return stale("select count(*) > 0" + STALE, district, seen).query(Boolean.class).single();
  }

  private JdbcClient.StatementSpec stale(String sql, String district, String seen) {
    return db.sql(sql)
        .param("district", district)
        .param("since", seen.substring(0, seen.indexOf(':')))
        .param("seen", seen);
  }

  private void look(String district) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.namesakes'), hashtext(:district))")
        .param("district", district)
        .query(row -> {});
    var known = seen(district);
    if (known.isPresent() && !isStale(district, known.get())) return;
    var seen = db.sql("select pg_current_snapshot()::text").query(String.class).single();
    if (known.isPresent()) again(district, known.get());
    else all(district);
    db.sql(
            """
            insert into namesakes (district, seen, used_at) values (:district, cast(:seen as pg_snapshot), :now)
            on conflict (district) do update set seen = excluded.seen, used_at = excluded.used_at\
            """)
        .param("district", district)
        .param("seen", seen)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private void all(String district) {
    db.sql("delete from namesake where district = ?").param(district).update();
    db.sql(
            """
            insert into namesake (district, one_id, other_id)
            select :district, one.id, other.id
              from (select name, born from person where district = :district and merged_into is null
                     group by name, born having count(*) > 1) twice
              join person one on one.district = :district and one.name = twice.name and one.born = twice.born
                             and one.merged_into is null
              join person other on other.district = :district and other.name = twice.name and other.born = twice.born
                               and other.merged_into is null and other.id > one.id
            on conflict do nothing\
            """)
        .param("district", district)
        .update();
  }

  private void again(String district, String seen) {
    var stale =
        stale("select distinct cast(m.person_id as text)" + STALE, district, seen)
            .query(String.class)
            .list()
            .toArray(String[]::new);
    db.sql(
            "delete from namesake where one_id = any(cast(:ids as uuid[])) or other_id ="
                + " any(cast(:ids as uuid[]))")
        .param("ids", stale)
        .update();
    db.sql(
            """
            insert into namesake (district, one_id, other_id)
            select one.district, least(one.id, other.id), greatest(one.id, other.id)
              from person one
              join person other on other.district = one.district and other.name = one.name and other.born = one.born
                               and other.id <> one.id and other.merged_into is null
             where one.id = any(cast(:ids as uuid[])) and one.district = :district and one.merged_into is null
            on conflict do nothing\
            """)
        .param("ids", stale)
        .param("district", district)
        .update();
  }

  /** Looked at anew when somebody asks again, so that marks need not wait for it. */
  @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
  void sweep() {
    db.sql("delete from namesakes where used_at < ?")
        .param(OffsetDateTime.now(clock).minusDays(DAYS))
        .update();
  }
}
