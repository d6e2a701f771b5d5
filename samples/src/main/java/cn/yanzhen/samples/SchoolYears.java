package cn.yanzhen.samples;

import java.time.LocalDate;

/** The calendar of schools: the year begins in September, its second term in March. */
final class SchoolYears {
  private SchoolYears() {}

  /** The calendar year in which the school year of a day began. */
  static int of(LocalDate day) {
    return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
  }

  static LocalDate nextTerm(LocalDate day) {
    var spring = LocalDate.of(of(day) + 1, 3, 1);
    return day.isBefore(spring) ? spring : LocalDate.of(of(day) + 1, 9, 1);
  }
}
