package cn.yanzhen.community.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole days, the first and the last included; null where it is open. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
  static final Span ALWAYS = new Span(null, null);

  public Span {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean beginsAfter(LocalDate day) {
    return from != null && from.isAfter(day);
  }

  boolean endsBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  boolean overlaps(Span other) {
    return (to == null || !other.beginsAfter(to)) && (other.to == null || !beginsAfter(other.to));
  }
}
