package cn.yanzhen.community.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.target.IndicatorBook.Division;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolTermTest {
  private final SchoolYear year = SchoolYear.of(2026, MonthDay.of(8, 25));

  @Test
  void termsFillTheSchoolYearWithoutGap() {
    assertThat(
            SchoolTerm.divide(
                year, List.of(new Division("秋季学期", "09-01"), new Division("春季学期", "02-16"))))
        .containsExactly(
            new SchoolTerm(1, "秋季学期", LocalDate.of(2026, 8, 25), LocalDate.of(2027, 2, 15)),
            new SchoolTerm(2, "春季学期", LocalDate.of(2027, 2, 16), LocalDate.of(2027, 8, 24)));
  }

  @Test
  void termsOutOfOrderAreNoData() {
    assertThatThrownBy(
            () ->
                SchoolTerm.divide(
                    year,
                    List.of(
                        new Division("一", "08-25"),
                        new Division("三", "05-01"),
                        new Division("二", "01-01"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDistrictOfNoOtherCalendarHasTwoTerms() {
    assertThat(new IndicatorBook().terms("500106", 2026))
        .extracting(SchoolTerm::title, SchoolTerm::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("第一学期", LocalDate.of(2026, 9, 1)),
            org.assertj.core.groups.Tuple.tuple("第二学期", LocalDate.of(2027, 2, 1)));
  }
}
