package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

  private static final String NUMBER = "990106198503090013";
  private final IdentityNumbers numbers = new IdentityNumbers(key('a'));
  private final UUID person = UUID.randomUUID();

  @Test
  void whatWasSealedOpensForThePersonItWasSealedFor() {
    assertThat(numbers.open(person, numbers.seal(person, NUMBER))).isEqualTo(NUMBER);
  }

  @Test
  void cannotBeMovedToAnotherPerson() {
    var sealed = numbers.seal(person, NUMBER);

    assertThatThrownBy(() -> numbers.open(UUID.randomUUID(), sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cannotBeOpenedWithAnotherKeyOrWhenTampered() {
    var sealed = numbers.seal(person, NUMBER);
    var others = new IdentityNumbers(key('b'));
    assertThatThrownBy(() -> others.open(person, sealed)).isInstanceOf(IllegalStateException.class);

    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> numbers.open(person, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isSealedDifferentlyEachTimeButFoundByOneIndex() {
    assertThat(numbers.seal(person, NUMBER)).isNotEqualTo(numbers.seal(person, NUMBER));
    assertThat(numbers.index("99010619850309001x"))
        .isEqualTo(numbers.index(" 99010619850309001X "));
    assertThat(numbers.index(NUMBER)).isNotEqualTo(new IdentityNumbers(key('b')).index(NUMBER));
    assertThat(new String(numbers.seal(person, NUMBER), StandardCharsets.ISO_8859_1))
        .doesNotContain("1985");
  }

  @Test
  void isMaskedWithoutTheDayOfBirth() {
    assertThat(IdentityNumbers.masked(NUMBER)).isEqualTo("99**************13");
  }

  @Test
  void refusesToStartWithoutAKey() {
    assertThatThrownBy(() -> new IdentityNumbers("")).hasMessageContaining("YANZHEN_SENSITIVE_KEY");
    assertThatThrownBy(() -> new IdentityNumbers("c2hvcnQ=")).hasMessageContaining("32 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "440524188001010014",
        "H1234567890",
        "EA1234567",
        "E12345678",
        "H12345678",
        "M1234567801",
        "12345678",
        "ABC123456789012",
        "810000199408230021",
        "99010619850309001X"
      })
  void isWellFormed(String number) {
    assertThat(IdentityNumbers.wellFormed(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "1101051949123100",
        "11010519491231002XX",
        "123",
        "身份证",
        "110105491231002",
        "13800001234",
        "123456",
        "5001061985O3010019",
        "999999198503010011",
        "500106198513010019",
        "EO1234567"
      })
  void isNotWellFormed(String number) {
    assertThat(IdentityNumbers.wellFormed(number)).isFalse();
  }

  private static String key(char letter) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }
}
