package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.behind.Ledger;
import cn.yanzhen.exchange.behind.Seen;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sums of a district on a day as they are written down, and in which schools a fact changed since.
 */
@Component
class GapBook implements Ledger<GapBook.Key, GapBook.Kept> {

  private static final int MOST_OF_A_DISTRICT = 12;

  /** A mark that a count under way might not have seen is younger than this. */
  private static final int DAYS = 2;

  private static final String STALE =
      " from gap_mark m where (m.district = :district or m.district is null) and " + Seen.UNSEEN;

  private static final String EVERY = " from directory_school where district = :district";

  /** What sums are of, and by what they are counted. */
  record Key(String district, CountedDay day) {}

  /**
   * @param seen the snapshot in which it is true
   */
  record Kept(UUID id, String district, Seen seen) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Clock clock;

  GapBook(JdbcClient db, JdbcTemplate batches, Clock clock) {
    this.db = db;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public Optional<Kept> find(Key key) {
    return of(
            key,
            """
            select id, district, seen from gap_book
             where district = :district and day = :day and coming = :coming and rule = :rule and\
            """
                + Seen.POSSIBLE)
        .query(
            (row, n) ->
                new Kept(
                    row.getObject("id", UUID.class),
                    row.getString("district"),
                    new Seen(row.getString("seen"))))
        .optional();
  }

  private JdbcClient.StatementSpec of(Key key, String sql) {
    return db.sql(sql)
        .param("district", key.district)
        .param("day", key.day.day())
        .param("coming", key.day.coming())
        .param("rule", key.day.rule());
  }

  @Override
  public boolean isTrue(Kept kept) {
    return stale("select count(*) = 0" + STALE, kept).query(Boolean.class).single();
  }

  @Override
  public void used(Kept kept) {
    var now = OffsetDateTime.now(clock);
    db.sql("update gap_book set used_at = ? where id = ? and used_at < ?")
        .params(now, kept.id, now.minusMinutes(1))
        .update();
  }

  @Override
  public int toWrite(Key key, Optional<Kept> known, int most) {
    return known
        .map(kept -> stale(upTo("select distinct m.school_id" + STALE), kept))
        .orElseGet(() -> db.sql(upTo("select 1" + EVERY)).param("district", key.district))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private static String upTo(String what) {
    return "select count(*) from (" + what + " limit :most) them";
  }

  List<UUID> marked(Kept kept) {
    return stale("select distinct m.school_id" + STALE, kept).query(UUID.class).list();
  }

  private JdbcClient.StatementSpec stale(String sql, Kept kept) {
    return kept.seen.in(db.sql(sql).param("district", kept.district));
  }

  List<UUID> everySchool(Key key) {
    return db.sql("select id" + EVERY).param("district", key.district).query(UUID.class).list();
  }

  Seen now() {
    return Seen.now(db);
  }

  Kept begin(Key key, Seen seen) {
    of(
            key,
            "delete from gap_book where district = :district and day = :day and coming = :coming"
                + " and rule = :rule")
        .update();
    db.sql(
            """
            delete from gap_book where id in (
              select id from gap_book where district = ? order by used_at desc offset ?)\
            """)
        .params(key.district, MOST_OF_A_DISTRICT - 1)
        .update();
    var kept = new Kept(Ids.next(), key.district, seen);
    of(
            key,
            "insert into gap_book (id, district, day, coming, rule, seen, used_at)"
                + " values (:id, :district, :day, :coming, :rule, cast(:seen as pg_snapshot), :at)")
        .param("id", kept.id)
        .param("seen", seen.snapshot())
        .param("at", OffsetDateTime.now(clock))
        .update();
    return kept;
  }

  /** What the sums of these schools were is taken off the district's. */
  void strike(Kept kept, Collection<UUID> schools) {
    db.sql(
            """
            with gone as (
              delete from gap_sum where book_id = :book and school_id = any(cast(:schools as uuid[])) returning *)
            """
                + addedUp("-", "gone"))
        .param("book", kept.id)
        .param("schools", texts(schools))
        .update();
  }

  /** Those that are still schools of the district. */
  void count(Kept kept, CountedDay day, Collection<UUID> schools) {
    var there =
        db.sql("select id" + EVERY + " and id = any(cast(:schools as uuid[]))")
            .param("district", kept.district)
            .param("schools", texts(schools))
            .query(UUID.class)
            .list();
    day.in(
            db.sql(
                """
                with counted as (
                  insert into gap_sum (book_id, school_id, subject, stage, wanted, established, retired, unsure, away, arrived)
                  select :book, sums.* from (\
                """
                    + StaffingLines.SUMS
                    + ") sums returning *) "
                    + addedUp("", "counted")))
        .param("book", kept.id)
        .param("schools", texts(there))
        .update();
  }

  /** In one order, though no two count one book at a time. */
  private static String addedUp(String sign, String rows) {
    return """
    insert into gap_total (book_id, subject, stage, wanted, established, retired, unsure, away, arrived)
    select book_id, subject, stage, {-}sum(wanted), {-}sum(established), {-}sum(retired), {-}sum(unsure), {-}sum(away), {-}sum(arrived)
      from {rows} group by book_id, subject, stage
    on conflict (book_id, subject, stage) do update
      set wanted = gap_total.wanted + excluded.wanted, established = gap_total.established + excluded.established,
          retired = gap_total.retired + excluded.retired, unsure = gap_total.unsure + excluded.unsure, away = gap_total.away + excluded.away,
          arrived = gap_total.arrived + excluded.arrived\
    """
        .replace("{-}", sign)
        .replace("{rows}", rows);
  }

  Kept finish(Kept kept, Seen seen, boolean analyze) {
    if (analyze) batches.execute("analyze gap_sum");
    db.sql("update gap_book set seen = cast(? as pg_snapshot), used_at = ? where id = ?")
        .params(seen.snapshot(), OffsetDateTime.now(clock), kept.id)
        .update();
    return new Kept(kept.id, kept.district, seen);
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /** Days that nobody looked at and marks that all of them saw. */
  @Scheduled(initialDelay = 930_000, fixedDelay = 3_600_000)
  void sweep() {
    var then = OffsetDateTime.now(clock).minusDays(DAYS);
    db.sql("delete from gap_book where used_at < ?").param(then).update();
    db.sql(
            """
            delete from gap_mark where at < now() - make_interval(days => ?)
               and xid < coalesce((select min(pg_snapshot_xmin(seen)) from gap_book), pg_snapshot_xmin(pg_current_snapshot()))\
            """)
        .param(DAYS)
        .update();
  }
}
