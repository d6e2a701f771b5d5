package cn.yanzhen.gateway.door;

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
import reactor.core.publisher.Mono;

class CheckedTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  private final List<String> asked = new ArrayList<>();

  @Test
  void aTokenIsCheckedOnce() {
    var tokens = checking(Duration.ofMinutes(5));
    var first = tokens.decode("a").block();
    assertThat(tokens.decode("a").block()).isSameAs(first);
    assertThat(tokens.decode("b").block()).isNotSameAs(first);
    assertThat(asked).containsExactly("a", "b");
  }

  @Test
  void aTokenIsNotBelievedPastItsEnd() {
    var tokens = checking(Duration.ofSeconds(-1));
    tokens.decode("a").block();
    tokens.decode("a").block();
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void aRefusedTokenIsCheckedAgain() {
    var tokens =
        new CheckedTokens(
            token -> {
              asked.add(token);
              return Mono.error(new BadJwtException("no"));
            },
            InstantSource.fixed(NOW));
    assertThatThrownBy(() -> tokens.decode("a").block()).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("a").block()).isInstanceOf(BadJwtException.class);
    assertThat(asked).containsExactly("a", "a");
  }

  private CheckedTokens checking(Duration life) {
    return new CheckedTokens(
        token -> {
          asked.add(token);
          return Mono.just(
              Jwt.withTokenValue(token)
                  .header("alg", "none")
                  .subject("x")
                  .issuedAt(NOW.minusSeconds(600))
                  .expiresAt(NOW.plus(life))
                  .build());
        },
        InstantSource.fixed(NOW));
  }
}
