package cn.yanzhen.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays days = new WorkingDays();

  @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
  @CsvSource({
    "2026-11-23, 5, 2026-11-30, over a weekend",
    "2026-11-21, 1, 2026-11-23, from a Saturday",
    "2026-09-30, 5, 2026-10-13, over the national holiday and the Saturday worked for it",
    "2026-11-23, 0, 2026-11-23, none"
  })
  void countsFromTheNextDay(LocalDate day, int count, LocalDate last, String why) {
    assertThat(days.after(day, count)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30, 2, 2026-11-26", "2026-10-09, 2, 2026-09-30"})
  void countsBack(LocalDate day, int count, LocalDate first) {
    assertThat(days.before(day, count)).isEqualTo(first);
  }
}
