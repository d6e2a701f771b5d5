package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.floor.Gauge.Key;
import cn.yanzhen.exchange.floor.Gauge.Level;
import cn.yanzhen.exchange.floor.Staff.Absence;
import cn.yanzhen.exchange.policy.Floors;
import cn.yanzhen.exchange.policy.Floors.Floor;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds somebody who would leave against the floors of the school. Who does not count for a floor
 * does not touch it, even where the school is below it already.
 */
final class Floorkeeper {

  private final Gauge gauge;
  private final Floors floors;
  private final String school;

  Floorkeeper(Gauge gauge, Floors floors, String school) {
    this.gauge = gauge;
    this.floors = floors;
    this.school = school;
  }

  /** The same, one order not counted: it is about to get other days. */
  Floorkeeper without(UUID order) {
    return new Floorkeeper(new Gauge(gauge.staff(), floors, order), floors, school);
  }

  /** The same, one more being away. */
  Floorkeeper with(Absence one) {
    return new Floorkeeper(new Gauge(gauge.staff().with(one), floors, null), floors, school);
  }

  boolean knows(UUID person) {
    return !gauge.staysOf(person).isEmpty();
  }

  /** The tightest day of a floor. */
  private record Tight(Key key, LocalDate day, Level left) {

    BigDecimal spare(Floor floor) {
      return left.spare(floor);
    }
  }

  List<Judged> judge(Leaving leaving) {
    var asked = gauge.askedDays(days(leaving));
    var judged = new ArrayList<Judged>();
    for (var floor : floors.each()) judged.add(judge(floor, leaving, asked));
    return judged;
  }

  /** Who goes for good is missed as long as they are counted. */
  private Period days(Leaving leaving) {
    var days = leaving.period();
    if (!leaving.isForGood() || leaving.kind() == null) return days;
    var last = floors.base().lastDay(leaving.kind(), days.from());
    return new Period(days.from(), last.isBefore(days.from()) ? days.from() : last);
  }

  private Judged judge(Floor floor, Leaving leaving, List<LocalDate> asked) {
    if (asked.isEmpty())
      return new Judged(
          floor.measure(), school + without(gauge, floors, leaving.period().from()), true);
    if (leaving.kind() != null && !floor.isAskedOf(leaving.kind()))
      return new Judged(
          floor.measure(), leaving.kind().word() + "不受" + floor.word() + "底线限制", true);
    var tight = tightest(floor, leaving, asked);
    if (tight == null)
      return new Judged(floor.measure(), "不计入" + school + floor.word() + "，不影响底线", true);
    boolean ok = tight.left.keeps(floor);
    return new Judged(floor.measure(), words(floor, tight, ok), ok);
  }

  /** Why floors are not looked at. */
  static String without(Gauge gauge, Floors floors, LocalDate day) {
    if (floors.schools() == Floors.Schools.LEAD && !gauge.staff().leadsOn(day)) return "不是总校，不设底线";
    long moved = gauge.movedAwayOn(day);
    return "在编 "
        + gauge.staffOn(day)
        + " 人"
        + (moved == 0 ? "" : "，加上近 " + floors.base().months() + " 个月调出的 " + moved + " 人")
        + "，不足 "
        + floors.fromStaff()
        + " 人，不设底线";
  }

  private @Nullable Tight tightest(Floor floor, Leaving leaving, List<LocalDate> asked) {
    Tight tight = null;
    for (var one : gauge.staysOf(leaving.personId())) {
      for (var day : asked) {
        for (var key : gauge.borne(one, day)) {
          if (key.measure() != floor.measure()) continue;
          var lost = gauge.lost(one, day, leaving.fte().value());
          var left = Objects.requireNonNull(gauge.on(day).get(key)).without(lost);
          var here = new Tight(key, day, left);
          if (tight == null || here.spare(floor).compareTo(tight.spare(floor)) < 0) tight = here;
        }
      }
    }
    return tight;
  }

  /** Who, how many of how many, the floor and the day. */
  private String words(Floor floor, Tight tight, boolean ok) {
    var left = tight.left;
    var share = share(left);
    return school
        + word(floor, tight.key)
        + " "
        + tight.day
        + (ok ? " 仍有 " : " 只剩 ")
        + Fte.text(left.present())
        + "/"
        + Fte.text(left.all())
        + " 在校（"
        + share
        + " %），"
        + (ok ? "不低于" : "低于")
        + "底线 "
        + floor.atLeastPercent()
        + " %";
  }

  static String word(Floor floor, Key key) {
    if (floor.measure() != Measure.COVER) return floor.word();
    return Objects.requireNonNull(key.stage()).word()
        + Objects.requireNonNull(key.subject()).word()
        + "教师";
  }

  /** Rounded down, so that what is below the floor never looks as if it kept it. */
  static BigDecimal share(Level level) {
    return level.all().signum() == 0
        ? BigDecimal.valueOf(100)
        : level
            .present()
            .multiply(BigDecimal.valueOf(100))
            .divide(level.all(), 0, RoundingMode.DOWN);
  }
}
