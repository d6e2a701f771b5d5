package cn.yanzhen.gateway.door;

import cn.yanzhen.gateway.signin.AccessTokens.IdentityAway;
import cn.yanzhen.gateway.signin.AccessTokens.SignedOut;
import io.lettuce.core.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Everything that went wrong and was nobody's answer yet becomes a problem that says what to do.
 */
@Component
@Order(-10)
class Troubles implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Troubles.class);

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) return Mono.error(error);
    return problem(exchange, error).answer(exchange);
  }

  private static Problem problem(ServerWebExchange exchange, Throwable error) {
    return switch (error) {
      case SignedOut _ -> Problem.notSignedIn();
      case IdentityAway away -> identityAway(away);
      case AuthenticationServiceException away -> identityAway(away);
      case OAuth2AuthorizationException away -> identityAway(away);
      case DataAccessException away -> redisAway(away);
      case RedisException away -> redisAway(away);
      case ResponseStatusException refused when refused.getStatusCode().value() == 404 ->
          Problem.notFound();
      case ResponseStatusException refused when refused.getStatusCode().is4xxClientError() ->
          Problem.bad(HttpStatus.valueOf(refused.getStatusCode().value()));
      default -> {
        log.error(
            "{} {}", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), error);
        yield Problem.own();
      }
    };
  }

  private static Problem identityAway(Throwable away) {
    log.warn("Identity does not answer: {}", away.toString());
    return PartGatewayFilterFactory.away("identity", false);
  }

  private static Problem redisAway(Throwable away) {
    log.warn("Redis does not answer: {}", away.toString());
    return Problem.sessionsAway();
  }
}
