package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves the post on the payroll (编制). */
@Component
class Establishments {

  private final JdbcTemplate batches;

  Establishments(JdbcTemplate batches) {
    this.batches = batches;
  }

  /**
   * A later day at another school is a move: the old place ends the day before. Anything else
   * corrects the place that is known, and the end of the one before it.
   */
  void move(Person before, UUID school, LocalDate since) {
    if (school.equals(before.schoolId()) && since.equals(before.schoolSince())) return;
    boolean moves = !school.equals(before.schoolId()) && since.isAfter(before.schoolSince());
    if (moves) {
      batches.update(
          "update establishment set period = daterange(lower(period), ?) where person_id = ? and"
              + " upper_inf(period)",
          since,
          before.id());
    } else {
      batches.update(
          "delete from establishment where person_id = ? and (upper_inf(period) or lower(period) >="
              + " ?)",
          before.id(),
          since);
      batches.update(
          """
          update establishment set period = daterange(lower(period), ?)
           where person_id = ? and (upper(period) > ? or upper(period) = ?)\
          """,
          since,
          before.id(),
          since,
          before.schoolSince());
    }
    batches.update(
        "insert into establishment (person_id, school_id, period) values (?, ?, daterange(?,"
            + " null))",
        before.id(),
        school,
        since);
  }
}
