package cn.yanzhen.dashboard.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of every event of a session: the whole session as it then is. */
record SessionFacts(
    UUID sessionId,
    String kind,
    String form,
    String title,
    String subject,
    String stage,
    @Nullable UUID communityId,
    @Nullable UUID studioId,
    UUID hostSchoolId,
    List<SchoolFacts> schools,
    Instant startsAt,
    Instant endsAt,
    @Nullable String reason,
    @Nullable List<String> changed) {

  /** What a school does in it; attendance once it was held. */
  record SchoolFacts(
      UUID schoolId, String role, @Nullable Integer expected, @Nullable Integer present) {}

  int expected() {
    return schools.stream().mapToInt(school -> or(school.expected())).sum();
  }

  int present() {
    return schools.stream().mapToInt(school -> or(school.present())).sum();
  }

  private static int or(@Nullable Integer counted) {
    return counted == null ? 0 : counted;
  }
}
