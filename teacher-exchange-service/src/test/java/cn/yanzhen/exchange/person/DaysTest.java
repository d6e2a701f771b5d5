package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void theLastDayIsTheDayBeforeTheEndOfTheRange() {
    assertThat(Days.of("[2026-09-01,2027-07-01)"))
        .isEqualTo(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30)));
    assertThat(Days.of("[2026-09-01,)")).isEqualTo(new Days(LocalDate.of(2026, 9, 1), null));
  }

  @Test
  void anOpenEndThatSomebodyWroteAsTheEndOfTimeIsRead() {
    assertThat(Days.of("[2026-09-01,10000-01-01)"))
        .isEqualTo(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(9999, 12, 31)));
    assertThat(Days.of("[2026-09-01,infinity]"))
        .isEqualTo(new Days(LocalDate.of(2026, 9, 1), null));
    assertThat(Days.of("[-infinity,2026-09-01)"))
        .isEqualTo(new Days(null, LocalDate.of(2026, 8, 31)));
  }
}
