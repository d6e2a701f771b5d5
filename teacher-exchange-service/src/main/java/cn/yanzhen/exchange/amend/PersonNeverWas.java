package cn.yanzhen.exchange.amend;

import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code person-left.v1}, and {@code person-leaving-undone.v1} when it is taken back, of a record
 * that should not be: to everybody else it says that they left before they came.
 */
record PersonNeverWas(UUID personId, UUID schoolId, LocalDate lastDay, String code) {

  static PersonNeverWas of(UUID person, UUID school, LocalDate firstDay) {
    return new PersonNeverWas(person, school, firstDay.minusDays(1), "MISENTERED");
  }
}
