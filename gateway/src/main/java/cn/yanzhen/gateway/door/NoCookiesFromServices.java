package cn.yanzhen.gateway.door;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * No service sets a cookie but identity on its own pages: else one service could end another's
 * session.
 */
@Component
class NoCookiesFromServices implements HttpHeadersFilter, Ordered {
  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    boolean signIn =
        exchange.getRequest().getPath().value().startsWith("/identity/")
            && !exchange.getRequest().getPath().value().startsWith("/identity/api/");
    if (signIn || !input.containsHeader(HttpHeaders.SET_COOKIE)) return input;
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(input);
    headers.remove(HttpHeaders.SET_COOKIE);
    return headers;
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
