package cn.yanzhen.exchange.merge;

import cn.yanzhen.exchange.behind.Alone;
import cn.yanzhen.exchange.behind.Seen;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pairs of one name and one birth in a district, brought up to date before each look: those are
 * looked for again who left a mark that the last look did not see.
 */
@Component
class Namesakes {

  private static final int DAYS = 2;

  private static final String STALE =
      " from person_mark m where m.district = :district and " + Seen.UNSEEN;

  private final JdbcClient db;
  private final Alone alone;
  private final Clock clock;

  Namesakes(JdbcClient db, Alone alone, Clock clock) {
    this.db = db;
    this.alone = alone;
    this.clock = clock;
  }

  void refresh(String district) {
    if (isTrue(district)) return;
    alone.after("namesakes/" + district, () -> isTrue(district) || look(district));
  }

  private boolean isTrue(String district) {
    return seen(district).filter(seen -> !isStale(district, seen)).isPresent();
  }

  /** The snapshot of the last look. */
  private Optional<Seen> seen(String district) {
    return db.sql("select seen::text from namesakes where district = ? and" + Seen.POSSIBLE)
        .param(district)
        .query((row, n) -> new Seen(row.getString("seen")))
        .optional();
  }

  private boolean isStale(String district, Seen seen) {
    return stale("select count(*) > 0" + STALE, district, seen).query(Boolean.class).single();
  }

  private JdbcClient.StatementSpec stale(String sql, String district, Seen seen) {
    return seen.in(db.sql(sql).param("district", district));
  }

  private boolean look(String district) {
    var known = seen(district);
    var seen = Seen.now(db);
    if (known.isPresent()) again(district, known.get());
    else all(district);
    db.sql(
            """
            insert into namesakes (district, seen, used_at) values (:district, cast(:seen as pg_snapshot), :now)
            on conflict (district) do update set seen = excluded.seen, used_at = excluded.used_at\
            """)
        .param("district", district)
        .param("seen", seen.snapshot())
        .param("now", OffsetDateTime.now(clock))
        .update();
    return true;
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

  private void again(String district, Seen seen) {
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
