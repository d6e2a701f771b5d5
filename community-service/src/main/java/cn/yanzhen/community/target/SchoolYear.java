package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** 学年, named by the calendar year it begins in; whole days, the last one included. */
public record SchoolYear(int year, LocalDate from, LocalDate to) {

  static SchoolYear of(int year, MonthDay begins) {
    return new SchoolYear(year, begins.atYear(year), begins.atYear(year + 1).minusDays(1));
  }

  static SchoolYear containing(LocalDate day, MonthDay begins) {
    int year = day.isBefore(begins.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    return of(year, begins);
  }

  /**
   * The share of its days that are gone when the day is over: 0 before it, 1 from its last day on.
   */
  BigDecimal gone(LocalDate day) {
    if (day.isBefore(from)) {
      return BigDecimal.ZERO.setScale(4);
    }
    if (!day.isBefore(to)) {
      return BigDecimal.ONE.setScale(4);
    }
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day) + 1)
        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1), 4, RoundingMode.HALF_UP);
  }

  /** The last day of each month that has begun by the day, the day itself for the current one. */
  List<LocalDate> monthEnds(LocalDate day) {
    var ends = new ArrayList<LocalDate>();
    var last = day.isBefore(to) ? day : to;
    for (var first = from; !first.isAfter(last); first = first.plusMonths(1).withDayOfMonth(1)) {
      var end = first.withDayOfMonth(first.lengthOfMonth());
      ends.add(end.isAfter(last) ? last : end);
    }
    return ends;
  }

  boolean overlaps(LocalDate first, LocalDate last) {
    return !first.isAfter(to) && !last.isBefore(from);
  }
}
