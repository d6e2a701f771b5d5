package cn.yanzhen.community.community;

import java.time.LocalDate;

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

  public boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }

  /** As people read it. */
  public String words() {
    return from + " 至 " + to;
  }
}
