package cn.yanzhen.defaults.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role at an organisation for an interval.
 *
 * @param to the last day on which it holds, null when open
 */
public record Grant(String role, String org, LocalDate from, @Nullable LocalDate to) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
