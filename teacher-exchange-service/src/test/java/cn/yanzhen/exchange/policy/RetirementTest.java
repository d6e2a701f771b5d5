package cn.yanzhen.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.person.Sex;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementTest {

  /** As the press shows the table of 2024-09-13: one month later for every four. */
  @ParameterizedTest
  @CsvSource({
    "MALE, 1964-12-31, 2024-12-31",
    "MALE, 1965-01-15, 2025-02-15",
    "MALE, 1965-04-15, 2025-05-15",
    "MALE, 1965-05-15, 2025-07-15",
    "MALE, 1976-09-01, 2039-09-01",
    "MALE, 1990-01-01, 2053-01-01",
    "FEMALE, 1969-12-01, 2024-12-01",
    "FEMALE, 1970-01-01, 2025-02-01",
    "FEMALE, 1981-09-01, 2039-09-01"
  })
  void retirementIsPutOffStepByStep(Sex sex, LocalDate born, LocalDate retires) {
    assertThat(new Retirement().day(born, sex)).isEqualTo(retires);
  }

  /** Surplus and gap are forecast with it: whoever was born by then is retired, nobody else. */
  @ParameterizedTest
  @CsvSource({
    "MALE, 2024-12-31",
    "MALE, 2025-02-15",
    "MALE, 2027-09-01",
    "FEMALE, 2026-12-31",
    "FEMALE, 2029-09-01",
    "MALE, 2044-02-29"
  })
  void theLatestBirthThatHasRetiredIsFoundFromTheDays(Sex sex, LocalDate by) {
    var retirement = new Retirement();
    var latest = retirement.latestBirth(by, sex);
    assertThat(retirement.day(latest, sex)).isBeforeOrEqualTo(by);
    assertThat(retirement.day(latest.plusDays(1), sex)).isAfter(by);
  }
}
