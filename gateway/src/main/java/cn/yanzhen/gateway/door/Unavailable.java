package cn.yanzhen.gateway.door;

import java.util.Map;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a breaker answers for a part that is down or does not answer in time. */
@Configuration(proxyBeanMethods = false)
class Unavailable {
  private static final Map<String, String> PARTS =
      Map.of(
          "identity", "登录与账号服务",
          "community", "教共体服务",
          "exchange", "教师交流服务",
          "resource", "资源中心",
          "dashboard", "区级驾驶舱");

  static Problem of(String part, HttpMethod method) {
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    return Problem.away(part, PARTS.getOrDefault(part, part), !reads);
  }

  @Bean
  RouterFunction<ServerResponse> breakersAnswer() {
    return RouterFunctions.route()
        .path("/unavailable/{part}", path -> path.route(request -> true, Unavailable::answer))
        .build();
  }

  private static Mono<ServerResponse> answer(ServerRequest request) {
    // Called by a breaker only: from outside this page does not exist.
    boolean byBreaker =
        request.exchange().getAttribute(ServerWebExchangeUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR) != null;
    Problem problem =
        byBreaker ? of(request.pathVariable("part"), request.method()) : Problem.notFound();
    return Mono.just(new Answer(problem));
  }

  /** A problem as an answer of a router function. */
  private record Answer(Problem problem) implements ServerResponse {
    @Override
    public org.springframework.http.HttpStatusCode statusCode() {
      return problem.status();
    }

    @Override
    public org.springframework.http.HttpHeaders headers() {
      return new org.springframework.http.HttpHeaders();
    }

    @Override
    public org.springframework.util.MultiValueMap<String, org.springframework.http.ResponseCookie> cookies() {
      return new org.springframework.util.LinkedMultiValueMap<>();
    }

    @Override
    public Mono<Void> writeTo(
        org.springframework.web.server.ServerWebExchange exchange, Context context) {
      return problem.answer(exchange);
    }
  }
}
