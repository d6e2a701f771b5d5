package cn.yanzhen.community.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of a studio: the studio whole, as it is after the event. */
record StudioFacts(
    UUID studioId,
    String district,
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

  static final String OPENED = "studio-opened.v1";
  static final String CHANGED = "studio-changed.v1";
  static final String CLOSED = "studio-closed.v1";

  record MemberFacts(
      UUID memberId, UUID personId, UUID schoolId, LocalDate from, @Nullable LocalDate to) {}

  static StudioFacts of(Studio studio) {
    var nameplate = studio.nameplate();
    return new StudioFacts(
        studio.id(),
        studio.district(),
        nameplate.name(),
        nameplate.kind().name(),
        nameplate.level().name(),
        nameplate.subject().name(),
        nameplate.leaderId(),
        nameplate.seatSchoolId(),
        studio.life().from(),
        studio.life().to(),
        studio.members().stream()
            .map(
                member ->
                    new MemberFacts(
                        member.id(),
                        member.personId(),
                        member.schoolId(),
                        member.life().from(),
                        member.life().to()))
            .toList(),
        studio.closeReason());
  }
}
