package cn.yanzhen.community.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRulesTest {
  @Test
  void aSchoolYearIsReadAsPeopleWriteIt() {
    for (var text : List.of("2026", "2026-2027", "2026—2027学年", " 2026/2027 ")) {
      assertThat(ResultRules.year(text)).as(text).hasValue(2026);
    }
    for (var text : List.of("2026-2028", "26-27", "1999", "二〇二六")) {
      assertThat(ResultRules.year(text)).as(text).isEmpty();
    }
  }

  @Test
  void aRowOfPlausibleNumbersIsTaken() {
    assertThat(wrong("120", "82.5", "93.5", "31")).isEmpty();
    assertThat(wrong("5", "0", "0", "0")).isEmpty();
    assertThat(wrong("5", "100", "100", "100")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "4"})
  void fewerThanFivePupilsCouldBeToldApart(String pupils) {
    assertThat(wrong(pupils, "82.5", "93.5", "31")).containsExactly("community/too-few-pupils");
  }

  @Test
  void aFractionIsNotTakenForAPercentage() {
    assertThat(wrong("120", "82.5", "0.935", "0.31"))
        .containsExactly("community/rate-as-fraction", "community/rate-as-fraction");
    assertThat(wrong("120", "82.5", "1", "0")).containsExactly("community/rate-as-fraction");
  }

  @Test
  void numbersOutOfRangeAreNamedByTheirColumn() {
    assertThat(wrong("12.5", "82.5", "93.5", "31")).containsExactly("community/not-a-count");
    assertThat(wrong("120", "101", "93.5", "31")).containsExactly("community/out-of-range");
    assertThat(wrong("120", "82.555", "93.5", "31")).containsExactly("community/too-many-decimals");
    assertThat(wrong("120", "82.5", "93.5", "94")).containsExactly("community/more-top-than-pass");
  }

  private static List<String> wrong(String pupils, String average, String pass, String top) {
    return ResultRules.of(
            new BigDecimal(pupils),
            new BigDecimal(average),
            new BigDecimal(pass),
            new BigDecimal(top))
        .stream()
        .map(ResultRules.Wrong::code)
        .toList();
  }
}
