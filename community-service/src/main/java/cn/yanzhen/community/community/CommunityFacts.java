package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.List;
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
      LocalDate from,
      LocalDate to) {

    static MembershipFacts of(Membership membership) {
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
          membership.period().from(),
          membership.period().to());
    }
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
        charter.memberships().stream().map(MembershipFacts::of).toList(),
        reason,
        cause == null ? null : cause.caseId(),
        cause == null ? null : cause.kind(),
        cause == null ? null : cause.effective(),
        cause == null ? null : cause.correction());
  }
}
