package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.defaults.access.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a case. The lead school is the one of today: who leads from a later day on
 * acts from that day on.
 */
final class CasePowers {
  private static final String SCHOOL_ADMIN = "SCHOOL_ADMIN";

  private CasePowers() {}

  static boolean decides(Caller caller, String district, LocalDate today) {
    return caller.holds("DISTRICT_OFFICER", district, today)
        || caller.holds("LOADER", district, today);
  }

  /** Drafts, revises, submits, withdraws. A correction is the district's. */
  static boolean writes(Caller caller, Wish wish, Community community, LocalDate today) {
    if (decides(caller, community.charter().district(), today)) {
      return true;
    }
    return wish.kind() != ChangeKind.CORRECT
        && authorSchool(caller, wish, community, today) != null;
  }

  /** The school for which the caller writes, null when it is none. */
  static @Nullable UUID authorSchool(
      Caller caller, Wish wish, Community community, LocalDate today) {
    var lead = community.charter().leadOn(today);
    if (administers(caller, lead, today)) {
      return lead;
    }
    var school = wish.schoolId();
    boolean own =
        wish.kind().ownSchoolMayAsk()
            && school != null
            && !community.charter().of(school).isEmpty()
            && administers(caller, school, today);
    return own ? school : null;
  }

  static boolean ticks(
      Caller caller, CaseBook.Item item, Wish wish, Community community, LocalDate today) {
    if (decides(caller, community.charter().district(), today)) {
      return true;
    }
    return switch (item.by()) {
      case DISTRICT -> false;
      case LEAD -> administers(caller, community.charter().leadOn(today), today);
      case MEMBER -> administers(caller, wish.schoolId(), today);
    };
  }

  static boolean administers(Caller caller, @Nullable UUID school, LocalDate today) {
    return school != null && caller.holds(SCHOOL_ADMIN, school.toString(), today);
  }
}
