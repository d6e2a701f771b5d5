package cn.yanzhen.gateway.door;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says so in words; the servers, here and behind, would only break off. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LongAddresses implements WebFilter {

  /** With the token that is put beside it, this is what a service's server takes. */
  static final int LONGEST = 4_000;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getRequest().getURI().toString().length() > LONGEST
        ? Problem.tooLong().answer(exchange)
        : chain.filter(exchange);
  }
}
