package cn.yanzhen.exchange.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FteTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.5", "1.01", "0.001", "2", "0.333"})
  void isNoShare(String text) {
    assertThatThrownBy(() -> Fte.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0.01", "0.5, 0.5", "0.50, 0.5", "1, 1", "1.00, 1", "0.500, 0.5"})
  void isWrittenWithoutTrailingZeros(String text, String written) {
    assertThat(Fte.of(text).text()).isEqualTo(written);
  }

  @Test
  void equalSharesAreEqualHoweverWritten() {
    assertThat(Fte.of("0.5")).isEqualTo(Fte.of("0.50"));
  }
}
