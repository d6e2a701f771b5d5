package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Whole days, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
    }
  }

  public boolean overlaps(Period other) {
    return !to.isBefore(other.from) && !other.to.isBefore(from);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The first of its days that lies in none of the others; nothing when they cover it. */
  public Optional<LocalDate> firstOutside(Collection<Period> others) {
    var next = from;
    for (var other : others.stream().sorted(Comparator.comparing(Period::from)).toList()) {
      if (other.contains(next)) {
        next = other.to.plusDays(1);
      }
    }
    return next.isAfter(to) ? Optional.empty() : Optional.of(next);
  }

  public boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }

  /** As people read it. */
  public String words() {
    return from + " 至 " + to;
  }
}
