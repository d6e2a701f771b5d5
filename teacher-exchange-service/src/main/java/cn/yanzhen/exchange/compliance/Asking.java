package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may ask, and for whom: an officer for the whole district; who administers a school, for it
 * and, when it leads, for its community.
 */
@Component
class Asking {

  /** As far back as a pack that is asked for may be tried. */
  private static final int EARLIEST = 2000;

  private static final int YEARS_AHEAD = 1;

  private final RulePacks packs;
  private final Rolls rolls;
  private final SchoolDirectory directory;

  Asking(RulePacks packs, Rolls rolls, SchoolDirectory directory) {
    this.packs = packs;
    this.rolls = rolls;
    this.directory = directory;
  }

  /**
   * @param wholeDistrict false when only the caller's own schools were asked for
   */
  record Asked(Roll roll, boolean wholeDistrict) {}

  /**
   * @param pack by id; null for the one in force on the year's first day
   * @param schoolYear the year in which it begins; null for the one that contains today
   */
  Asked roll(Caller caller, @Nullable String pack, @Nullable Integer schoolYear) {
    var scope = scope(caller);
    var district = caller.requireDistrict();
    var chosen = pack(district, pack, schoolYear);
    var year = year(chosen, schoolYear, EARLIEST);
    var roll = rolls.ofDistrict(district, chosen, year);
    return scope.isEmpty() ? new Asked(roll, true) : new Asked(roll.within(scope), false);
  }

  /** The same people, in the same school year, under another pack. */
  Roll under(Roll roll, Caller caller, String pack) {
    var district = caller.requireDistrict();
    var same = rolls.ofDistrict(district, pack(district, pack, null), roll.year());
    return roll.scope() == null ? same : same.within(roll.scope());
  }

  /** The caller's schools; empty for the whole district. Refuses others. */
  private Set<UUID> scope(Caller caller) {
    var standing = directory.standing(caller);
    if (standing.isOfficerOf(caller.requireDistrict())) return Set.of();
    var schools = standing.schools();
    if (schools.isEmpty()) {
      throw Refusal.forbidden("交流轮岗的合规情况由区县和学校的管理员查看；本人的情况请见个人页面。").exception();
    }
    return schools;
  }

  RulePack pack(String district, @Nullable String id, @Nullable Integer schoolYear) {
    var today = today();
    if (id != null) return named(id);
    var now = packs.inForce(district, today);
    if (schoolYear == null) return now;
    return packs.inForce(
        district, year(now, schoolYear, firstYear(now, packs.firstDay(district))).firstDay());
  }

  /**
   * The pack that judges on a day: the one asked for, or the one in force in the district then.
   * Before any was, nobody is judged by the one of today without having asked for it.
   */
  RulePack packOn(String district, @Nullable String id, LocalDate day) {
    if (id != null) return named(id);
    var first = packs.firstDay(district);
    if (day.isBefore(first)) {
      throw Refusal.invalid(
              "exchange/no-pack-yet", "on", "本区县自 " + first + " 起才有施行的规则包。请换一个日期，或指定按哪个规则包判定。")
          .exception();
    }
    return packs.inForce(district, day);
  }

  private RulePack named(String id) {
    return packs
        .find(id)
        .orElseThrow(
            () -> Refusal.invalid("exchange/unknown-pack", "pack", "没有这个规则包，请从列表中选择。").exception());
  }

  /** The first school year on whose first day a pack is in force. */
  private static int firstYear(RulePack pack, LocalDate first) {
    var year = SchoolYear.containing(first, pack);
    return year.firstDay().isBefore(first) ? year.year() + 1 : year.year();
  }

  private SchoolYear year(RulePack pack, @Nullable Integer year, int earliest) {
    if (year == null) return SchoolYear.containing(today(), pack);
    if (year < earliest || year > today().getYear() + YEARS_AHEAD) {
      throw Refusal.invalid(
              "exchange/school-year",
              "schoolYear",
              "学年应在 " + earliest + " 与 " + (today().getYear() + YEARS_AHEAD) + " 之间。")
          .exception();
    }
    return SchoolYear.of(year, pack);
  }

  LocalDate today() {
    return directory.today();
  }
}
