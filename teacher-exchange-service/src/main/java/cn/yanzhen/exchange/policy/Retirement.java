package cn.yanzhen.exchange.policy;

import cn.yanzhen.defaults.policy.PolicyFile;
import cn.yanzhen.exchange.person.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  /** At which of the two ages somebody is counted of whom no sex is registered. */
  enum Unknown {
    LATER("较晚"),
    EARLIER("较早");

    private final String word;

    Unknown(String word) {
      this.word = word;
    }
  }

  record Ages(
      String label, String source, Unknown unknownSex, LocalDate begins, Age men, Age women) {}

  private final Ages ages = PolicyFile.read("policy/ages/retirement.yml", Ages.class);

  /** 较晚 or 较早: at which of the two ages somebody is counted of whom no sex is registered. */
  public String unknownSexWord() {
    return ages.unknownSex.word;
  }

  /** The sex by whose age somebody is counted of whom none is registered. */
  public Sex countedAs(LocalDate born) {
    boolean womenLater = day(born, Sex.FEMALE).isAfter(day(born, Sex.MALE));
    return womenLater == (ages.unknownSex == Unknown.LATER) ? Sex.FEMALE : Sex.MALE;
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

  /** Of whom no sex is registered: the latest birth that is counted as having reached it. */
  public LocalDate latestBirthUnknown(LocalDate by) {
    var men = latestBirth(by, Sex.MALE);
    var women = latestBirth(by, Sex.FEMALE);
    return men.isBefore(women) == (ages.unknownSex == Unknown.LATER) ? men : women;
  }

  public String source() {
    return ages.source;
  }
}
