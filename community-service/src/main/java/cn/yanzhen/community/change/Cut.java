package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.defaults.ids.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Days taken out of a school's intervals; the first part of an interval that is cut keeps its id.
 */
final class Cut {
  private Cut() {}

  /**
   * Leaves from the day on, as long as it would have stayed; a return planned for later remains.
   */
  static Charter fromTheDay(Charter charter, UUID school, LocalDate day) {
    var last = day;
    for (var held : charter.of(school)) {
      if (held.period().contains(last) || held.period().from().equals(last.plusDays(1))) {
        last = held.period().to();
      }
    }
    return out(charter, school, new Period(day, last));
  }

  static Charter out(Charter charter, UUID school, Period out) {
    var gone = charter.of(school).stream().filter(held -> held.period().overlaps(out)).toList();
    var come = new ArrayList<Membership>();
    for (var held : gone) {
      var days = held.period();
      boolean begins = days.from().isBefore(out.from());
      if (begins) {
        come.add(held.during(new Period(days.from(), out.from().minusDays(1))));
      }
      if (days.to().isAfter(out.to())) {
        var rest = held.during(new Period(out.to().plusDays(1), days.to()));
        come.add(begins ? rest.numbered(Ids.next()) : rest);
      }
    }
    return charter.replacing(gone, come);
  }
}
