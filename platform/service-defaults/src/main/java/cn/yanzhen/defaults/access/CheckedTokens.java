package cn.yanzhen.defaults.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once and believes it until its end: the signature, checked at every call, was a
 * quarter of a read's work. A refused token is checked again each time.
 */
final class CheckedTokens implements JwtDecoder {
  /** Each takes some 6 KB. */
  private static final int MOST = 2_000;

  private final JwtDecoder decoder;
  private final Cache<String, Jwt> checked;

  CheckedTokens(JwtDecoder decoder, InstantSource time) {
    this.decoder = decoder;
    this.checked =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.<String, Jwt>creating(
                    (token, jwt) ->
                        jwt.getExpiresAt() == null
                            ? Duration.ZERO
                            : Duration.between(time.instant(), jwt.getExpiresAt())))
            .build();
  }

  @Override
  public Jwt decode(String token) {
    var known = checked.getIfPresent(token);
    if (known != null) return known;
    var jwt = decoder.decode(token);
    checked.put(token, jwt);
    return jwt;
  }
}
