package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Role;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The night between two days on which memberships change into one another: a school's old and new
 * model, an old and a new lead school. When its date was wrong, all of them move together and no
 * day is left without.
 */
record Boundary(Charter charter, Set<Membership> ending, Set<Membership> beginning, LocalDate day) {

  /** In front of the membership's first day. */
  static Boundary before(Charter charter, Membership held) {
    return around(charter, held, held.period().from());
  }

  /** Behind the membership's last day. */
  static Boundary after(Charter charter, Membership held) {
    return around(charter, held, held.period().to().plusDays(1));
  }

  private static Boundary around(Charter charter, Membership start, LocalDate day) {
    var ends = charter.memberships().stream().filter(one -> endsAt(one, day)).toList();
    var begins = charter.memberships().stream().filter(one -> beginsAt(one, day)).toList();
    var found = new LinkedHashSet<Membership>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      var one = open.pop();
      if (found.add(one)) {
        (endsAt(one, day) ? begins : ends)
            .stream().filter(other -> turnsInto(one, other)).forEach(open::push);
      }
    }
    ends = ends.stream().filter(found::contains).toList();
    begins = begins.stream().filter(found::contains).toList();
    return new Boundary(charter, new LinkedHashSet<>(ends), new LinkedHashSet<>(begins), day);
  }

  private static boolean endsAt(Membership held, LocalDate day) {
    return held.period().to().plusDays(1).equals(day);
  }

  private static boolean beginsAt(Membership held, LocalDate day) {
    return held.period().from().equals(day);
  }

  private static boolean turnsInto(Membership one, Membership other) {
    return one.schoolId().equals(other.schoolId())
        || one.role() == Role.LEAD && other.role() == Role.LEAD;
  }

  /** A membership that would keep no day is gone. */
  Charter moveTo(LocalDate other) {
    if (other.equals(day)) {
      return charter;
    }
    var gone = new LinkedHashSet<>(ending);
    gone.addAll(beginning);
    var come = new LinkedHashSet<Membership>();
    for (var held : ending) {
      if (other.isAfter(held.period().from())) {
        come.add(held.during(new Period(held.period().from(), other.minusDays(1))));
      }
    }
    for (var held : beginning) {
      if (!held.period().to().isBefore(other)) {
        come.add(held.during(new Period(other, held.period().to())));
      }
    }
    return charter.replacing(gone, come);
  }
}
