package cn.yanzhen.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What identity gave us for one signed-in person. Never leaves the gateway but for the access
 * token.
 */
record Tokens(
    String access,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable String refresh,
    @Nullable String id) {
  private static final Duration EARLY = Duration.ofSeconds(30);

  /**
   * Some time before the end, so that a token does not die on its way; a quarter of its life at
   * most.
   */
  boolean fresh(Instant now) {
    Duration quarter = Duration.between(issuedAt, expiresAt).dividedBy(4);
    return now.isBefore(expiresAt.minus(quarter.compareTo(EARLY) < 0 ? quarter : EARLY));
  }

  boolean alive(Instant now) {
    return now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "Tokens[until " + expiresAt + "]";
  }
}
