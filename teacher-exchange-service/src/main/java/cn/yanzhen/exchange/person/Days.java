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
        isOpen(lower) ? null : day(lower), isOpen(upper) ? null : day(upper).minusDays(1));
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.endsWith("infinity");
  }

  /** The database writes a year of five digits without the sign that Java wants before it. */
  private static LocalDate day(String text) {
    return LocalDate.parse(text.indexOf('-') > 4 ? "+" + text : text);
  }
}
