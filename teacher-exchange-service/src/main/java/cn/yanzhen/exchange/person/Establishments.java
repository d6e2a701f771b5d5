package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/** Moves the post on the payroll (编制). */
@Component
class Establishments {

  private static final int BATCH = 1_000;

  private final JdbcTemplate batches;

  Establishments(JdbcTemplate batches) {
    this.batches = batches;
  }

  private record Move(UUID person, UUID from, LocalDate was, UUID to, LocalDate since) {
    boolean isMove() {
      return !to.equals(from) && since.isAfter(was);
    }
  }

  /**
   * A later day at another school is a move: the old place ends the day before. Anything else
   * corrects the place that is known, and the end of the one before it.
   */
  void move(List<Registry.Change> changes) {
    var moves =
        changes.stream()
            .map(
                one ->
                    new Move(
                        one.before().id(),
                        one.before().schoolId(),
                        one.before().schoolSince(),
                        one.now().schoolId(),
                        one.now().schoolSince()))
            .toList();
    write(moves);
  }

  void move(Person before, UUID school, LocalDate since) {
    write(List.of(new Move(before.id(), before.schoolId(), before.schoolSince(), school, since)));
  }

  private void write(List<Move> wanted) {
    var moves =
        wanted.stream()
            .filter(one -> !one.from.equals(one.to) || !one.was.equals(one.since))
            .toList();
    if (moves.isEmpty()) return;
    update(
        moves.stream().filter(Move::isMove).toList(),
        "update establishment set period = daterange(lower(period), ?) where person_id = ? and"
            + " upper_inf(period)",
        (row, one) -> {
          row.setObject(1, one.since);
          row.setObject(2, one.person);
        });
    var corrected = moves.stream().filter(one -> !one.isMove()).toList();
    update(
        corrected,
        "delete from establishment where person_id = ? and (upper_inf(period) or lower(period) >="
            + " ?)",
        (row, one) -> {
          row.setObject(1, one.person);
          row.setObject(2, one.since);
        });
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

  private void update(
      List<Move> moves, String sql, ParameterizedPreparedStatementSetter<Move> filling) {
    batches.batchUpdate(sql, moves, BATCH, filling);
  }
}
