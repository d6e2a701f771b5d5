package cn.yanzhen.community.routine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A rule that a community teaches by, in its editions, the first one first; its version counts
 * publications and acknowledgements.
 */
public record Routine(
    UUID id, UUID communityId, String district, List<Edition> editions, long version) {
  public Routine {
    editions = List.copyOf(editions);
  }

  public Edition latest() {
    return editions.getLast();
  }

  public Optional<Edition> inForce(LocalDate day) {
    return editions.reversed().stream().filter(edition -> !edition.from().isAfter(day)).findFirst();
  }

  public Optional<Edition> edition(int number) {
    return editions.stream().filter(edition -> edition.number() == number).findFirst();
  }
}
