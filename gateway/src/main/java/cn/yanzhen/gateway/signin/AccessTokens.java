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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The access token to send along for a session. A token is renewed once, however many calls of
 * however many gateways find it old at the same time: each process makes one attempt, and of the
 * processes one holds the lock. A token is old when it ends soon, and when the person's rights
 * changed after it was issued.
 */
@Component
public class AccessTokens {
  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final Duration LOOK_AT_RIGHTS = Duration.ofSeconds(1);

  private final InstantSource time = InstantSource.system();
  private final TokenVault vault;
  private final Identity identity;
  // A session is looked up in Redis at every call, so a token kept here is of no use after a
  // sign-out.
  private final Cache<String, Tokens> known =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final Map<String, Mono<Tokens>> renewals = new ConcurrentHashMap<>();
  private final RightsMarks marks;

  AccessTokens(TokenVault vault, Identity identity, RightsMarks marks) {
    this.vault = vault;
    this.identity = identity;
    this.marks = marks;
  }

  /**
   * @param rights how often the person's rights had changed when the token was issued
   */
  public record Access(String token, long rights, Instant until) {}

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

  public Mono<Access> of(Person person) {
    return tokens(person)
        .map(tokens -> new Access(tokens.access(), tokens.rights(), tokens.expiresAt()));
  }

  /**
   * Completes when nobody should be served any longer by what was sent along: when the person's
   * rights have changed since, and at the latest when it ends.
   */
  public Mono<Void> over(Person person, Access access) {
    return Flux.interval(LOOK_AT_RIGHTS)
        .takeUntil(
            tick ->
                marks.outdated(person.getName(), access.rights())
                    || !time.instant().isBefore(access.until()))
        .then();
  }

  private Mono<Tokens> tokens(Person person) {
    Tokens tokens = known.getIfPresent(person.tokens());
    if (tokens != null && good(person, tokens)) return Mono.just(tokens);
    return renewals.computeIfAbsent(
        person.tokens(),
        key -> Mono.defer(() -> current(person)).doFinally(end -> renewals.remove(key)).cache());
  }

  private boolean good(Person person, Tokens tokens) {
    return tokens.fresh(time.instant()) && !marks.outdated(person.getName(), tokens.rights());
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

  private Mono<Tokens> current(Person person) {
    return stored(person.tokens())
        .flatMap(
            tokens -> {
              if (good(person, tokens)) return Mono.just(tokens);
              return renewed(person, time.instant().plus(PATIENCE))
                  .onErrorResume(
                      IdentityAway.class,
                      // We ask early: while identity is away, what is left of the old token's life
                      // is used. Not where it is known to say what is no longer so.
                      away ->
                          tokens.alive(time.instant())
                                  && !marks.outdated(person.getName(), tokens.rights())
                              ? Mono.just(tokens)
                              : Mono.error(away));
            });
  }

  private Mono<Tokens> renewed(Person person, Instant until) {
    return vault
        .lock(person.tokens())
        .flatMap(
            mine -> {
              if (mine) return renewHoldingLock(person);
              if (time.instant().isAfter(until))
                return Mono.error(
                    new IdentityAway(new IllegalStateException("another gateway holds the lock")));
              return Mono.delay(LOOK_AGAIN)
                  .then(stored(person.tokens()))
                  .flatMap(
                      tokens -> good(person, tokens) ? Mono.just(tokens) : renewed(person, until));
            });
  }

  private Mono<Tokens> renewHoldingLock(Person person) {
    String handle = person.tokens();
    Mono<Tokens> renewal =
        stored(handle)
            .flatMap(
                tokens ->
                    good(person, tokens)
                        ? Mono.just(tokens)
                        : fresh(person.getName(), tokens)
                            .flatMap(fresh -> keep(handle, fresh).thenReturn(fresh)))
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

  private Mono<Tokens> fresh(String account, Tokens tokens) {
    long mark = marks.of(account);
    return identity
        .renew(tokens)
        .doOnNext(
            fresh -> {
              if (fresh.rights() < mark) marks.withdraw(account, mark);
            });
  }

  private Mono<Tokens> stored(String handle) {
    return vault
        .get(handle)
        .doOnNext(tokens -> known.put(handle, tokens))
        .switchIfEmpty(Mono.error(SignedOut::new));
  }
}
