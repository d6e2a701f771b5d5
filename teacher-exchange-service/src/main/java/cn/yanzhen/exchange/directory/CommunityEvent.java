package cn.yanzhen.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of the events of {@code community.community.v1}: every one tells the whole
 * community.
 */
record CommunityEvent(
    UUID communityId,
    String name,
    String district,
    UUID leadSchoolId,
    List<Membership> memberships) {

  record Membership(
      UUID membershipId,
      UUID schoolId,
      String role,
      @Nullable String model,
      @Nullable String grade,
      LocalDate from,
      LocalDate to,
      @Nullable String place,
      @Nullable String schoolDistrict) {

    /** Older events know main places only. */
    boolean isMain() {
      return place == null || place.equals("MAIN");
    }

    /** A school of another district belongs by a contract, and its people stay its own. */
    boolean isGuest() {
      return schoolDistrict != null;
    }
  }
}
