package cn.yanzhen.gateway.door;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.ReactiveCircuitBreakerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The breaker of one part of the system: when it is down, or does not begin to answer in time, a
 * problem says which part and when to come back. (The framework's CircuitBreaker keeps the body of
 * every call in memory once it has a fallback: an upload of 300 MB took 300 MB.)
 */
@Component
class PartGatewayFilterFactory extends AbstractGatewayFilterFactory<PartGatewayFilterFactory.Part> {
  private static final Logger log = LoggerFactory.getLogger(PartGatewayFilterFactory.class);
  private static final Map<String, String> NAMES =
      Map.of(
          "identity", "登录与账号服务",
          "community", "教共体服务",
          "exchange", "教师交流服务",
          "resource", "资源中心",
          "dashboard", "区级驾驶舱");

  private final ReactiveCircuitBreakerFactory<?, ?> breakers;

  PartGatewayFilterFactory(ReactiveCircuitBreakerFactory<?, ?> breakers) {
    super(Part.class);
    this.breakers = breakers;
  }

  /** Its short name, as in `Part=community`. */
  static class Part {
    private String name = "";

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  @Override
  public List<String> shortcutFieldOrder() {
    return List.of("name");
  }

  @Override
  public GatewayFilter apply(Part part) {
    var breaker = breakers.create(part.name);
    return (exchange, chain) ->
        breaker.run(chain.filter(exchange), error -> answer(part.name, exchange, error));
  }

  static Problem away(String part, boolean mayHaveHappened) {
    return Problem.away(part, NAMES.getOrDefault(part, part), mayHaveHappened);
  }

  private static Mono<Void> answer(String part, ServerWebExchange exchange, Throwable error) {
    // An answer that broke off in the middle cannot be taken back; the caller sees that it is not
    // whole.
    if (exchange.getResponse().isCommitted()) return Mono.error(error);
    boolean neverArrived =
        error instanceof CallNotPermittedException || error instanceof ConnectException;
    if (!(error instanceof CallNotPermittedException))
      log.warn(
          "{} does not answer {}: {}", part, exchange.getRequest().getMethod(), error.toString());
    return away(part, !neverArrived && !reads(exchange.getRequest())).answer(exchange);
  }

  private static boolean reads(ServerHttpRequest request) {
    return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
  }
}
