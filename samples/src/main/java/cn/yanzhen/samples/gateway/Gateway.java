package cn.yanzhen.samples.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The one door of a running system. */
public final class Gateway {
  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final URI base;

  public Gateway(URI base) {
    this.base = base;
  }

  public URI base() {
    return base;
  }

  /**
   * Signs a person in through the form of the sign-in page, as a browser does, and keeps the
   * cookies.
   */
  public Visitor signIn(String username, String password) {
    return signIn(username, password, password);
  }

  /**
   * The same for whoever has to change the password that was handed out to them.
   *
   * @param own what it is changed to
   */
  public Visitor signIn(String username, String handedOut, String own) {
    var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    var client =
        client().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    var page = text(client, request("/oauth2/authorization/yanzhen").GET().build());
    var signedIn =
        sent(
            client,
            page,
            "/identity/login",
            "username=%s&password=%s".formatted(encoded(username), encoded(handedOut)));
    if (signedIn.uri().getPath().endsWith("/password")) {
      signedIn =
          sent(
              client,
              signedIn,
              "/identity/password",
              "current=%s&wanted=%2$s&repeated=%2$s".formatted(encoded(handedOut), encoded(own)));
    }
    if (signedIn.uri().getPath().endsWith("/login")) {
      throw new IllegalStateException(
          username + " could not sign in: the page says no (" + signedIn.uri() + ")");
    }
    var visitor = new Visitor(this, client, username, new Pass.Cookies(cookies, base));
    visitor.get("/api/v1/me").orElseThrow();
    return visitor;
  }

  /** The form of a page, with the token that the page holds. */
  private HttpResponse<String> sent(
      HttpClient client, HttpResponse<String> page, String path, String fields) {
    var token = CSRF.matcher(page.body());
    if (page.statusCode() != 200 || !token.find()) {
      throw new IllegalStateException(
          "the sign-in page of %s did not come: %d at %s"
              .formatted(base, page.statusCode(), page.uri()));
    }
    return text(
        client,
        HttpRequest.newBuilder(page.uri().resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1))))
            .build());
  }

  /** A machine with its own secret; its token is renewed before it runs out. */
  public Visitor machine(String clientId, String secret) {
    var client = client().build();
    var visitor =
        new Visitor(this, client, clientId, new Pass.Token(() -> token(client, clientId, secret)));
    visitor.prove();
    return visitor;
  }

  /** Somebody without a session. */
  public Visitor anybody() {
    return new Visitor(this, client().build(), "anybody", new Pass.Nothing());
  }

  private Pass.Token.Issued token(HttpClient client, String clientId, String secret) {
    var answer =
        text(
            client,
            request("/identity/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                    "Authorization", "Basic " + base64(encoded(clientId) + ":" + encoded(secret)))
                .POST(
                    HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=api"))
                .build());
    if (answer.statusCode() != 200) {
      throw new NoToken(
          answer.statusCode(),
          "no token for " + clientId + ": " + answer.statusCode() + " " + shortened(answer.body()));
    }
    var json = JSON.readTree(answer.body());
    return new Pass.Token.Issued(
        json.get("access_token").asString(),
        System.nanoTime() + (json.path("expires_in").asLong(60) - 45) * 1_000_000_000L);
  }

  /** Identity gave none, or is not there. */
  public static final class NoToken extends RuntimeException {
    private final int status;

    NoToken(int status, String message) {
      super(message);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** The system does not answer at all. */
  public static final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5));
  }

  private HttpResponse<String> text(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Unreachable(base + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }
}
