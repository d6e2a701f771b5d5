package cn.yanzhen.exchange.handover;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * Data of {@code handover-completed.v1}.
 *
 * @param items how many items the list has
 * @param late how many of them were ticked after they were due
 */
record HandoverCompleted(
    UUID handoverId,
    UUID assignmentId,
    UUID personId,
    UUID homeSchoolId,
    UUID hostSchoolId,
    String phase,
    LocalDate completedOn,
    int items,
    int late) {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  static HandoverCompleted of(Handover list, LocalDate today) {
    long late =
        list.items().stream()
            .filter(
                item ->
                    Objects.requireNonNull(item.tickedAt())
                        .atZone(HERE)
                        .toLocalDate()
                        .isAfter(item.due()))
            .count();
    return new HandoverCompleted(
        list.id(),
        list.assignmentId(),
        list.personId(),
        list.homeSchoolId(),
        list.hostSchoolId(),
        list.phase().name(),
        today,
        list.items().size(),
        Math.toIntExact(late));
  }
}
