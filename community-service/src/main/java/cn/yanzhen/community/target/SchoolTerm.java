package cn.yanzhen.community.target;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * 学期; whole days, the last one included.
 *
 * @param number from 1, in the order of the year
 */
public record SchoolTerm(int number, String title, LocalDate from, LocalDate to) {

  /** The first begins with the year, whatever day it names; each ends before the next. */
  static List<SchoolTerm> divide(SchoolYear year, List<IndicatorBook.Division> divisions) {
    var terms = new ArrayList<SchoolTerm>();
    for (int i = 0; i < divisions.size(); i++) {
      var from = i == 0 ? year.from() : first(year, divisions.get(i));
      var to =
          i + 1 < divisions.size() ? first(year, divisions.get(i + 1)).minusDays(1) : year.to();
      if (to.isBefore(from)) {
        throw new IllegalStateException("terms out of order: " + divisions);
      }
      terms.add(new SchoolTerm(i + 1, divisions.get(i).title(), from, to));
    }
    return List.copyOf(terms);
  }

  private static LocalDate first(SchoolYear year, IndicatorBook.Division division) {
    var day = MonthDay.parse("--" + division.begins()).atYear(year.year());
    return day.isBefore(year.from()) ? day.plusYears(1) : day;
  }
}
