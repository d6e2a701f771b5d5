package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedTextsTest {

  private final SealedTexts texts = new SealedTexts("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  private final UUID row = UUID.randomUUID();

  @Test
  void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
    var sealed = texts.seal(SealedTexts.Purpose.EXEMPTION, row, "重大疾病");

    assertThat(texts.open(SealedTexts.Purpose.EXEMPTION, row, sealed)).isEqualTo("重大疾病");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("疾病");
    assertThat(texts.seal(SealedTexts.Purpose.EXEMPTION, row, "重大疾病")).isNotEqualTo(sealed);
  }

  @Test
  void aSealedTextOpensOnlyInItsPlaceAndForWhatItIs() {
    var sealed = texts.seal(SealedTexts.Purpose.PHONE, row, "13800000000");

    assertThatThrownBy(() -> texts.open(SealedTexts.Purpose.EXEMPTION, row, sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> texts.open(SealedTexts.Purpose.PHONE, UUID.randomUUID(), sealed))
        .isInstanceOf(IllegalStateException.class);
  }
}
