package cn.yanzhen.defaults.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "重庆一中", "𠮷野", "a\tb\n", "👩‍🏫"})
  void anythingThatCanBeKeptIsTaken(String text) {
    assertThat(Texts.isTaken(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0", "\ud800", "x\udc00y", "\ud83d\ud83d", "\udc00\ud800"})
  void theEmptyCharacterAndHalfAPairAreNot(String text) {
    assertThat(Texts.isTaken(text)).isFalse();
  }

  @Test
  void daysAreTakenFrom1900To2199() {
    assertThat(Dates.isTaken(LocalDate.of(1900, 1, 1))).isTrue();
    assertThat(Dates.isTaken(LocalDate.of(2199, 12, 31))).isTrue();
    assertThat(Dates.isTaken(LocalDate.of(1899, 12, 31))).isFalse();
    assertThat(Dates.isTaken(LocalDate.of(2200, 1, 1))).isFalse();
    assertThat(Dates.isTaken(LocalDate.MAX)).isFalse();
  }

  @Test
  void aNumberIsOneThatCanBeWrittenOut() {
    assertThat(Taken.isTaken(new BigDecimal("0.05"))).isTrue();
    assertThat(Taken.isTaken(new BigDecimal("999999999999999999.999999999"))).isTrue();
    assertThat(Taken.isTaken(new BigDecimal("1e18"))).isFalse();
    assertThat(Taken.isTaken(new BigDecimal("1e999999999"))).isFalse();
    assertThat(Taken.isTaken(new BigDecimal("1e-999999999"))).isFalse();
  }
}
