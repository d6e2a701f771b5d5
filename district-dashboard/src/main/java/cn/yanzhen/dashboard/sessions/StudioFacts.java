package cn.yanzhen.dashboard.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of every event of a studio: the whole studio as it then is. */
record StudioFacts(
    UUID studioId,
    String name,
    String kind,
    String level,
    String subject,
    UUID leaderId,
    UUID seatSchoolId,
    LocalDate from,
    @Nullable LocalDate to,
    List<MemberFacts> members,
    @Nullable String reason) {

  record MemberFacts(
      UUID memberId, UUID personId, UUID schoolId, LocalDate from, @Nullable LocalDate to) {}
}
