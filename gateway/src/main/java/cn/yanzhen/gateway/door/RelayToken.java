package cn.yanzhen.gateway.door;

import cn.yanzhen.gateway.signin.AccessTokens;
import cn.yanzhen.gateway.signin.AccessTokens.Access;
import cn.yanzhen.gateway.signin.Person;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends a person's access token along. Before every breaker: what identity or Redis cannot do is no
 * fault of the service that was asked for.
 */
@Component
class RelayToken implements GlobalFilter, Ordered {
  /** Tells the page that a person's rights changed: it asks again whom it serves. */
  static final String RIGHTS = "Yanzhen-Rights";

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
        .flatMap(person -> tokens.of(person).map(access -> with(person, access, exchange)))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private ServerWebExchange with(Person person, Access access, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(RIGHTS, Long.toString(access.rights()));
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(access.token())))
        .response(
            new ServerHttpResponseDecorator(exchange.getResponse()) {
              /** An event stream: it ends with the rights with which it began, and comes back. */
              @Override
              public Mono<Void> writeAndFlushWith(
                  Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(
                    Flux.from(body).takeUntilOther(tokens.over(person, access)));
              }
            })
        .build();
  }

  @Override
  public int getOrder() {
    return -100;
  }
}
