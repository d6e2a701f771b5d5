package cn.yanzhen.defaults.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role at an organisation for an interval.
 *
 * @param to the last day on which it holds, null when open
 * @param deputyOf for whom it is held (代理), by name; null when it is the caller's own
 */
public record Grant(
    String role, String org, LocalDate from, @Nullable LocalDate to, @Nullable String deputyOf) {

  public Grant(String role, String org, LocalDate from, @Nullable LocalDate to) {
    this(role, org, from, to, null);
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
