package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a school is there; the other rooms ask before they count on it.
 *
 * @param first its first known day, null when it was always there
 * @param last its last day, null while no end is known
 * @param end how it ends, in a word
 */
public record Lifetime(
    String name, @Nullable LocalDate first, @Nullable LocalDate last, String end) {

  public static Lifetime of(School school, @Nullable LocalDate first) {
    var closing = school.closing();
    return closing == null
        ? new Lifetime(school.name(), first, null, "")
        : new Lifetime(school.name(), first, closing.day(), closing.kind().word());
  }

  public boolean isOverOn(LocalDate day) {
    return last != null && day.isAfter(last);
  }

  public boolean beginsAfter(LocalDate day) {
    return first != null && day.isBefore(first);
  }

  /** By name and date, why it is not there on the day; empty when it is. */
  public Optional<String> absence(LocalDate day) {
    if (isOverOn(day)) {
      return Optional.of("「%s」到 %s 为止%s".formatted(name, last, end));
    }
    return beginsAfter(day)
        ? Optional.of("「%s」从 %s 起才有登记".formatted(name, first))
        : Optional.empty();
  }
}
