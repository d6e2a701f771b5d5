package cn.yanzhen.exchange.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years are counted one way, wherever they are asked for. */
class FullYearsTest {

  @ParameterizedTest
  @CsvSource({
    "2020-09-01, 2026-08-31, 5",
    "2020-09-01, 2026-09-01, 6",
    "2020-02-29, 2026-02-27, 5",
    "2020-02-29, 2026-02-28, 6", // no such day: the month's last
    "2020-02-29, 2024-02-28, 3",
    "2020-02-29, 2024-02-29, 4",
    "2020-02-28, 2024-02-28, 4",
    "2020-09-01, 2020-09-01, 0",
    "2026-09-01, 2020-09-01, 0"
  })
  void aYearIsFullOnTheAnniversary(LocalDate from, LocalDate to, int years) {
    assertThat(FullYears.between(from, to)).isEqualTo(years);
    assertThat(FullYears.fullOn(from, years)).isBeforeOrEqualTo(to.isBefore(from) ? from : to);
    assertThat(FullYears.fullOn(from, years + 1)).isAfter(to);
  }
}
