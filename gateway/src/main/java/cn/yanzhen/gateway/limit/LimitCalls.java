package cn.yanzhen.gateway.limit;

import cn.yanzhen.gateway.GatewaySettings;
import cn.yanzhen.gateway.GatewaySettings.Limits;
import cn.yanzhen.gateway.door.Problem;
import cn.yanzhen.gateway.signin.Person;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Calls to services are limited by person or machine; the ways to sign in, where nobody is known
 * yet, by address.
 */
@Component
class LimitCalls implements GlobalFilter, Ordered {
  private final Knocks knocks;
  private final Limits limits;

  LimitCalls(Knocks knocks, GatewaySettings settings) {
    this.knocks = knocks;
    this.limits = settings.limits();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (!exchange.getRequest().getPath().value().startsWith("/api/")) return chain.filter(exchange);
    return exchange
        .getPrincipal()
        .map(caller -> knock(caller, exchange.getRequest()))
        .defaultIfEmpty(knockByAddress(exchange.getRequest()))
        .flatMap(knock -> knock)
        .flatMap(
            wait ->
                wait.isZero()
                    ? chain.filter(exchange)
                    : Problem.tooOften(wait.plusMillis(999).toSeconds()).answer(exchange));
  }

  private Mono<Duration> knock(Principal caller, ServerHttpRequest request) {
    return switch (caller) {
      case Person person -> knocks.knock("person:" + person.getName(), limits.person());
      case JwtAuthenticationToken machine ->
          knocks.knock("machine:" + machine.getName(), limits.machine());
      default -> knockByAddress(request);
    };
  }

  private Mono<Duration> knockByAddress(ServerHttpRequest request) {
    InetSocketAddress address = request.getRemoteAddress();
    String from =
        address == null || address.getAddress() == null
            ? "?"
            : address.getAddress().getHostAddress();
    return knocks.knock("address:" + from, limits.address());
  }

  @Override
  public int getOrder() {
    return -200;
  }

  @Component
  @Order(-200)
  static class LimitSignIn implements WebFilter {
    private final LimitCalls limit;

    LimitSignIn(LimitCalls limit) {
      this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      String path = exchange.getRequest().getPath().value();
      if (!path.startsWith("/identity/")
          && !path.startsWith("/oauth2/")
          && !path.startsWith("/login/")) return chain.filter(exchange);
      return limit
          .knockByAddress(exchange.getRequest())
          .flatMap(
              wait ->
                  wait.isZero()
                      ? chain.filter(exchange)
                      : Problem.tooOften(wait.plusMillis(999).toSeconds()).answer(exchange));
    }
  }
}
