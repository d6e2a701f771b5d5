package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told, in the same transaction, on which day somebody leaves: rooms that stand on this one do
 * their share here, and a refusal of theirs undoes the whole.
 */
public interface DepartureFollower {

  /**
   * A post that they hold no longer.
   *
   * @param vacantFrom the day after the last one, or the day on which they would have begun
   */
  record Vacated(UUID postId, String number, UUID schoolId, String share, LocalDate vacantFrom) {}

  /** What somebody's leaving would vacate. */
  List<Vacated> wouldVacate(UUID person, LocalDate lastDay);

  /**
   * @param lastDay another one than was known; null when they do not leave after all
   */
  void follow(UUID person, @Nullable LocalDate lastDay, Caller caller);
}
