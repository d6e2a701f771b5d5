package cn.yanzhen.defaults.values;

import java.time.LocalDate;

/**
 * The days that are taken from outside: nobody of an education community was born before, nothing
 * is planned beyond, and every sum of days with them stays within what Java and PostgreSQL hold.
 */
public final class Dates {

  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Dates() {}

  public static boolean isTaken(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }
}
