package cn.yanzhen.community.routine;

import java.time.LocalDate;
import java.util.UUID;

/** What events tell of a routine. */
final class RoutineFacts {
  static final String PUBLISHED = "routine-published.v1";
  static final String ACKNOWLEDGED = "routine-acknowledged.v1";

  private RoutineFacts() {}

  record Published(UUID routineId, UUID communityId, int edition, String title, LocalDate from) {
    static Published of(Routine routine) {
      var edition = routine.latest();
      return new Published(
          routine.id(), routine.communityId(), edition.number(), edition.title(), edition.from());
    }
  }

  record Acknowledged(
      UUID routineId, UUID communityId, int edition, UUID schoolId, LocalDate day) {}
}
