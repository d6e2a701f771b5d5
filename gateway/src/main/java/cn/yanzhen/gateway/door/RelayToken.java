package cn.yanzhen.gateway.door;

import cn.yanzhen.gateway.signin.AccessTokens;
import cn.yanzhen.gateway.signin.Person;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a person's access token along. Before every breaker: what identity or Redis cannot do is no
 * fault of the service that was asked for.
 */
@Component
class RelayToken implements GlobalFilter, Ordered {
  private final AccessTokens tokens;

  RelayToken(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (!exchange.getRequest().getPath().value().startsWith("/api/")) return chain.filter(exchange);
    exchange.getAttributes().put(Problem.FIRST_URI, exchange.getRequest().getURI());
    return exchange
        .getPrincipal()
        .ofType(Person.class)
        .flatMap(person -> tokens.of(person.tokens()))
        .map(
            token ->
                exchange
                    .mutate()
                    .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                    .build())
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  @Override
  public int getOrder() {
    return -100;
  }
}
