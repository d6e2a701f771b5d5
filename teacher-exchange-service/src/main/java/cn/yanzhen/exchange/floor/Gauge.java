package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.floor.Staff.Colleague;
import cn.yanzhen.exchange.policy.Floors;
import cn.yanzhen.exchange.policy.Floors.Floor;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a school must keep is there, day by day. Figures change only where somebody
 * comes, goes or is granted something, so only those days are looked at.
 */
final class Gauge {

  /**
   * What is measured.
   *
   * @param subject of COVER, with the stage; null for the others
   */
  record Key(Measure measure, @Nullable Subject subject, @Nullable Stage stage) {

    static final Key BACKBONE = new Key(Measure.BACKBONE, null, null);
    static final Key SENIORITY = new Key(Measure.SENIORITY, null, null);
  }

  /**
   * @param present by their time not away: two at half their time count as one
   * @param all the people there, and those who were moved away not long ago
   */
  record Level(BigDecimal present, BigDecimal all) {

    static final Level NONE = new Level(BigDecimal.ZERO, BigDecimal.ZERO);

    Level plus(BigDecimal share) {
      return new Level(present.add(share), all.add(BigDecimal.ONE));
    }

    Level without(BigDecimal share) {
      return new Level(present.subtract(share), all);
    }

    /** What is above the floor, in hundredths of people. */
    BigDecimal spare(Floor floor) {
      return present
          .multiply(BigDecimal.valueOf(100))
          .subtract(all.multiply(BigDecimal.valueOf(floor.atLeastPercent())));
    }

    boolean keeps(Floor floor) {
      return floor.isKept(present, all);
    }
  }

  private final Staff staff;
  private final Floors floors;
  private final @Nullable UUID except;
  private final Map<LocalDate, Map<Key, Level>> levels = new HashMap<>();
  private final Map<Period, List<LocalDate>> asked = new HashMap<>();
  private final Map<UUID, List<Colleague>> stays;

  /**
   * @param except an order that is not counted: it is about to get other days
   */
  Gauge(Staff staff, Floors floors, @Nullable UUID except) {
    this.staff = staff;
    this.floors = floors;
    this.except = except;
    this.stays = staff.colleagues().stream().collect(Collectors.groupingBy(Colleague::personId));
  }

  /** Somebody's stays at the school, mostly one. */
  List<Colleague> staysOf(UUID person) {
    return stays.getOrDefault(person, List.of());
  }

  /** Of an interval, the days on which a figure may change and the floors are looked at. */
  List<LocalDate> askedDays(Period within) {
    return asked.computeIfAbsent(
        within, days -> days(days).stream().filter(this::isAskedOn).toList());
  }

  /** Of an interval, the days on which a figure may be another than the day before. */
  SortedSet<LocalDate> days(Period within) {
    var days = new TreeSet<LocalDate>();
    days.add(within.from());
    for (var one : staff.colleagues()) {
      Stream.of(one.from(), one.backboneSince(), one.titleSince(), after(one.to()), senior(one))
          .filter(day -> day != null && within.contains(day))
          .forEach(days::add);
    }
    staff.absences().values().stream()
        .flatMap(List::stream)
        .flatMap(one -> Stream.of(one.period().from(), after(one.period().to())))
        .filter(day -> day != null && within.contains(day))
        .forEach(days::add);
    staff.transfers().values().stream()
        .flatMap(List::stream)
        .flatMap(one -> Stream.of(one.day(), one.countedTo().plusDays(1)))
        .filter(within::contains)
        .forEach(days::add);
    staff.leading().stream().map(Period::from).filter(within::contains).forEach(days::add);
    return days;
  }

  private static @Nullable LocalDate after(@Nullable LocalDate last) {
    return last == null || last.equals(LocalDate.MAX) ? null : last.plusDays(1);
  }

  private @Nullable LocalDate senior(Colleague one) {
    var years = floors.of(Measure.SENIORITY).serviceYears();
    return years == null ? null : one.serviceSince().plusYears(years);
  }

  /** Whether the school's floors are looked at on a day. */
  boolean isAskedOn(LocalDate day) {
    return (floors.schools() == Floors.Schools.ALL || staff.leadsOn(day))
        && staffOn(day) + movedAwayOn(day) >= floors.fromStaff();
  }

  long staffOn(LocalDate day) {
    return staff.colleagues().stream()
        .filter(one -> staff.counts(one, day, except) && staff.gone(one, day, except) == null)
        .count();
  }

  /** Those who count on a day though they were moved away. */
  long movedAwayOn(LocalDate day) {
    return staff.colleagues().stream()
        .filter(one -> staff.counts(one, day, except) && staff.gone(one, day, except) != null)
        .count();
  }

  /** Every figure of a day, in a steady order. */
  Map<Key, Level> on(LocalDate day) {
    return levels.computeIfAbsent(day, this::measured);
  }

  private Map<Key, Level> measured(LocalDate day) {
    var found =
        new TreeMap<Key, Level>(
            java.util.Comparator.comparing(Key::measure)
                .thenComparing(Key::stage, java.util.Comparator.nullsFirst(Stage::compareTo))
                .thenComparing(Key::subject, java.util.Comparator.nullsFirst(Subject::compareTo)));
    found.put(Key.BACKBONE, Level.NONE);
    found.put(Key.SENIORITY, Level.NONE);
    for (var one : staff.colleagues()) {
      if (!staff.counts(one, day, except)) continue;
      var share = staff.present(one, day, except);
      for (var key : borne(one, day))
        found.merge(key, Level.NONE.plus(share), (level, more) -> level.plus(share));
    }
    return found;
  }

  /** What somebody counts for on a day. */
  List<Key> borne(Colleague one, LocalDate day) {
    var keys = new ArrayList<Key>();
    if (!staff.counts(one, day, except)) return keys;
    if (one.isBackboneOn(day)) keys.add(Key.BACKBONE);
    if (one.isSeniorOn(day, floors.of(Measure.SENIORITY))) keys.add(Key.SENIORITY);
    for (var subject : one.subjects())
      for (var stage : one.stages()) keys.add(new Key(Measure.COVER, subject, stage));
    return keys;
  }

  /** What the school would lose of somebody on a day by a further share of their time. */
  BigDecimal lost(Colleague one, LocalDate day, BigDecimal fte) {
    return staff.present(one, day, except).min(fte);
  }

  Staff staff() {
    return staff;
  }
}
