package cn.yanzhen.gateway.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * A session holds two words: whose it is, and the handle of its tokens. It begins when the sign-in
 * has succeeded and never before, and its id changes then and at no other time.
 */
@Component
class Sessions implements ServerSecurityContextRepository, ServerOAuth2AuthorizedClientRepository {
  static final String COOKIE = "YANZHEN";
  private static final String ACCOUNT = "account";
  private static final String TOKENS = "tokens";

  private final AccessTokens tokens;

  Sessions(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    // Without the cookie there is nothing to look up, and Redis is not asked.
    if (!exchange.getRequest().getCookies().containsKey(COOKIE)) return Mono.empty();
    return exchange.getSession().mapNotNull(Sessions::person).map(SecurityContextImpl::new);
  }

  private static @Nullable Authentication person(WebSession session) {
    String account = session.getAttribute(ACCOUNT);
    String handle = session.getAttribute(TOKENS);
    return account == null || handle == null ? null : new Person(account, handle);
  }

  /** After a sign-in: the tokens come first, then the session that names them. */
  @Override
  public Mono<Void> saveAuthorizedClient(
      OAuth2AuthorizedClient client, Authentication signedIn, ServerWebExchange exchange) {
    OAuth2AccessToken access = client.getAccessToken();
    Instant issued =
        Objects.requireNonNullElseGet(access.getIssuedAt(), InstantSource.system()::instant);
    var refresh = client.getRefreshToken();
    String handle = UUID.randomUUID().toString();
    exchange.getAttributes().put(TOKENS, handle);
    return tokens.keep(
        handle,
        Tokens.of(
            access.getTokenValue(),
            issued,
            Objects.requireNonNullElse(access.getExpiresAt(), issued.plusSeconds(60)),
            refresh == null ? null : refresh.getTokenValue(),
            signedIn.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getTokenValue()
                : null));
  }

  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    if (context == null) return exchange.getSession().flatMap(WebSession::invalidate);
    String handle = exchange.getAttribute(TOKENS);
    if (!(context.getAuthentication() instanceof OAuth2AuthenticationToken signedIn)
        || handle == null) return Mono.empty();
    return exchange
        .getSession()
        .flatMap(
            session -> {
              String before = session.getAttribute(TOKENS);
              session.getAttributes().put(ACCOUNT, signedIn.getName());
              session.getAttributes().put(TOKENS, handle);
              Mono<Void> forgetOld = before == null ? Mono.empty() : tokens.forget(before);
              return forgetOld.then(session.changeSessionId());
            });
  }

  /** Nobody asks: the token to send along comes from {@link AccessTokens}. */
  @Override
  public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
      String registration, Authentication person, ServerWebExchange exchange) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> removeAuthorizedClient(
      String registration, Authentication person, ServerWebExchange exchange) {
    return Mono.empty();
  }
}
