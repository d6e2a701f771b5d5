package cn.yanzhen.exchange.post;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole years from one day to another, counted the same wherever years are asked for. A year is
 * full on the anniversary; where the month has no such day (29 February), on the month's last, as
 * 民法典第二百零二条 reckons years (按公开文本整理).
 */
public final class FullYears {

  private FullYears() {}

  /** None while the first is not full. */
  public static int between(LocalDate from, LocalDate to) {
    int years = (int) Math.max(0, ChronoUnit.YEARS.between(from, to));
    return from.plusYears(years + 1L).isAfter(to) ? years : years + 1;
  }

  /** The day on which so many are full. */
  public static LocalDate fullOn(LocalDate from, int years) {
    return from.plusYears(years);
  }
}
