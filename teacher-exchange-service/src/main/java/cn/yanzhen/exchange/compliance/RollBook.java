package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rolls as they are written down: as true as the registry is, because before each look those
 * are called anew of whom a fact changed since. Whoever looks first does so, others wait.
 */
@Component
class RollBook {

  /** Raise it when people are judged otherwise though no pack changed. */
  private static final int EDITION = 1;

  private static final int AT_ONCE = 1_000;
  private static final int MOST_OF_A_DISTRICT = 8;
  private static final int MANY = 10_000;

  /** A mark that a call under way might not have seen is younger than this. */
  private static final int DAYS = 2;

  private static final String STALE =
      """
       from person_mark m join roll r on r.id = :roll
        where m.district = r.district and m.xid >= pg_snapshot_xmin(r.seen)
          and not pg_visible_in_snapshot(m.xid, r.seen)\
      """;

  /**
   * @param revision another one whenever somebody was called anew
   */
  record Kept(UUID id, long revision) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final Calling calling;
  private final Clock clock;

  RollBook(
      JdbcClient db,
      JdbcTemplate batches,
      PlatformTransactionManager transactions,
      Calling calling,
      Clock clock) {
    this.db = db;
    this.batches = batches;
    this.transaction = new TransactionTemplate(transactions);
    this.calling = calling;
    this.clock = clock;
  }

  /** As true as it is now. */
  Kept fresh(String district, RulePack pack, SchoolYear year) {
    var found = find(district, pack, year).filter(this::isTrue);
    if (found.isEmpty()) {
      return Objects.requireNonNull(transaction.execute(status -> called(district, pack, year)));
    }
    var now = OffsetDateTime.now(clock);
    db.sql("update roll set used_at = ? where id = ? and used_at < ?")
        .params(now, found.get().id, now.minusHours(1))
        .update();
    return found.get();
  }

  private static String edition(RulePack pack) {
    return pack.id() + "/" + pack.version() + "/" + EDITION;
  }

  private Optional<Kept> find(String district, RulePack pack, SchoolYear year) {
    return db.sql(
            """
            select id, revision from roll where district = ? and pack = ? and school_year = ?
               and pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot())\
            """)
        .params(district, edition(pack), year.year())
        .query((row, n) -> new Kept(row.getObject("id", UUID.class), row.getLong("revision")))
        .optional();
  }

  private boolean isTrue(Kept kept) {
    return db.sql("select not exists (select 1" + STALE + ")")
        .param("roll", kept.id)
        .query(Boolean.class)
        .single();
  }

  /** The snapshot is taken before anything is read: what is read later is only called once more. */
  private Kept called(String district, RulePack pack, SchoolYear year) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.roll'), hashtext(:roll))")
        .param("roll", district + "/" + edition(pack) + "/" + year.year())
        .query(row -> {});
    var known = find(district, pack, year);
    if (known.filter(this::isTrue).isPresent()) return known.get();
    var seen = db.sql("select pg_current_snapshot()::text").query(String.class).single();
    var kept = known.orElseGet(() -> begun(district, pack, year, seen));
    var stale = known.isPresent() ? marked(kept.id) : everybody(district);
    for (int from = 0; from < stale.size(); from += AT_ONCE) {
      call(kept.id, stale.subList(from, Math.min(stale.size(), from + AT_ONCE)), pack, year);
    }
    if (stale.size() > MANY) batches.execute("analyze roll_tally, roll_member");
    db.sql(
            "update roll set seen = cast(? as pg_snapshot), revision = revision + 1, used_at = ?"
                + " where id = ?")
        .params(seen, OffsetDateTime.now(clock), kept.id)
        .update();
    return new Kept(kept.id, kept.revision + 1);
  }

  private Kept begun(String district, RulePack pack, SchoolYear year, String seen) {
    db.sql("delete from roll where district = ? and pack = ? and school_year = ?")
        .params(district, edition(pack), year.year())
        .update();
    db.sql(
            """
            delete from roll where id in (
              select id from roll where district = ? order by used_at desc offset ?)\
            """)
        .params(district, MOST_OF_A_DISTRICT - 1)
        .update();
    var kept = new Kept(Ids.next(), 0);
    db.sql(
            "insert into roll (id, district, pack, school_year, seen, revision, used_at)"
                + " values (?, ?, ?, ?, cast(? as pg_snapshot), 0, ?)")
        .params(kept.id, district, edition(pack), year.year(), seen, OffsetDateTime.now(clock))
        .update();
    return kept;
  }

  private List<UUID> marked(UUID roll) {
    return db.sql("select distinct m.person_id" + STALE)
        .param("roll", roll)
        .query(UUID.class)
        .list();
  }

  private List<UUID> everybody(String district) {
    return db.sql("select id from person where district = ? and merged_into is null")
        .param(district)
        .query(UUID.class)
        .list();
  }

  private void call(UUID roll, List<UUID> persons, RulePack pack, SchoolYear year) {
    var ids = persons.stream().map(UUID::toString).toArray(String[]::new);
    var change = new HashMap<Counted, Integer>();
    db.sql(
            "delete from roll_member where roll_id = :roll and person_id = any(cast(:ids as"
                + " uuid[])) returning *")
        .param("roll", roll)
        .param("ids", ids)
        .query(
            row -> {
              change.merge(
                  new Counted(
                      row.getObject("school_id", UUID.class),
                      row.getString("outcome"),
                      row.getInt("traits"),
                      row.getBoolean("coming")),
                  -1,
                  Integer::sum);
            });
    var numbers = new HashMap<UUID, String>();
    db.sql(
            "select p.id, p.number from person p join roll r on r.id = :roll and r.district ="
                + " p.district where p.id = any(cast(:ids as uuid[])) and p.merged_into is null")
        .param("roll", roll)
        .param("ids", ids)
        .query(
            row -> {
              numbers.put(row.getObject("id", UUID.class), row.getString("number"));
            });
    var members = calling.call(numbers.keySet(), pack, year);
    batches.batchUpdate(
        "insert into roll_member (roll_id, person_id, number, school_id, outcome, traits, coming)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        members,
        AT_ONCE,
        (row, member) -> fill(row, roll, member, numbers));
    members.forEach(member -> change.merge(Counted.of(member), 1, Integer::sum));
    count(roll, change);
  }

  private static void fill(
      PreparedStatement row, UUID roll, Member member, Map<UUID, String> numbers)
      throws SQLException {
    row.setObject(1, roll);
    row.setObject(2, member.personId());
    row.setString(3, numbers.get(member.personId()));
    row.setObject(4, member.schoolId());
    row.setString(5, member.verdict().outcome().name());
    row.setInt(6, Tally.bits(member.traits()));
    row.setBoolean(7, member.coming() != null);
  }

  private record Counted(UUID schoolId, String outcome, int traits, boolean coming) {
    static Counted of(Member member) {
      return new Counted(
          member.schoolId(),
          member.verdict().outcome().name(),
          Tally.bits(member.traits()),
          member.coming() != null);
    }
  }

  private void count(UUID roll, Map<Counted, Integer> change) {
    batches.batchUpdate(
        """
        insert into roll_tally (roll_id, school_id, outcome, traits, coming, people) values (?, ?, ?, ?, ?, ?)
        on conflict (roll_id, school_id, outcome, traits, coming)
          do update set people = roll_tally.people + excluded.people\
        """,
        change.entrySet().stream().filter(one -> one.getValue() != 0).toList(),
        AT_ONCE,
        (row, one) -> {
          row.setObject(1, roll);
          row.setObject(2, one.getKey().schoolId);
          row.setString(3, one.getKey().outcome);
          row.setInt(4, one.getKey().traits);
          row.setBoolean(5, one.getKey().coming);
          row.setInt(6, one.getValue());
        });
  }

  List<Tally> tallies(UUID roll) {
    return db.sql("select * from roll_tally where roll_id = ? and people > 0")
        .param(roll)
        .query(
            (row, n) ->
                new Tally(
                    row.getObject("school_id", UUID.class),
                    Outcome.valueOf(row.getString("outcome")),
                    Tally.traits(row.getInt("traits")),
                    row.getBoolean("coming"),
                    row.getInt("people")))
        .list();
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
