package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school of the register as it is on the day that was asked for; before its first day, as it will
 * be then. Its version counts its changes.
 *
 * @param span the days for which the entry holds
 * @param closing null while no end is known
 */
public record School(
    UUID id, SchoolEntry entry, Span span, @Nullable Closing closing, long version) {

  /** Whether a school is there on a day. */
  public enum Standing {
    PLANNED,
    OPEN,
    CLOSED
  }

  public Standing standing(LocalDate day) {
    if (span.beginsAfter(day)) {
      return Standing.PLANNED;
    }
    return closing != null && closing.isOver(day) ? Standing.CLOSED : Standing.OPEN;
  }

  public String code() {
    return entry.code();
  }

  public String name() {
    return entry.name();
  }

  public String district() {
    return entry.district();
  }

  public @Nullable Place place() {
    return entry.place();
  }
}
