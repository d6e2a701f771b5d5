package cn.yanzhen.community.target;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a community aims at in a school year; its version is its ETag and the sequence of its
 * events.
 *
 * @param reason why it was changed after it had been set
 * @param by who wrote this version
 */
public record Plan(
    UUID id,
    UUID communityId,
    String district,
    int year,
    State state,
    @Nullable String reason,
    List<Goal> goals,
    long version,
    String by,
    Instant at) {

  /** A draft of the lead school, or what the district has set. */
  public enum State {
    DRAFT,
    SET
  }

  public Plan {
    goals = List.copyOf(goals);
  }
}
