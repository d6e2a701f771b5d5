package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A {@code daterange} as the database writes it, read with its last day included. */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

  static Days of(String range) {
    var comma = range.indexOf(',');
    var lower = range.substring(1, comma);
    var upper = range.substring(comma + 1, range.length() - 1);
    return new Days(
        lower.isEmpty() ? null : LocalDate.parse(lower),
        upper.isEmpty() ? null : LocalDate.parse(upper).minusDays(1));
  }
}
