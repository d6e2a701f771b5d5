package cn.yanzhen.resource.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of the community's events: its name, its lead school, its memberships with their
 * days.
 */
record CommunityFormed(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    List<Membership> memberships) {

  record Membership(
      UUID membershipId,
      UUID schoolId,
      String role,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String schoolDistrict) {

    /** A school of another district belongs by a contract, and its resources stay its own. */
    boolean isGuest() {
      return schoolDistrict != null;
    }
  }
}
