package cn.yanzhen.exchange.handover;

import cn.yanzhen.exchange.directory.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of what is to be handed over, as it was when it was made. */
record Handover(
    UUID id,
    UUID assignmentId,
    Phase phase,
    String district,
    UUID personId,
    UUID homeSchoolId,
    UUID hostSchoolId,
    State state,
    LocalDate madeOn,
    @Nullable Instant completedAt,
    long version,
    List<Item> items) {

  enum State {
    OPEN,
    COMPLETED,
    DROPPED
  }

  /**
   * @param due by the order's days as they are now
   */
  record Item(
      String code,
      String word,
      Duty duty,
      LocalDate due,
      @Nullable Instant tickedAt,
      @Nullable String tickedBy,
      @Nullable String note) {

    boolean ticked() {
      return tickedAt != null;
    }

    boolean isOverdueOn(LocalDate day) {
      return !ticked() && day.isAfter(due);
    }
  }

  /** Nobody answers for a school in a matter of their own. */
  boolean answersFor(Duty duty, Standing standing) {
    return switch (duty) {
      case PERSON -> standing.is(personId);
      case HOME -> standing.administers(homeSchoolId) && !standing.is(personId);
      case HOST -> standing.administers(hostSchoolId) && !standing.is(personId);
    };
  }

  boolean isDone() {
    return items.stream().allMatch(Item::ticked);
  }
}
