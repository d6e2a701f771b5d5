package cn.yanzhen.community.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has taken note of what: the member schools of a day by the routines in force on it.
 *
 * @param schools the members, in the order of the register
 */
public record Matrix(LocalDate on, List<UUID> schools, List<Column> routines, List<Cell> cells) {

  public record Column(UUID routineId, int number, String title, LocalDate from) {}

  /**
   * @param at null when the school has not taken note by then
   * @param result of its last check-up by then
   */
  public record Cell(
      UUID routineId,
      UUID schoolId,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String result,
      int toMend) {}
}
