package cn.yanzhen.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody's browser, scripted: follows redirects, keeps cookies, fills in the form. */
final class Browser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  // Browsers speak HTTP/1.1 in clear; the client would offer h2c at every first request.
  final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String home;

  Browser(String home) {
    this.home = home;
  }

  HttpResponse<String> signIn(String username, String password) {
    return submit(open("/oauth2/authorization/yanzhen"), username, password);
  }

  HttpResponse<String> submit(HttpResponse<String> page, String username, String password) {
    return sent(
        page, "/identity/login", "username=" + enc(username) + "&password=" + enc(password));
  }

  HttpResponse<String> changePassword(HttpResponse<String> page, String current, String wanted) {
    return sent(
        page,
        "/identity/password",
        "current=" + enc(current) + "&wanted=" + enc(wanted) + "&repeated=" + enc(wanted));
  }

  /** The form of a page, with the token that the page holds. */
  HttpResponse<String> sent(HttpResponse<String> page, String path, String fields) {
    var token = CSRF.matcher(page.body());
    if (!token.find()) throw new AssertionError("no form at " + page.uri() + ": " + page.body());
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + enc(token.group(1)))));
  }

  /** As one types an address. */
  HttpResponse<String> open(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** As a page asks for data. */
  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  HttpResponse<String> post(String path) {
    return send(
        request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).POST(BodyPublishers.noBody()));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            path.startsWith("http") ? URI.create(path) : URI.create(home + path))
        .timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String enc(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
