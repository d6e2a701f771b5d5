package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** When people reach the legal age of retirement: {@code policy/ages/retirement.yml}. */
@Component
public class Retirement {

  /**
   * @param years the age before it was put off
   * @param everyMonths put off by one month for each so many months
   * @param atMostMonths put off by at most
   */
  record Age(int years, int everyMonths, int atMostMonths) {}

  record Ages(String label, String source, LocalDate begins, Age men, Age women) {}

  private final Ages ages;

  public Retirement() {
    ages = PolicyFile.read(new ClassPathResource("policy/ages/retirement.yml"), Ages.class);
  }

  public LocalDate day(LocalDate born, Sex sex) {
    var age = sex == Sex.MALE ? ages.men : ages.women;
    var old = born.plusYears(age.years);
    if (old.isBefore(ages.begins)) return old;
    long later = ChronoUnit.MONTHS.between(ages.begins.withDayOfMonth(1), old.withDayOfMonth(1));
    return old.plusMonths(Math.min(age.atMostMonths, later / age.everyMonths + 1));
  }

  /**
   * The latest birth with which somebody reaches that age by a day: whoever was born later does
   * not. Later births never retire earlier, so it is looked for by halves.
   */
  public LocalDate latestBirth(LocalDate by, Sex sex) {
    long earliest = by.minusYears(100).toEpochDay(); // reached it
    long latest = by.toEpochDay(); // did not
    while (latest - earliest > 1) {
      long middle = (earliest + latest) / 2;
      if (day(LocalDate.ofEpochDay(middle), sex).isAfter(by)) latest = middle;
      else earliest = middle;
    }
    return LocalDate.ofEpochDay(earliest);
  }

  public String source() {
    return ages.source;
  }
}
