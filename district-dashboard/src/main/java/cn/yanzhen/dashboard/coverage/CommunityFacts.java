package cn.yanzhen.dashboard.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of every event of a community: the whole community as it then is.
 *
 * @param leadSchoolId who leads on the day of the event; for other days see the memberships
 */
record CommunityFacts(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    LocalDate cycleFrom,
    LocalDate cycleTo,
    @Nullable List<Cycle> cycles,
    List<Membership> memberships,
    @Nullable String reason,
    @Nullable String kind,
    @Nullable LocalDate effective) {

  record Cycle(LocalDate from, LocalDate to) {}

  /** Older events know one cycle only. */
  List<Cycle> allCycles() {
    return cycles == null || cycles.isEmpty() ? List.of(new Cycle(cycleFrom, cycleTo)) : cycles;
  }

  /**
   * @param model null for the lead school
   * @param grade null when not stated
   * @param to the last day
   * @param place null in older events, when every place was the main one
   * @param schoolDistrict null when the school is of the community's own district
   */
  record Membership(
      UUID membershipId,
      UUID schoolId,
      String role,
      @Nullable String model,
      @Nullable String grade,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String place,
      @Nullable String schoolDistrict) {}
}
