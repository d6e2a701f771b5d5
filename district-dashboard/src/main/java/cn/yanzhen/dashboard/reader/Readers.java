package cn.yanzhen.dashboard.reader;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door: who may read the dashboard, and whose names they see. */
@Component
public class Readers {

  private static final String OFFICER = "DISTRICT_OFFICER";

  private final LedSchools led;
  private final Clock clock;

  Readers(LedSchools led, Clock clock) {
    this.led = led;
    this.clock = clock;
  }

  /**
   * Anybody who holds a role in the district; names of persons only as far as {@link Sight} says.
   */
  public Sight admit(Caller caller) {
    var today = LocalDate.now(clock);
    var district = caller.requireDistrict();
    if (caller.holds(OFFICER, district, today))
      return new Sight(district, true, Set.of(), caller.person());
    if (caller.grants().stream().noneMatch(grant -> grant.holdsOn(today))) {
      throw Refusal.forbidden("您目前在本区县没有任职，不能查看区域看板。").exception();
    }
    var own = schools(caller.organisations("SCHOOL_ADMIN", today));
    var seen = new HashSet<>(own);
    if (!own.isEmpty()) seen.addAll(led.ledBy(own, today));
    return new Sight(district, false, seen, caller.person());
  }

  /**
   * Those who work with the records behind a figure: officers, administrators of schools, the
   * district's platforms.
   */
  public Sight admitOffice(Caller caller) {
    var sight = admit(caller);
    var today = LocalDate.now(clock);
    if (sight.everyName()
        || caller.holdsAny("SCHOOL_ADMIN", today)
        || caller.holds("PLATFORM", sight.district(), today)) {
      return sight;
    }
    throw Refusal.forbidden("明细向区县管理员、学校管理员和已授权的平台开放；如需查看，请联系区县管理员。").exception();
  }

  public Sight admitOfficer(Caller caller) {
    var sight = admit(caller);
    if (sight.everyName()) return sight;
    throw Refusal.forbidden("只有区县管理员可以这样做。").exception();
  }

  private static Set<UUID> schools(Set<String> organisations) {
    var schools = new HashSet<UUID>();
    for (var organisation : organisations) {
      try {
        schools.add(UUID.fromString(organisation));
      } catch (IllegalArgumentException notASchool) {
        // a grant at something else opens nothing here
      }
    }
    return schools;
  }
}
