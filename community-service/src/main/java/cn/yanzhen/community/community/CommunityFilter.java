package cn.yanzhen.community.community;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which communities of a district are asked for: a state, and part of the name or of a member's
 * name.
 *
 * @param on only those in force on this day
 * @param knownAt as it was known at this moment, null for now
 */
public record CommunityFilter(
    String district,
    @Nullable State state,
    @Nullable String text,
    @Nullable LocalDate on,
    @Nullable Instant knownAt) {

  /** Of all days, as known now. */
  public CommunityFilter(String district, @Nullable State state, @Nullable String text) {
    this(district, state, text, null, null);
  }
}
