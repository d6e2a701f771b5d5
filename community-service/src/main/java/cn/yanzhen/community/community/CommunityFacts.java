package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of a community: the community whole, as it is after the event.
 *
 * @param leadSchoolId who leads on the day of the event; the LEAD memberships tell it for any day
 * @param cycleFrom first day of the cycle of that day; {@code cycles} are all of them
 * @param reason coded, but for a rejection
 * @param caseId the case that changed it or by which it came into being, with what it was about
 */
record CommunityFacts(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    LocalDate cycleFrom,
    LocalDate cycleTo,
    @Nullable List<Period> cycles,
    List<MembershipFacts> memberships,
    @Nullable String reason,
    @Nullable UUID caseId,
    @Nullable String kind,
    @Nullable LocalDate effective,
    @Nullable Boolean correction) {

  static final String SUBMITTED = "community-submitted.v1";
  static final String APPROVED = "community-approved.v1";
  static final String REJECTED = "community-rejected.v1";
  static final String CHANGED = "community-changed.v1";
  static final String RENEWED = "community-renewed.v1";
  static final String ENDED = "community-ended.v1";

  record MembershipFacts(
      UUID membershipId,
      UUID schoolId,
      String role,
      @Nullable String model,
      @Nullable String grade,
      @Nullable Set<String> stages,
      @Nullable String place,
      @Nullable String schoolDistrict,
      LocalDate from,
      LocalDate to) {

    MembershipFacts from(@Nullable String home) {
      return new MembershipFacts(
          membershipId, schoolId, role, model, grade, stages, place, home, from, to);
    }

    static MembershipFacts of(Membership membership, @Nullable String schoolDistrict) {
      var model = membership.model();
      var grade = membership.grade();
      return new MembershipFacts(
          membership.id(),
          membership.schoolId(),
          membership.role().name(),
          model == null ? null : model.name(),
          grade == null ? null : grade.name(),
          membership.stages().stream().map(Enum::name).collect(Collectors.toSet()),
          membership.place().name(),
          schoolDistrict,
          membership.period().from(),
          membership.period().to());
    }
  }

  /** With the districts of those schools that are of another one. */
  CommunityFacts from(Map<UUID, String> homes) {
    return homes.isEmpty()
        ? this
        : new CommunityFacts(
            communityId,
            name,
            district,
            leadSchoolId,
            cycleFrom,
            cycleTo,
            cycles,
            memberships.stream().map(held -> held.from(homes.get(held.schoolId()))).toList(),
            reason,
            caseId,
            kind,
            effective,
            correction);
  }

  static CommunityFacts of(Community community, LocalDate day, @Nullable String reason) {
    return of(community, day, reason, null);
  }

  static CommunityFacts of(
      Community community, LocalDate day, @Nullable String reason, @Nullable Cause cause) {
    var charter = community.charter();
    var cycle = charter.cycleFor(day);
    return new CommunityFacts(
        community.id(),
        charter.name(),
        charter.district(),
        charter.leadOn(day),
        cycle.from(),
        cycle.to(),
        charter.cycles(),
        charter.memberships().stream().map(held -> MembershipFacts.of(held, null)).toList(),
        reason,
        cause == null ? null : cause.caseId(),
        cause == null ? null : cause.kind(),
        cause == null ? null : cause.effective(),
        cause == null ? null : cause.correction());
  }
}
