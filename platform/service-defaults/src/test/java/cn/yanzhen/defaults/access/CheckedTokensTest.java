package cn.yanzhen.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  private final List<String> asked = new ArrayList<>();

  @Test
  void aTokenIsCheckedOnce() {
    var tokens = checking(Duration.ofMinutes(5));
    var first = tokens.decode("a");
    assertThat(tokens.decode("a")).isSameAs(first);
    assertThat(tokens.decode("b")).isNotSameAs(first);
    assertThat(asked).containsExactly("a", "b");
  }

  @Test
  void aTokenIsNotBelievedPastItsEnd() {
    var tokens = checking(Duration.ofSeconds(-1));
    tokens.decode("a");
    tokens.decode("a");
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void aRefusedTokenIsCheckedAgain() {
    var tokens =
        new CheckedTokens(
            token -> {
              asked.add(token);
              throw new BadJwtException("no");
            },
            InstantSource.fixed(NOW));
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    assertThat(asked).containsExactly("a", "a");
  }

  private CheckedTokens checking(Duration life) {
    return new CheckedTokens(
        token -> {
          asked.add(token);
          return Jwt.withTokenValue(token)
              .header("alg", "none")
              .subject("x")
              .issuedAt(NOW.minusSeconds(600))
              .expiresAt(NOW.plus(life))
              .build();
        },
        InstantSource.fixed(NOW));
  }
}
