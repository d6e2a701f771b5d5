package cn.yanzhen.dashboard.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of every event of a community: the whole community as it then is. */
record CommunityFacts(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    LocalDate cycleFrom,
    LocalDate cycleTo,
    List<Membership> memberships,
    @Nullable String reason) {

  /**
   * @param model null for the lead school
   * @param grade null when not stated
   * @param to the last day
   */
  record Membership(
      UUID membershipId,
      UUID schoolId,
      String role,
      @Nullable String model,
      @Nullable String grade,
      LocalDate from,
      @Nullable LocalDate to) {}
}
