package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether what a case makes of the communities may stand. The database refuses the same: here it
 * gets a reason.
 */
final class OutcomeRules {
  private final Wish wish;
  private final Scene scene;
  private final Map<UUID, Charter> before;
  private final Map<UUID, Charter> after;

  private OutcomeRules(
      Wish wish, Scene scene, Map<UUID, Charter> before, Map<UUID, Charter> after) {
    this.wish = wish;
    this.scene = scene;
    this.before = before;
    this.after = after;
  }

  static List<Obstacle> of(
      Wish wish, Scene scene, Map<UUID, Charter> before, Map<UUID, Charter> after) {
    var rules = new OutcomeRules(wish, scene, before, after);
    return Stream.of(
            rules.cyclesAreApart(),
            rules.everyDayHasOneLead(),
            rules.membersStayWithinCycles(),
            rules.somebodyIsLeftToLead(),
            PlaceRules.of(scene, before, after),
            PresenceRules.of(wish, scene, before, after))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<Obstacle> cyclesAreApart() {
    return charters()
        .flatMap(
            charter ->
                pairs(charter.cycles())
                    .filter(pair -> pair.one().overlaps(pair.other()))
                    .map(
                        pair ->
                            obstacle(
                                Why.CYCLES_OVERLAP,
                                "from",
                                "教共体「%s」的周期 %s 与 %s 重叠"
                                    .formatted(
                                        charter.name(),
                                        pair.one().words(),
                                        pair.other().words()))));
  }

  private Stream<Obstacle> everyDayHasOneLead() {
    return charters()
        .flatMap(charter -> charter.cycles().stream().flatMap(cycle -> leads(charter, cycle)));
  }

  private Stream<Obstacle> leads(Charter charter, Period cycle) {
    var found = new ArrayList<Obstacle>();
    var next = cycle.from();
    for (var lead : leadsOf(charter, cycle)) {
      if (lead.period().from().isAfter(next)) {
        found.add(noLead(charter, next, lead.period().from().minusDays(1)));
      } else if (lead.period().from().isBefore(next) && next.isAfter(cycle.from())) {
        found.add(
            obstacle(
                Why.SECOND_LEAD,
                "effective",
                "教共体「%s」在 %s 会有两所总校".formatted(charter.name(), lead.period().from())));
      }
      next = later(next, lead.period().to().plusDays(1));
    }
    if (!next.isAfter(cycle.to())) {
      found.add(noLead(charter, next, cycle.to()));
    }
    return found.stream();
  }

  private static List<Membership> leadsOf(Charter charter, Period cycle) {
    return charter.memberships().stream()
        .filter(held -> held.role() == Role.LEAD && held.period().overlaps(cycle))
        .sorted(Comparator.comparing(held -> held.period().from()))
        .toList();
  }

  private static Obstacle noLead(Charter charter, LocalDate from, LocalDate to) {
    return obstacle(
        Why.NO_LEAD_ON_A_DAY,
        "effective",
        "教共体「%s」在 %s 会没有总校".formatted(charter.name(), new Period(from, to).words()));
  }

  /** Cycles that follow each other without a gap are one stretch. */
  private Stream<Obstacle> membersStayWithinCycles() {
    return charters()
        .flatMap(
            charter ->
                charter.memberships().stream()
                    .filter(held -> !within(held.period(), charter.cycles()))
                    .map(
                        held ->
                            obstacle(
                                Why.OUTSIDE_CYCLE,
                                "to",
                                "「%s」的 %s 会超出教共体「%s」的周期，请先更正它"
                                    .formatted(
                                        scene.name(held.schoolId()),
                                        held.period().words(),
                                        charter.name()))));
  }

  private static boolean within(Period days, List<Period> cycles) {
    var next = days.from();
    for (var cycle : cycles) {
      if (cycle.contains(next)) {
        next = cycle.to().plusDays(1);
      }
    }
    return next.isAfter(days.to());
  }

  private Stream<Obstacle> somebodyIsLeftToLead() {
    if (wish.kind().ends()) {
      return Stream.empty();
    }
    var id = scene.community().id();
    var is = after.get(id);
    var was = before.get(id);
    if (is == null || was == null) {
      return Stream.empty();
    }
    var day = is.dayFor(wish.effective());
    boolean had = wish.kind() == ChangeKind.RENEW || hasMember(was, day);
    return had && !hasMember(is, day)
        ? Stream.of(
            obstacle(
                Why.LAST_MEMBER,
                "schoolId",
                "教共体「%s」自 %s 起会没有成员校：请办理“提前结束”，或先让其他学校加入".formatted(is.name(), day)))
        : Stream.empty();
  }

  private static boolean hasMember(Charter charter, LocalDate day) {
    return charter.on(day).stream().anyMatch(held -> held.role() == Role.MEMBER);
  }

  private Stream<Charter> charters() {
    return after.values().stream();
  }

  private record Pair<T>(T one, T other) {}

  private static <T> Stream<Pair<T>> pairs(List<T> all) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .flatMap(i -> all.subList(0, i).stream().map(earlier -> new Pair<>(earlier, all.get(i))));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Obstacle obstacle(Why why, String field, String sentence) {
    return new Obstacle(why, field, sentence);
  }
}
