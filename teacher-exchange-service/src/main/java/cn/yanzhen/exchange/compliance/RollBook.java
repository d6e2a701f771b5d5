package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.behind.Ledger;
import cn.yanzhen.exchange.behind.Seen;
import cn.yanzhen.exchange.compliance.RollTallies.Counted;
import cn.yanzhen.exchange.policy.RulePack;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rolls as they are written down, and of whom a fact changed since. */
@Component
class RollBook implements Ledger<RollBook.Key, RollBook.Kept> {

  /** Raise it when people are judged otherwise though no pack changed. */
  private static final int EDITION = 2;

  private static final int MOST_OF_A_DISTRICT = 8;

  /** A mark that a call under way might not have seen is younger than this. */
  private static final int DAYS = 2;

  private static final String STALE =
      " from person_mark m where m.district = :district and " + Seen.UNSEEN;

  private static final String EVERYBODY =
      " from person where district = :district and merged_into is null";

  /** Whom a roll is of, and by what they are judged. */
  record Key(String district, RulePack pack, SchoolYear year) {

    String edition() {
      return pack.id() + "/" + pack.version() + "/" + EDITION;
    }
  }

  /**
   * @param revision another one whenever somebody was called anew
   * @param seen the snapshot in which it is true
   */
  record Kept(UUID id, long revision, String district, Seen seen) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Clock clock;

  RollBook(JdbcClient db, JdbcTemplate batches, Clock clock) {
    this.db = db;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public Optional<Kept> find(Key key) {
    return db.sql(
            """
            select id, revision, district, seen from roll where district = ? and pack = ? and school_year = ? and\
            """
                + Seen.POSSIBLE)
        .params(key.district, key.edition(), key.year.year())
        .query(
            (row, n) ->
                new Kept(
                    row.getObject("id", UUID.class),
                    row.getLong("revision"),
                    row.getString("district"),
                    new Seen(row.getString("seen"))))
        .optional();
  }

  @Override
  public boolean isTrue(Kept kept) {
    return stale("select count(*) = 0" + STALE, kept).query(Boolean.class).single();
  }

  @Override
  public void used(Kept kept) {
    var now = OffsetDateTime.now(clock);
    db.sql("update roll set used_at = ? where id = ? and used_at < ?")
        .params(now, kept.id, now.minusHours(1))
        .update();
  }

  @Override
  public int toWrite(Key key, Optional<Kept> known, int most) {
    return known
        .map(kept -> stale(upTo("select distinct m.person_id" + STALE), kept))
        .orElseGet(() -> db.sql(upTo("select 1" + EVERYBODY)).param("district", key.district))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private static String upTo(String whom) {
    return "select count(*) from (" + whom + " limit :most) them";
  }

  List<UUID> marked(Kept kept) {
    return stale("select distinct m.person_id" + STALE, kept).query(UUID.class).list();
  }

  private JdbcClient.StatementSpec stale(String sql, Kept kept) {
    return kept.seen.in(db.sql(sql).param("district", kept.district));
  }

  List<UUID> everybody(Key key) {
    return db.sql("select id" + EVERYBODY).param("district", key.district).query(UUID.class).list();
  }

  /** Those of them who are still persons of the district. */
  Map<UUID, String> numbers(Key key, Collection<UUID> persons) {
    var numbers = new HashMap<UUID, String>();
    db.sql("select id, number" + EVERYBODY + " and id = any(cast(:ids as uuid[]))")
        .param("district", key.district)
        .param("ids", texts(persons, UUID::toString))
        .query(
            row -> {
              numbers.put(row.getObject("id", UUID.class), row.getString("number"));
            });
    return numbers;
  }

  Seen now() {
    return Seen.now(db);
  }

  Kept begin(Key key, Seen seen) {
    db.sql("delete from roll where district = ? and pack = ? and school_year = ?")
        .params(key.district, key.edition(), key.year.year())
        .update();
    db.sql(
            """
            delete from roll where id in (
              select id from roll where district = ? order by used_at desc offset ?)\
            """)
        .params(key.district, MOST_OF_A_DISTRICT - 1)
        .update();
    var kept = new Kept(Ids.next(), 0, key.district, seen);
    db.sql(
            "insert into roll (id, district, pack, school_year, seen, revision, used_at)"
                + " values (?, ?, ?, ?, cast(? as pg_snapshot), 0, ?)")
        .params(
            kept.id,
            key.district,
            key.edition(),
            key.year.year(),
            seen.snapshot(),
            OffsetDateTime.now(clock))
        .update();
    return kept;
  }

  /** Who stood on it before is taken off it, and off the count. */
  void strike(Kept kept, Collection<UUID> persons, Map<Counted, Integer> count) {
    db.sql(
            "delete from roll_member where roll_id = :roll and person_id = any(cast(:ids as"
                + " uuid[])) returning *")
        .param("roll", kept.id)
        .param("ids", texts(persons, UUID::toString))
        .query(
            row -> {
              count.merge(
                  new Counted(
                      row.getObject("school_id", UUID.class),
                      row.getString("outcome"),
                      row.getInt("traits"),
                      row.getBoolean("coming")),
                  -1,
                  Integer::sum);
            });
  }

  void write(
      Kept kept, List<Member> members, Map<UUID, String> numbers, Map<Counted, Integer> count) {
    db.sql(
            """
            insert into roll_member (roll_id, person_id, number, school_id, outcome, traits, coming)
            select :roll, * from unnest(
              cast(:persons as uuid[]), cast(:numbers as text[]), cast(:schools as uuid[]),
              cast(:outcomes as text[]), cast(:traits as smallint[]), cast(:coming as boolean[]))\
            """)
        .param("roll", kept.id)
        .param("persons", texts(members, one -> one.personId().toString()))
        .param("numbers", texts(members, one -> numbers.get(one.personId())))
        .param("schools", texts(members, one -> one.schoolId().toString()))
        .param("outcomes", texts(members, one -> one.verdict().outcome().name()))
        .param("traits", texts(members, one -> Integer.toString(Tally.bits(one.traits()))))
        .param("coming", texts(members, one -> Boolean.toString(one.coming() != null)))
        .update();
    members.forEach(member -> count.merge(Counted.of(member), 1, Integer::sum));
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  Kept finish(Kept kept, Seen seen, boolean analyze) {
    if (analyze) batches.execute("analyze roll_tally, roll_member");
    db.sql(
            "update roll set seen = cast(? as pg_snapshot), revision = revision + 1, used_at = ?"
                + " where id = ?")
        .params(seen.snapshot(), OffsetDateTime.now(clock), kept.id)
        .update();
    return new Kept(kept.id, kept.revision + 1, kept.district, seen);
  }

  /** Rolls that nobody looked into and marks that all rolls saw. */
  @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
  void sweep() {
    var then = OffsetDateTime.now(clock).minusDays(DAYS);
    db.sql("delete from roll where used_at < ?").param(then).update();
    db.sql(
            """
            delete from person_mark where at < now() - make_interval(days => ?)
               and xid < coalesce((select min(pg_snapshot_xmin(seen)) from mark_reader), pg_snapshot_xmin(pg_current_snapshot()))\
            """)
        .param(DAYS)
        .update();
  }
}
