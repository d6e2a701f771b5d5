package cn.yanzhen.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The access token to send along for a session. A token is renewed once, however many calls of
 * however many gateways find it old at the same time: each process makes one attempt, and of the
 * processes one holds the lock.
 */
@Component
public class AccessTokens {
  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final InstantSource time = InstantSource.system();
  private final TokenVault vault;
  private final Identity identity;
  // A session is looked up in Redis at every call, so a token kept here is of no use after a
  // sign-out.
  private final Cache<String, Tokens> known =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final Map<String, Mono<Tokens>> renewals = new ConcurrentHashMap<>();

  AccessTokens(TokenVault vault, Identity identity) {
    this.vault = vault;
    this.identity = identity;
  }

  /** The session cannot be continued: sign in again. */
  public static class SignedOut extends RuntimeException {
    SignedOut() {
      super("The session has ended.", null, false, false);
    }
  }

  /** Nobody can tell now whether the session may continue. */
  public static class IdentityAway extends RuntimeException {
    IdentityAway(Throwable cause) {
      super("Identity does not answer.", cause);
    }
  }

  public Mono<String> of(String handle) {
    Tokens tokens = known.getIfPresent(handle);
    if (tokens != null && tokens.fresh(time.instant())) return Mono.just(tokens.access());
    return renewals
        .computeIfAbsent(
            handle,
            key -> Mono.defer(() -> current(key)).doFinally(end -> renewals.remove(key)).cache())
        .map(Tokens::access);
  }

  Mono<Void> keep(String handle, Tokens tokens) {
    return vault.put(handle, tokens).doOnSuccess(done -> known.put(handle, tokens));
  }

  Mono<Tokens> last(String handle) {
    return vault.get(handle);
  }

  Mono<Void> forget(String handle) {
    known.invalidate(handle);
    return vault.remove(handle);
  }

  private Mono<Tokens> current(String handle) {
    return stored(handle)
        .flatMap(
            tokens -> {
              Instant now = time.instant();
              if (tokens.fresh(now)) return Mono.just(tokens);
              return renewed(handle, now.plus(PATIENCE))
                  .onErrorResume(
                      IdentityAway.class,
                      // We ask early: while identity is away, what is left of the old token's life
                      // is used.
                      away -> tokens.alive(time.instant()) ? Mono.just(tokens) : Mono.error(away));
            });
  }

  private Mono<Tokens> renewed(String handle, Instant until) {
    return vault
        .lock(handle)
        .flatMap(
            mine -> {
              if (mine) return renewHoldingLock(handle);
              if (time.instant().isAfter(until))
                return Mono.error(
                    new IdentityAway(new IllegalStateException("another gateway holds the lock")));
              return Mono.delay(LOOK_AGAIN)
                  .then(stored(handle))
                  .flatMap(
                      tokens ->
                          tokens.fresh(time.instant())
                              ? Mono.just(tokens)
                              : renewed(handle, until));
            });
  }

  private Mono<Tokens> renewHoldingLock(String handle) {
    Mono<Tokens> renewal =
        stored(handle)
            .flatMap(
                tokens ->
                    tokens.fresh(time.instant())
                        ? Mono.just(tokens)
                        : identity
                            .renew(tokens)
                            .flatMap(renewed -> keep(handle, renewed).thenReturn(renewed)))
            .onErrorResume(
                SignedOut.class,
                ended -> {
                  log.info("A session's refresh token is no longer accepted.");
                  return forget(handle).then(Mono.error(ended));
                });
    return Mono.usingWhen(
        Mono.just(handle),
        lock -> renewal,
        vault::unlock,
        (lock, error) -> vault.unlock(lock),
        vault::unlock);
  }

  private Mono<Tokens> stored(String handle) {
    return vault
        .get(handle)
        .doOnNext(tokens -> known.put(handle, tokens))
        .switchIfEmpty(Mono.error(SignedOut::new));
  }
}
