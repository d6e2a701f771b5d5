package cn.yanzhen.community.studio;

import cn.yanzhen.defaults.access.Caller;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Who may do what with a studio; a loader may what an officer may. */
final class Powers {
  private Powers() {}

  static boolean rules(Caller caller, String district, LocalDate today) {
    return caller.holds("DISTRICT_OFFICER", district, today)
        || caller.holds("LOADER", district, today);
  }

  static boolean keepsMembers(
      Caller caller, String district, Collection<UUID> leadersSchools, LocalDate today) {
    return rules(caller, district, today)
        || leadersSchools.stream()
            .anyMatch(school -> caller.holds("SCHOOL_ADMIN", school.toString(), today));
  }
}
