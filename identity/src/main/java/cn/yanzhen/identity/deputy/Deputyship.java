package cn.yanzhen.identity.deputy;

import cn.yanzhen.identity.grant.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account has a role of another's at an organisation, from the first day to the last.
 *
 * @param stands false once it was called off on its first day or before
 * @param endedBecause null while it runs as it was named
 */
public record Deputyship(
    UUID id,
    String district,
    UUID principalId,
    UUID deputyId,
    Role role,
    String org,
    LocalDate from,
    LocalDate to,
    boolean stands,
    String note,
    long version,
    String namedBy,
    Instant namedAt,
    @Nullable Because endedBecause,
    @Nullable String endedBy) {

  /** Why one ended before the day that was meant. */
  public enum Because {
    TAKEN_BACK,
    CANCELLED,
    /** The principal no longer holds the role. */
    PRINCIPAL_ENDED
  }

  public enum State {
    COMING,
    IN_FORCE,
    OVER,
    CANCELLED
  }

  public State on(LocalDate day) {
    if (!stands) return State.CANCELLED;
    if (day.isBefore(from)) return State.COMING;
    return day.isAfter(to) ? State.OVER : State.IN_FORCE;
  }

  String words() {
    return from.equals(to) ? from.toString() : from + " 至 " + to;
  }
}
