package cn.yanzhen.community.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void bothDaysAreIncluded() {
    assertThat(of("2026-09-01", "2027-08-31").overlaps(of("2027-08-31", "2028-08-31"))).isTrue();
    assertThat(of("2026-09-01", "2027-08-31").overlaps(of("2027-09-01", "2028-08-31"))).isFalse();
  }

  @Test
  void itIsOverOnTheDayAfterItsLast() {
    assertThat(of("2026-09-01", "2027-08-31").isOver(LocalDate.parse("2027-08-31"))).isFalse();
    assertThat(of("2026-09-01", "2027-08-31").isOver(LocalDate.parse("2027-09-01"))).isTrue();
  }

  @Test
  void itCannotEndBeforeItStarts() {
    assertThatThrownBy(() -> of("2026-09-01", "2026-08-31"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Period of(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
