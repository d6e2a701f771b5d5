package cn.yanzhen.community.studio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whole days, the first and the last included.
 *
 * @param to null: without end
 */
public record Life(LocalDate from, @Nullable LocalDate to) {
  public Life {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean lastsBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }

  boolean covers(Life other) {
    return !other.from.isBefore(from)
        && (to == null || (other.to != null && !other.to.isAfter(to)));
  }

  boolean overlaps(Life other) {
    return (to == null || !to.isBefore(other.from))
        && (other.to == null || !other.to.isBefore(from));
  }

  /** Ends on a day at the latest. */
  Life until(LocalDate last) {
    return to != null && !to.isAfter(last) ? this : new Life(from, last);
  }

  public String words() {
    return to == null ? "自 " + from + " 起" : from + " 至 " + to;
  }
}
