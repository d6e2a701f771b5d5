package cn.yanzhen.community.community;

import cn.yanzhen.defaults.access.Caller;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who may do what with a community. A loader (a machine that brings the sample district) may what
 * an officer may.
 */
final class Powers {
  private static final String OFFICER = "DISTRICT_OFFICER";
  private static final String LOADER = "LOADER";
  private static final String SCHOOL_ADMIN = "SCHOOL_ADMIN";

  private Powers() {}

  static boolean approves(Caller caller, String district, LocalDate today) {
    return caller.holds(OFFICER, district, today) || caller.holds(LOADER, district, today);
  }

  /** Writes and submits: the lead school itself, or the district. */
  static boolean drafts(Caller caller, String district, UUID leadSchool, LocalDate today) {
    return caller.holds(SCHOOL_ADMIN, leadSchool.toString(), today)
        || approves(caller, district, today);
  }
}
