package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of a community: the community whole, as it is after the event. */
record CommunityFacts(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    LocalDate cycleFrom,
    LocalDate cycleTo,
    List<MembershipFacts> memberships,
    @Nullable String reason) {

  static final String SUBMITTED = "community-submitted.v1";
  static final String APPROVED = "community-approved.v1";
  static final String REJECTED = "community-rejected.v1";
  static final String ENDED = "community-ended.v1";

  record MembershipFacts(
      UUID membershipId,
      UUID schoolId,
      String role,
      @Nullable String model,
      @Nullable String grade,
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
          membership.period().from(),
          membership.period().to());
    }
  }

  static CommunityFacts of(Community community, @Nullable String reason) {
    var charter = community.charter();
    return new CommunityFacts(
        community.id(),
        charter.name(),
        charter.district(),
        charter.leadSchool(),
        charter.cycle().from(),
        charter.cycle().to(),
        charter.memberships().stream().map(MembershipFacts::of).toList(),
        reason);
  }
}
