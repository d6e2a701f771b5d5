package cn.yanzhen.community.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school's place in a community for an interval. A school that leaves and comes back has two.
 *
 * @param model null for the lead school alone
 * @param grade null when not stated
 */
public record Membership(
    UUID id,
    UUID schoolId,
    Role role,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    Period period) {

  /** Whether it says the same, whatever its id. */
  boolean says(Seat seat) {
    return schoolId.equals(seat.schoolId())
        && role == seat.role()
        && model == seat.model()
        && grade == seat.grade()
        && period.from().equals(seat.from())
        && period.to().equals(seat.to());
  }
}
