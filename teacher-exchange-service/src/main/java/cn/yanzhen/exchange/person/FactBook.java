package cn.yanzhen.exchange.person;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes facts in batches. Nothing is overwritten: a row that goes is kept in {@code
 * person_fact_past} with the time for which it was believed.
 */
@Component
class FactBook {

  private static final int BATCH = 1000;

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final FactRows rows;
  private final Clock clock;

  FactBook(JdbcClient db, JdbcTemplate batches, FactRows rows, Clock clock) {
    this.db = db;
    this.batches = batches;
    this.rows = rows;
    this.clock = clock;
  }

  void enter(Collection<? extends Fact> facts) {
    Map<Class<?>, List<Fact>> kinds = new LinkedHashMap<>();
    facts.forEach(
        one -> kinds.computeIfAbsent(one.getClass(), kind -> new java.util.ArrayList<>()).add(one));
    var now = Timestamp.from(clock.instant());
    for (var kind : kinds.values()) {
      batches.batchUpdate(
          statement(kind.getFirst()), kind, BATCH, (row, fact) -> fill(row, fact, now));
    }
  }

  /** Takes rows away and keeps what they said. */
  void supersede(Collection<? extends Fact> facts, String who, String why) {
    Map<Class<? extends Fact>, List<String>> kinds = new LinkedHashMap<>();
    facts.forEach(
        one ->
            kinds
                .computeIfAbsent(one.getClass(), kind -> new java.util.ArrayList<>())
                .add(one.id().toString()));
    kinds.forEach(
        (kind, ids) ->
            db.sql(
                    """
                    with gone as (delete from %s where id = any(cast(:ids as uuid[])) returning *)
                    insert into person_fact_past (person_id, kind, fact, known, by_whom, why)
                    select person_id, :kind, to_jsonb(gone), tstzrange(known_from, greatest(:now, known_from), '[]'), :who, :why from gone\
                    """
                        .formatted(FactRows.table(kind)))
                .param("ids", ids.toArray(String[]::new))
                .param("kind", FactRows.word(kind))
                .param("now", OffsetDateTime.now(clock))
                .param("who", who)
                .param("why", why)
                .update());
  }

  private static String statement(Fact kind) {
    return switch (kind) {
      case Fact.TitleHeld t ->
          "insert into person_title (id, person_id, known_from, title, since) values (?, ?, ?, ?,"
              + " ?)";
      case Fact.HonourHeld h ->
          "insert into person_honour (id, person_id, known_from, honour, granted_on, granted_by)"
              + " values (?, ?, ?, ?, ?, ?)";
      case Fact.Office o ->
          "insert into person_office (id, person_id, known_from, school_id, rank, post, period)"
              + " values (?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'))";
      case Fact.Certificate c ->
          "insert into person_certificate (id, person_id, known_from, stage, subject, obtained_on)"
              + " values (?, ?, ?, ?, ?, ?)";
      case Fact.GraduatingYear g ->
          "insert into person_graduating_year (id, person_id, known_from, school_year) values (?,"
              + " ?, ?, ?)";
      case Fact.Exemption e ->
          "insert into person_exemption (id, person_id, known_from, period, ground_sealed,"
              + " evidence, decided_by, decided_on) values (?, ?, ?, daterange(?, ?, '[]'), ?, ?,"
              + " ?, ?)";
      case Fact.Wish w ->
          "insert into person_wish (id, person_id, known_from, kinds, schools, communities,"
              + " districts, period, note, withdrawn_on) values (?, ?, ?, ?, ?, ?, ?, daterange(?,"
              + " ?, '[]'), ?, ?)";
    };
  }

  private void fill(PreparedStatement row, Fact fact, Timestamp now) throws SQLException {
    row.setObject(1, fact.id());
    row.setObject(2, fact.personId());
    row.setTimestamp(3, now);
    switch (fact) {
      case Fact.TitleHeld t -> {
        row.setString(4, t.title().name());
        day(row, 5, t.since());
      }
      case Fact.HonourHeld h -> {
        row.setString(4, h.honour().name());
        day(row, 5, h.grantedOn());
        row.setString(6, h.grantedBy());
      }
      case Fact.Office o -> {
        row.setObject(4, o.schoolId());
        row.setString(5, o.rank().name());
        row.setString(6, o.post());
        day(row, 7, o.from());
        day(row, 8, o.to());
      }
      case Fact.Certificate c -> {
        row.setString(4, c.stage().name());
        row.setString(5, c.subject() == null ? null : c.subject().name());
        day(row, 6, c.obtainedOn());
      }
      case Fact.GraduatingYear g -> row.setInt(4, g.schoolYear());
      case Fact.Exemption e -> {
        day(row, 4, e.from());
        day(row, 5, e.to());
        row.setBytes(6, rows.ground(e));
        row.setString(7, e.evidence());
        row.setString(8, e.decidedBy());
        day(row, 9, e.decidedOn());
      }
      case Fact.Wish w -> {
        array(row, 4, "text", w.kinds());
        array(row, 5, "uuid", w.schools());
        array(row, 6, "uuid", w.communities());
        array(row, 7, "text", w.districts());
        day(row, 8, w.from());
        day(row, 9, w.to());
        row.setString(10, w.note());
        day(row, 11, w.withdrawnOn());
      }
    }
  }

  private static void array(PreparedStatement row, int place, String type, List<?> values)
      throws SQLException {
    row.setArray(place, row.getConnection().createArrayOf(type, values.toArray()));
  }

  private static void day(PreparedStatement row, int place, @Nullable LocalDate day)
      throws SQLException {
    row.setDate(place, day == null ? null : Date.valueOf(day));
  }
}
