package cn.yanzhen.community.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class SchoolYearTest {
  private static final MonthDay SEPTEMBER = MonthDay.of(9, 1);
  private static final SchoolYear YEAR = SchoolYear.of(2026, SEPTEMBER);

  @Test
  void aSchoolYearBeginsOnTheDayThatTheDistrictSaysAndLastsAYear() {
    assertThat(YEAR.from()).isEqualTo("2026-09-01");
    assertThat(YEAR.to()).isEqualTo("2027-08-31");
    assertThat(SchoolYear.of(2027, MonthDay.of(8, 20)).to()).isEqualTo("2028-08-19");
  }

  @Test
  void itsFirstDayBelongsToItAndTheDayBeforeToTheLastYear() {
    assertThat(SchoolYear.containing(LocalDate.of(2026, 9, 1), SEPTEMBER).year()).isEqualTo(2026);
    assertThat(SchoolYear.containing(LocalDate.of(2026, 8, 31), SEPTEMBER).year()).isEqualTo(2025);
    assertThat(SchoolYear.containing(LocalDate.of(2026, 8, 25), MonthDay.of(8, 20)).year())
        .isEqualTo(2026);
  }

  @Test
  void nothingIsGoneBeforeItAndAllFromItsLastDayOn() {
    assertThat(YEAR.gone(LocalDate.of(2026, 8, 31))).isEqualByComparingTo("0");
    assertThat(YEAR.gone(LocalDate.of(2026, 9, 1))).isEqualByComparingTo("0.0027");
    assertThat(YEAR.gone(LocalDate.of(2027, 3, 1))).isEqualByComparingTo("0.4986");
    assertThat(YEAR.gone(LocalDate.of(2027, 8, 30))).isLessThan(java.math.BigDecimal.ONE);
    assertThat(YEAR.gone(LocalDate.of(2027, 8, 31))).isEqualByComparingTo("1");
    assertThat(YEAR.gone(LocalDate.of(2030, 1, 1))).isEqualByComparingTo("1");
  }

  @Test
  void itsMonthsEndOnTheirLastDaysAndTheCurrentOneToday() {
    assertThat(YEAR.monthEnds(LocalDate.of(2026, 11, 22)))
        .containsExactly(
            LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 22));
    assertThat(YEAR.monthEnds(LocalDate.of(2040, 1, 1)))
        .hasSize(12)
        .endsWith(LocalDate.of(2027, 8, 31));
    assertThat(YEAR.monthEnds(LocalDate.of(2026, 8, 31))).isEmpty();
    assertThat(SchoolYear.of(2027, MonthDay.of(8, 20)).monthEnds(LocalDate.of(2027, 9, 3)))
        .containsExactly(LocalDate.of(2027, 8, 31), LocalDate.of(2027, 9, 3));
  }
}
