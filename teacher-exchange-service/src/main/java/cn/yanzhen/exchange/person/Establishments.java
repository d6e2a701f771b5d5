package cn.yanzhen.exchange.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/**
 * Moves the post on the payroll (编制) as a file says. What a file corrects is kept in {@code
 * person_fact_past}; since when it was believed, nobody wrote down.
 */
@Component
class Establishments {

  private static final int BATCH = 1_000;
  private static final String KEPT =
      """
      insert into person_fact_past (person_id, kind, fact, known, by_whom, why)
      select person_id, 'establishment', to_jsonb(e), tstzrange(null, ?, '[]'), ?, ?
        from establishment e where person_id = ?\
      """;

  private final JdbcTemplate batches;
  private final Clock clock;

  Establishments(JdbcTemplate batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  private record Move(UUID person, LocalDate was, UUID to, LocalDate since, Placing placing) {}

  /**
   * A move ends the stay that was; a correction takes its place, and moves the end of the one
   * before it. No other stay is touched: what would swallow one is refused beforehand.
   */
  void move(List<Registry.Change> changes, String who, String why) {
    var moves =
        changes.stream()
            .map(
                one ->
                    new Move(
                        one.before().id(),
                        one.before().schoolSince(),
                        one.now().schoolId(),
                        one.now().schoolSince(),
                        Placing.of(one.career(), one.now())))
            .filter(one -> one.placing != Placing.SAME)
            .toList();
    if (moves.isEmpty()) return;
    if (moves.stream().anyMatch(one -> one.placing == Placing.SWALLOWS))
      throw new IllegalStateException("a file would swallow stays that are known");
    update(
        moves.stream().filter(one -> one.placing == Placing.MOVED).toList(),
        "update establishment set period = daterange(lower(period), ?) where person_id = ? and"
            + " upper_inf(period)",
        (row, one) -> {
          row.setObject(1, one.since);
          row.setObject(2, one.person);
        });
    correct(moves.stream().filter(one -> one.placing != Placing.MOVED).toList(), who, why);
    update(
        moves,
        "insert into establishment (person_id, school_id, period) values (?, ?, daterange(?,"
            + " null))",
        (row, one) -> {
          row.setObject(1, one.person);
          row.setObject(2, one.to);
          row.setObject(3, one.since);
        });
  }

  private void correct(List<Move> corrected, String who, String why) {
    var now = OffsetDateTime.now(clock);
    update(
        corrected,
        KEPT + " and (upper_inf(period) or upper(period) > ? or upper(period) = ?)",
        (row, one) -> {
          row.setObject(1, now);
          row.setString(2, who);
          row.setString(3, why);
          row.setObject(4, one.person);
          row.setObject(5, one.since);
          row.setObject(6, one.was);
        });
    update(
        corrected,
        "delete from establishment where person_id = ? and upper_inf(period)",
        (row, one) -> row.setObject(1, one.person));
    update(
        corrected,
        """
        update establishment set period = daterange(lower(period), ?)
         where person_id = ? and (upper(period) > ? or upper(period) = ?)\
        """,
        (row, one) -> {
          row.setObject(1, one.since);
          row.setObject(2, one.person);
          row.setObject(3, one.since);
          row.setObject(4, one.was);
        });
  }

  private void update(
      List<Move> moves, String sql, ParameterizedPreparedStatementSetter<Move> filling) {
    batches.batchUpdate(sql, moves, BATCH, filling);
  }
}
