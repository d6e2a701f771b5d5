package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.defaults.ids.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * 合并与拆分: several schools go over from one community to another on one day. Each keeps what was
 * planned for it: a last day, a model that changes later; who would have stayed to the end stays to
 * the end of where it goes.
 */
record Regrouping(Wish wish, Charter origin) {

  /** Who goes over: those chosen, or all who belong to it on the day or later. */
  List<UUID> schools() {
    var chosen = wish.members();
    return chosen != null
        ? chosen.stream().distinct().toList()
        : origin.schools().stream().filter(school -> !held(school).isEmpty()).toList();
  }

  /** The community that takes the others in; who had its second place there gets its main one. */
  Charter merged(Charter into) {
    var merged = into;
    for (var school : schools()) {
      var come = over(school, into);
      for (var one : come) {
        if (one.place() == Place.MAIN) {
          merged = Cut.out(merged, school, one.period());
        }
      }
      merged = merged.replacing(List.of(), come);
    }
    return merged;
  }

  /** Whether it is a second place beside the main one in the community that it would go to. */
  boolean isBesideMainOne(Membership held, Charter into) {
    return held.place() == Place.SECOND
        && into.of(held.schoolId()).stream()
            .anyMatch(
                there -> there.place() == Place.MAIN && there.period().overlaps(held.period()));
  }

  /** The community that is left. */
  Charter remaining() {
    var left = origin;
    for (var school : schools()) {
      left = Cut.fromTheDay(left, school, wish.effective());
    }
    return left;
  }

  /** The community that is new. */
  Charter founded() {
    var cycle = newCycle();
    var lead = Objects.requireNonNull(wish.schoolId());
    var empty = new Charter(origin.district(), wish.givenName(), List.of(cycle), List.of());
    var come = new ArrayList<Membership>();
    come.add(new Membership(Ids.next(), lead, Role.LEAD, null, null, Set.of(), Place.MAIN, cycle));
    schools().stream()
        .filter(school -> !school.equals(lead))
        .flatMap(school -> over(school, empty).stream())
        .forEach(come::add);
    return empty.replacing(List.of(), come);
  }

  Period newCycle() {
    return new Period(wish.effective(), newEnd());
  }

  /**
   * As long as the cycle that they leave, if nothing else is said; also when that makes no sense.
   */
  LocalDate newEnd() {
    var to = wish.to();
    return to == null ? origin.cycleFor(wish.effective()).to() : to;
  }

  /** Its intervals from the day on: of a split no longer than it stays without a gap. */
  List<Membership> held(UUID school) {
    var found = new ArrayList<Membership>();
    for (var held : origin.of(school)) {
      boolean follows =
          found.isEmpty()
              ? held.period().contains(wish.effective())
              : held.period().from().equals(found.getLast().period().to().plusDays(1));
      if (wish.kind() == ChangeKind.MERGE ? !held.period().isOver(wish.effective()) : follows) {
        found.add(held);
      }
    }
    return found;
  }

  /**
   * What a school gets in the community that it goes to: nothing beyond the last cycle there, nor a
   * second place where it has its main one.
   */
  List<Membership> over(UUID school, Charter into) {
    var come = new ArrayList<Membership>();
    for (var held : held(school)) {
      var from = later(held.period().from(), wish.effective());
      if (from.isAfter(into.cycle().to()) || isBesideMainOne(held, into)) {
        continue;
      }
      var to = lastDay(held.period().to(), into);
      var one =
          new Membership(
              Ids.next(),
              school,
              Role.MEMBER,
              wish.model() == null ? held.model() : wish.model(),
              wish.grade() == null ? held.grade() : wish.grade(),
              wish.stages() == null ? held.stages() : wish.stages(),
              held.place(),
              new Period(from, to));
      if (!come.isEmpty() && come.getLast().goesOnAs(one)) {
        var before = come.removeLast();
        come.add(before.during(new Period(before.period().from(), to)));
      } else {
        come.add(one);
      }
    }
    return come;
  }

  private LocalDate lastDay(LocalDate planned, Charter into) {
    var end = into.cycleFor(planned).to();
    return planned.equals(origin.cycle().to()) || planned.isAfter(end) ? end : planned;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
