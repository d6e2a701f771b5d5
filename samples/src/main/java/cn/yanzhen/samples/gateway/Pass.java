package cn.yanzhen.samples.gateway;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a visitor is known. */
sealed interface Pass {
  void show(HttpRequest.Builder request);

  record Nothing() implements Pass {
    @Override
    public void show(HttpRequest.Builder request) {}
  }

  /** Cookies travel by themselves; what changes something shows the token against forgery too. */
  record Cookies(CookieManager cookies, URI base) implements Pass {
    @Override
    public void show(HttpRequest.Builder request) {
      cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue)
          .findFirst()
          .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    }
  }

  final class Token implements Pass {
    record Issued(String value, long staleAt) {}

    private final Supplier<Issued> issuer;
    private @Nullable Issued issued;

    Token(Supplier<Issued> issuer) {
      this.issuer = issuer;
    }

    @Override
    public void show(HttpRequest.Builder request) {
      request.header("Authorization", "Bearer " + current());
    }

    synchronized String current() {
      var known = issued;
      if (known == null || System.nanoTime() - known.staleAt > 0) {
        known = issuer.get();
        issued = known;
      }
      return known.value;
    }
  }
}
