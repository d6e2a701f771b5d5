package cn.yanzhen.community.community;

import cn.yanzhen.community.school.Stage;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school's place in a community for an interval. A school that leaves and comes back has two.
 *
 * @param model null for the lead school alone
 * @param grade null when not stated
 * @param stages the stages linked with the lead school; empty when not stated
 * @param place whether it is the school's main place; that of a lead school always is
 */
public record Membership(
    UUID id,
    UUID schoolId,
    Role role,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    Set<Stage> stages,
    Place place,
    Period period) {
  public Membership {
    stages = Collections.unmodifiableSet(new TreeSet<>(stages));
  }

  public Membership during(Period other) {
    return new Membership(id, schoolId, role, model, grade, stages, place, other);
  }

  /** The same under another id. */
  public Membership numbered(UUID other) {
    return new Membership(other, schoolId, role, model, grade, stages, place, period);
  }

  /** Whether the other one begins the day after, and is the same in all else. */
  public boolean goesOnAs(Membership other) {
    return other.equals(numbered(other.id).during(other.period))
        && other.period.from().equals(period.to().plusDays(1));
  }

  /** Whether it says the same, whatever its id; a sheet says nothing of stages. */
  boolean says(Seat seat) {
    return schoolId.equals(seat.schoolId())
        && role == seat.role()
        && model == seat.model()
        && grade == seat.grade()
        && place == seat.place()
        && period.from().equals(seat.from())
        && period.to().equals(seat.to());
  }
}
