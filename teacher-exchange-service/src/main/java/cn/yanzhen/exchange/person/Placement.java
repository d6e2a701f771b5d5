package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The school that held a person's establishment (编制), for some days.
 *
 * @param to null for the present one
 */
public record Placement(UUID schoolId, LocalDate from, @Nullable LocalDate to) {

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }
}
