package cn.yanzhen.exchange.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a newcomer attended a training.
 *
 * @param completedOn null while it is not completed
 */
record Attendance(
    UUID trainingId, UUID personId, BigDecimal hours, @Nullable LocalDate completedOn) {

  boolean isCompletedOn(LocalDate day) {
    return completedOn != null && !completedOn.isAfter(day);
  }
}
