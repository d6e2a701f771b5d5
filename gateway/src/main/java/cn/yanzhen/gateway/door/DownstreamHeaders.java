package cn.yanzhen.gateway.door;

import cn.yanzhen.gateway.GatewaySettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears of a call: nothing by which a caller could pretend to be somebody (it
 * believes the token only), no cookies, and of the way the call came only what we know ourselves.
 * (The framework's own X-Forwarded filter writes nothing when the caller is no trusted proxy:
 * spring-cloud-gateway #4267.)
 */
@Component
class DownstreamHeaders implements HttpHeadersFilter, Ordered {
  private static final Set<String> DROPPED =
      Set.of(
          "cookie",
          "x-xsrf-token",
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-remote-user",
          "x-authenticated-user",
          "remote-user");
  private static final List<String> DROPPED_BEGINNINGS =
      List.of(
          "x-forwarded-", "x-user", "x-auth-", "x-account", "x-person", "x-grant", "x-yanzhen-");

  /** Identity's own pages need their own cookies, not ours. */
  private static final Set<String> SIGN_IN_COOKIES = Set.of("YANZHEN_SIGNIN", "YANZHEN_LANG");

  private final URI publicUrl;

  DownstreamHeaders(GatewaySettings settings) {
    this.publicUrl = settings.publicUrl();
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    HttpHeaders headers = new HttpHeaders();
    input.forEach(
        (name, values) -> {
          if (passes(name)) headers.addAll(name, values);
        });
    if (exchange.getRequest().getPath().value().startsWith("/identity/")) {
      List<String> kept =
          exchange.getRequest().getCookies().values().stream()
              .flatMap(List::stream)
              .filter(cookie -> SIGN_IN_COOKIES.contains(cookie.getName()))
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .toList();
      if (!kept.isEmpty()) headers.set(HttpHeaders.COOKIE, String.join("; ", kept));
    }
    InetSocketAddress caller = exchange.getRequest().getRemoteAddress();
    if (caller != null && caller.getAddress() != null)
      headers.set("X-Forwarded-For", caller.getAddress().getHostAddress());
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getAuthority());
    headers.set("X-Forwarded-Port", Integer.toString(port()));
    return headers;
  }

  private int port() {
    if (publicUrl.getPort() > 0) return publicUrl.getPort();
    return "https".equals(publicUrl.getScheme()) ? 443 : 80;
  }

  private static boolean passes(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !DROPPED.contains(lower) && DROPPED_BEGINNINGS.stream().noneMatch(lower::startsWith);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
