package cn.yanzhen.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks a token once and believes it until its end: the signature of the same few hundred tokens,
 * checked at every call, was a sixth of the gateway's work. A refused token is checked again each
 * time.
 */
final class CheckedTokens implements ReactiveJwtDecoder {
  /** Each takes some 6 KB. */
  private static final int MOST = 2_000;

  private final ReactiveJwtDecoder decoder;
  private final Cache<String, Jwt> checked;

  CheckedTokens(ReactiveJwtDecoder decoder, InstantSource time) {
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
  public Mono<Jwt> decode(String token) {
    Jwt known = checked.getIfPresent(token);
    return known != null
        ? Mono.just(known)
        : decoder.decode(token).doOnNext(jwt -> checked.put(token, jwt));
  }
}
