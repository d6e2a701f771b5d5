package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;

/**
 * 学年: people are judged on its first day, and counted when they moved within it.
 *
 * @param year the calendar year in which it begins
 */
record SchoolYear(int year, Period days) {

  static SchoolYear of(int year, RulePack pack) {
    var first = pack.schoolYearBegins().atYear(year);
    return new SchoolYear(
        year, new Period(first, pack.schoolYearBegins().atYear(year + 1).minusDays(1)));
  }

  static SchoolYear containing(LocalDate day, RulePack pack) {
    var begun = of(day.getYear(), pack);
    return begun.days.hasBegunOn(day) ? begun : of(day.getYear() - 1, pack);
  }

  LocalDate firstDay() {
    return days.from();
  }

  /** Of a year that is over, its last day. */
  LocalDate countedOn(LocalDate today) {
    return days.isOverOn(today) ? days.to() : today;
  }

  String word() {
    return year + "—" + (year + 1) + " 学年";
  }
}
