package cn.yanzhen.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What identity gave us for one signed-in person. Never leaves the gateway but for the access
 * token.
 *
 * @param rights how often the account's rights had changed when the access token was issued
 */
record Tokens(
    String access,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable String refresh,
    @Nullable String id,
    long rights) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Tokens of(
      String access,
      Instant issuedAt,
      Instant expiresAt,
      @Nullable String refresh,
      @Nullable String id) {
    return new Tokens(access, issuedAt, expiresAt, refresh, id, rights(access));
  }

  /** As the token says. It came from the issuer over our own connection: nobody else wrote it. */
  private static long rights(String access) {
    String[] parts = access.split("\\.");
    if (parts.length != 3) return 0;
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("rights").asLong(0);
    } catch (IllegalArgumentException | JacksonException foreign) {
      return 0;
    }
  }

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
