package cn.yanzhen.exchange.departure;

import cn.yanzhen.exchange.person.Departures.Departure;
import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code person-left.v1}: whom the district's service ends for, said or corrected; and {@code
 * person-leaving-undone.v1}: what was said is taken back.
 *
 * @param lastDay may be yet to come
 */
record PersonLeft(UUID personId, UUID schoolId, LocalDate lastDay, String code) {

  static PersonLeft of(Departure one) {
    return new PersonLeft(one.personId(), one.schoolId(), one.lastDay(), one.code());
  }
}
