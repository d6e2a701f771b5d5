package cn.yanzhen.exchange.policy;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Working days (工作日): {@code policy/days/working-days.yml}. In years that the file does not tell of
 * yet, all days but Saturdays and Sundays.
 */
@Component
public class WorkingDays {

  /** Days off, both included. */
  record Holiday(String name, LocalDate from, LocalDate to) {}

  /**
   * @param worked Saturdays and Sundays on which is worked for a holiday (调休上班)
   */
  record Days(String label, String source, List<Holiday> holidays, Set<LocalDate> worked) {}

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked;

  public WorkingDays() {
    var days = PolicyFile.read("policy/days/working-days.yml", Days.class);
    for (var holiday : days.holidays) {
      holiday.from.datesUntil(holiday.to.plusDays(1)).forEach(off::add);
    }
    worked = Set.copyOf(days.worked);
  }

  public boolean isWorked(LocalDate day) {
    if (worked.contains(day)) return true;
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !off.contains(day);
  }

  /**
   * The last of so many working days, the day itself not counted. Source: 民法典第二百零一条,
   * 开始的当日不计入，自下一日开始计算.
   */
  public LocalDate after(LocalDate day, int workingDays) {
    var last = day;
    for (int counted = 0; counted < workingDays; ) {
      last = last.plusDays(1);
      if (isWorked(last)) counted++;
    }
    return last;
  }

  /** So many working days before a day, the day itself not counted. */
  public LocalDate before(LocalDate day, int workingDays) {
    var first = day;
    for (int counted = 0; counted < workingDays; ) {
      first = first.minusDays(1);
      if (isWorked(first)) counted++;
    }
    return first;
  }
}
