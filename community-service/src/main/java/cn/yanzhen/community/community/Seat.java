package cn.yanzhen.community.community;

import cn.yanzhen.community.school.Stage;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as somebody proposes it: nothing about it is checked yet. */
public record Seat(
    UUID schoolId,
    Role role,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    Set<Stage> stages,
    Place place,
    LocalDate from,
    LocalDate to) {
  public Seat {
    stages = Set.copyOf(stages);
  }

  /** Nothing said of stages, nor of a second place. */
  public Seat(
      UUID schoolId,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      LocalDate from,
      LocalDate to) {
    this(schoolId, role, model, grade, Set.of(), Place.MAIN, from, to);
  }
}
