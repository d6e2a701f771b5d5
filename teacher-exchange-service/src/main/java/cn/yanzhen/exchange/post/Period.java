package cn.yanzhen.exchange.post;

import java.time.LocalDate;
import java.util.Collection;

/** Whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

  /** The last day of what has none. */
  public static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  public Period {
    if (to.isBefore(from)) throw new IllegalArgumentException(to + " is before " + from);
  }

  /** From the first day of the earliest to the last day of the latest; of one at least. */
  public static Period spanning(Collection<Period> periods) {
    return new Period(
        periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow(),
        periods.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean contains(Period other) {
    return contains(other.from) && contains(other.to);
  }

  public boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  public boolean isOverOn(LocalDate day) {
    return day.isAfter(to);
  }

  public boolean hasBegunOn(LocalDate day) {
    return !day.isBefore(from);
  }

  @Override
  public String toString() {
    return from + " 至 " + to;
  }
}
