package cn.yanzhen.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.gateway.signin.RightsNews.RightsChanged;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RightsMarksTest {
  private final RightsMarks marks = new RightsMarks();

  @Test
  void aTokenIsOutdatedFromWhatWasHeardOnWhateverComesTwiceOrLate() {
    assertThat(marks.outdated("a", 0)).as("nothing heard").isFalse();
    marks.heard("a", 7);
    marks.heard("a", 7);
    marks.heard("a", 5);
    assertThat(marks.outdated("a", 6)).isTrue();
    assertThat(marks.outdated("a", 7)).isFalse();
    assertThat(marks.outdated("b", 0)).as("another's").isFalse();
  }

  @Test
  void whatIdentityNoLongerKnowsOfIsAskedForOnce() {
    marks.heard("a", 9);
    marks.withdraw("a", 9);
    assertThat(marks.outdated("a", 3)).isFalse();
    marks.heard("a", 9);
    marks.heard("a", 10);
    marks.withdraw("a", 9);
    assertThat(marks.outdated("a", 9)).as("heard meanwhile").isTrue();
  }

  @Test
  void theCountStandsInTheToken() {
    assertThat(tokens("{\"sub\":\"a\",\"rights\":41}").rights()).isEqualTo(41);
    assertThat(tokens("{\"sub\":\"a\"}").rights()).as("of another issuer").isZero();
    assertThat(Tokens.of("opaque", Instant.EPOCH, Instant.EPOCH, null, null).rights()).isZero();
    assertThat(Tokens.of("a.%%.b", Instant.EPOCH, Instant.EPOCH, null, null).rights()).isZero();
  }

  @Test
  void everyPublishedExampleIsUnderstood() {
    for (var example :
        ContractFiles.examples("identity", RightsNews.CHANGED, RightsChanged.class)) {
      assertThat(example.accountId()).hasSize(36);
      assertThat(example.version()).isPositive();
    }
  }

  private static Tokens tokens(String claims) {
    String body = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());
    return Tokens.of("head." + body + ".sign", Instant.EPOCH, Instant.EPOCH, null, null);
  }
}
