package cn.yanzhen.gateway.door;

import java.net.ConnectException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.PrematureCloseException;
import reactor.util.retry.Retry;

/**
 * Asks twice more for a GET whose connection was refused or broke before an answer came. (The
 * framework's Retry keeps the body of every call of its routes in memory, of those that it never
 * repeats too.)
 */
@Component
class RetryReadsGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
  @Override
  public GatewayFilter apply(Object nothing) {
    return (exchange, chain) -> {
      HttpMethod method = exchange.getRequest().getMethod();
      if (method != HttpMethod.GET && method != HttpMethod.HEAD) return chain.filter(exchange);
      return chain
          .filter(exchange)
          .retryWhen(
              Retry.backoff(2, Duration.ofMillis(50))
                  .filter(
                      error ->
                          (error instanceof ConnectException
                                  || error instanceof PrematureCloseException)
                              && !exchange.getResponse().isCommitted())
                  .doBeforeRetry(again -> ServerWebExchangeUtils.reset(exchange))
                  .onRetryExhaustedThrow((spec, again) -> again.failure()));
    };
  }
}
