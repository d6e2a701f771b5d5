package cn.yanzhen.community.session;

import cn.yanzhen.defaults.access.Caller;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Who may do what with a session; a loader may what an officer may. A teacher reads. */
final class Powers {
  private Powers() {}

  static boolean corrects(Caller caller, String district, LocalDate today) {
    return caller.holds("DISTRICT_OFFICER", district, today)
        || caller.holds("LOADER", district, today);
  }

  /**
   * @param schools the host's, and the one that leads the community or keeps the studio
   */
  static boolean plans(Caller caller, String district, Collection<UUID> schools, LocalDate today) {
    return corrects(caller, district, today)
        || schools.stream()
            .anyMatch(school -> caller.holds("SCHOOL_ADMIN", school.toString(), today));
  }
}
