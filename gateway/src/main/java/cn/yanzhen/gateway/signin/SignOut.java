package cn.yanzhen.gateway.signin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Tokens and session go; 202 tells the page in `Location` where to send the browser to end the
 * session at the issuer too. (A redirect would be followed by fetch, not by the browser.)
 */
@Component
class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {
  private static final String NEXT = SignOut.class.getName();

  private final AccessTokens tokens;
  private final Identity identity;

  SignOut(AccessTokens tokens, Identity identity) {
    this.tokens = tokens;
    this.identity = identity;
  }

  @Override
  public Mono<Void> logout(WebFilterExchange web, Authentication authentication) {
    if (!(authentication instanceof Person person)) return Mono.empty();
    ServerWebExchange exchange = web.getExchange();
    return tokens
        .last(person.tokens())
        .doOnNext(
            last -> {
              if (last.id() != null)
                exchange.getAttributes().put(NEXT, identity.endOfSession(last.id()));
            })
        .then(tokens.forget(person.tokens()))
        .then(exchange.getSession())
        .flatMap(WebSession::invalidate);
  }

  @Override
  public Mono<Void> onLogoutSuccess(WebFilterExchange web, Authentication authentication) {
    // The framework asks for this before the sign-out has run.
    return Mono.defer(
        () -> {
          ServerWebExchange exchange = web.getExchange();
          URI next = exchange.getAttribute(NEXT);
          exchange.getResponse().setStatusCode(HttpStatus.ACCEPTED);
          exchange.getResponse().getHeaders().setLocation(next == null ? identity.home() : next);
          return exchange.getResponse().setComplete();
        });
  }
}
