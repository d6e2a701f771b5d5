package cn.yanzhen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateway and identity, each in its own process, on a real PostgreSQL, Redis and Kafka; the
 * services are played.
 */
class GatewayIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path pages;
  private static Doors doors;
  private static Wire redisWire;
  private static Wire identityWire;
  private static PlayedService services;
  private static Running gateway;
  private static Running otherGateway;
  private static String home;

  @BeforeAll
  static void start() throws IOException {
    doors = new Doors(pages, "PT4S");
    redisWire = doors.redisWire;
    identityWire = doors.identityWire;
    services = doors.services;
    gateway = doors.gateway;
    otherGateway = doors.otherGateway;
    home = doors.home;
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  @Test
  void personSignsInByTheFormAndIsKnown() {
    Browser browser = new Browser(home);

    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    HttpResponse<String> wrong = browser.signIn("officer", "wrong");
    assertThat(wrong.body()).contains("账号或密码不正确");
    HttpResponse<String> landed = browser.submit(wrong, "Officer ", Doors.PASSWORD);

    assertThat(landed.uri()).isEqualTo(URI.create(home + "/"));
    assertThat(landed.body()).contains("<title>雁阵");
    JsonNode me = JSON.readTree(browser.get("/api/v1/me").body());
    assertThat(me.get("name").asString()).isEqualTo("区教委管理员");
    assertThat(me.get("orgName").asString()).isEqualTo("沙坪坝区教育委员会");
    assertThat(me.at("/grants/0/role").asString()).isEqualTo("DISTRICT_OFFICER");
  }

  @Test
  void twoTabsSignInAtOnce() {
    Browser browser = new Browser(home);
    HttpResponse<String> first = browser.open("/oauth2/authorization/yanzhen");
    HttpResponse<String> second = browser.open("/oauth2/authorization/yanzhen");

    assertThat(browser.submit(second, "officer", Doors.PASSWORD).uri())
        .isEqualTo(URI.create(home + "/"));
    // The first tab's form is old now; sent all the same, it ends signed in, not in an error.
    assertThat(browser.submit(first, "officer", Doors.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(browser.open("/oauth2/authorization/yanzhen").uri())
        .isEqualTo(URI.create(home + "/"));
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void callWithoutSignInIsAProblemAndNoRedirect() {
    HttpResponse<String> answer = new Browser(home).get("/api/v1/community/schools");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("code").asString())
        .isEqualTo("gateway/not-signed-in");
  }

  @Test
  void theCheckOfALetterPassesWithoutSignInAndNothingBesideItDoes() {
    Browser stranger = new Browser(home);

    assertThat(stranger.get("/api/v1/exchange/verify/0123456789ABCDEF").statusCode())
        .isEqualTo(200);
    assertThat(services.lastHeaders).doesNotContainKey("Authorization");
    for (String closed :
        List.of(
            "/api/v1/exchange/verify",
            "/api/v1/exchange/verify/0123456789ABCDEF/more",
            "/api/v1/exchange/orders",
            "/api/v1/community/verify/0123456789ABCDEF"))
      assertThat(stranger.get(closed).statusCode()).as(closed).isEqualTo(401);
    assertThat(stranger.post("/api/v1/exchange/verify/0123456789ABCDEF").statusCode())
        .isGreaterThanOrEqualTo(401);
  }

  @Test
  void parallelCallsOfOneSessionAtTwoGatewaysRenewTheTokenOnceAndAllSucceed() throws Exception {
    Browser browser = signedIn();
    services.tokens.clear();
    String cookie = "YANZHEN=" + browser.cookie("YANZHEN");
    HttpClient http = HttpClient.newHttpClient();
    List<Integer> statuses = new ArrayList<>();
    long began = System.nanoTime();
    // A token lives four seconds and is renewed in its last: four of them are some ten seconds of
    // calls, sixteen at a time.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (services.tokens.size() < 4
          && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(60)) {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          int port = i % 2 == 0 ? gateway.port : otherGateway.port;
          var request =
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/api/v1/community/schools"))
                  .header("Cookie", cookie)
                  .build();
          // 503 is allowed where a busy machine makes identity slow; being signed out is not.
          calls.add(() -> http.send(request, BodyHandlers.discarding()).statusCode());
        }
        for (var call : threads.invokeAll(calls)) statuses.add(call.get());
      }
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);

    assertThat(services.tokens).hasSizeGreaterThanOrEqualTo(4);
    assertThat(statuses)
        .hasSizeGreaterThanOrEqualTo(32)
        .allMatch(status -> status == 200 || status == 503)
        .contains(200);
    // Two gateways, each by itself, would have made twice as many.
    assertThat((long) services.tokens.size()).isLessThanOrEqualTo(seconds / 2 + 3);
  }

  @Test
  void sessionOutlivesARestartOfIdentityAndItsAbsenceIsA503OnceTheTokenIsOld() {
    Browser browser = signedIn();
    identityWire.cut();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> browser.get("/api/v1/community/schools").statusCode() == 503);
      HttpResponse<String> answer = browser.get("/api/v1/community/schools");
      assertThat(answer.body()).contains("登录与账号服务", "gateway/identity-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      identityWire.mend();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> browser.get("/api/v1/community/schools").statusCode() == 200);
  }

  @Test
  void signOutEndsTheSessionHereAndAtIdentity() {
    Browser browser = signedIn();
    String session = browser.cookie("YANZHEN");

    HttpResponse<String> out = browser.post("/logout");

    assertThat(out.statusCode()).isEqualTo(202);
    String next = out.headers().firstValue("Location").orElseThrow();
    assertThat(next).startsWith(home + "/identity/connect/logout?id_token_hint=");
    assertThat(browser.open(next).uri()).isEqualTo(URI.create(home + "/"));
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    var old = browser.request("/api/v1/me").header("Cookie", "YANZHEN=" + session).GET();
    assertThat(new Browser(home).send(old).statusCode()).isEqualTo(401);
    assertThat(browser.open("/oauth2/authorization/yanzhen").body()).contains("name=\"password\"");
  }

  @Test
  void changeWithoutTheCsrfTokenIsRefused() {
    Browser browser = signedIn();
    int before = services.calls.get();

    HttpResponse<String> without =
        browser.send(
            browser.request("/api/v1/community/communities").POST(BodyPublishers.ofString("{}")));
    HttpResponse<String> withAnother =
        browser.send(
            browser
                .request("/api/v1/community/communities")
                .header("X-XSRF-TOKEN", "x")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(List.of(without.statusCode(), withAnother.statusCode())).containsOnly(403);
    assertThat(without.body()).contains("gateway/csrf");
    assertThat(services.calls.get()).isEqualTo(before);
    assertThat(browser.post("/api/v1/community/communities").statusCode()).isEqualTo(200);
  }

  @Test
  void machinePassesWithItsOwnTokenAndNobodyWithAnothers() {
    String token = machineToken();

    assertThat(withToken("/api/v1/exchange/needs", token).statusCode()).isEqualTo(200);
    assertThat(
            withToken("/api/v1/exchange/needs", token.substring(0, token.length() - 4) + "AAAA")
                .statusCode())
        .isEqualTo(401);
    assertThat(JSON.readTree(withToken("/api/v1/me", token).body()).get("account").asString())
        .isEqualTo("sample-loader");
  }

  @Test
  void serviceHearsNoCookieAndNoPretendedIdentity() {
    Browser browser = signedIn();
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/api/v1/community/schools")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-User-Id", "officer")
                .header("X-Real-IP", "6.6.6.6")
                .GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            answer.headers().firstValue("Set-Cookie").filter(cookie -> cookie.contains("stolen")))
        .isEmpty();
    Map<String, List<String>> heard = services.lastHeaders;
    assertThat(heard).doesNotContainKeys("Cookie", "X-user-id", "X-real-ip", "X-xsrf-token");
    assertThat(heard.get("X-forwarded-for")).containsExactly("127.0.0.1");
    assertThat(heard.get("X-forwarded-host")).containsExactly(URI.create(home).getAuthority());
  }

  @Test
  void machineThatCallsTooOftenIsToldWhenToComeBack() {
    String token = doors.machineToken("district-platform:platform-secret");
    HttpResponse<String> refused = withToken("/api/v1/exchange/persons", token);
    for (int i = 0; i < 300 && refused.statusCode() == 200; i++)
      refused = withToken("/api/v1/exchange/persons", token);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("gateway/too-many-requests", "请求过于频繁");
    // A person is not held up by the machine.
    assertThat(signedIn().get("/api/v1/exchange/persons").statusCode()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> withToken("/api/v1/exchange/persons", token).statusCode() == 200);
  }

  @Test
  void deadServiceOpensItsBreakerOnlyAndItClosesAgain() {
    Browser browser = signedIn();
    services.stop();
    HttpResponse<String> answer;
    try {
      answer = browser.get("/api/v1/resource/resources");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.get("code").asString()).isEqualTo("gateway/resource-unavailable");
      assertThat(problem.get("detail").asString()).contains("资源中心暂时不可用");
      assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/resource/resources");
      for (int i = 0; i < 10; i++) browser.get("/api/v1/resource/resources");
      assertThat(breaker("resource", "open")).isEqualTo(1);
      assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    } finally {
      services.start();
    }
    // Open, it does not even ask.
    int before = services.calls.get();
    assertThat(browser.get("/api/v1/resource/resources").statusCode()).isEqualTo(503);
    assertThat(services.calls.get()).isEqualTo(before);
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                browser.get("/api/v1/resource/resources").statusCode() == 200
                    && breaker("resource", "closed") == 1);
  }

  @Test
  void eventsPassOneByOneAsTheyCome() throws Exception {
    Browser browser = signedIn();
    var request =
        browser.request("/api/v1/dashboard/stream").header("Accept", "text/event-stream").build();
    services.events.release();
    HttpResponse<InputStream> stream = browser.http.send(request, BodyHandlers.ofInputStream());

    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream.body()))) {
      assertThat(nextData(lines)).isEqualTo("data: {\"n\":1}");
      // The second is not sent before the first was read here: nothing on the way waits for more.
      services.events.release();
      assertThat(nextData(lines)).isEqualTo("data: {\"n\":2}");
      services.events.release();
      assertThat(nextData(lines)).isEqualTo("data: {\"n\":3}");
    }
  }

  @Test
  void largeFilesPassInBothDirectionsWithFlatMemory() throws Exception {
    Browser browser = signedIn();
    long before = gateway.mostMemory();

    HttpResponse<InputStream> download =
        browser.http.send(
            browser.request("/api/v1/resource/resources/large/file").build(),
            BodyHandlers.ofInputStream());
    long received = download.body().transferTo(java.io.OutputStream.nullOutputStream());
    long afterDownload = gateway.mostMemory();
    var upload =
        browser
            .request("/api/v1/resource/uploads/1")
            .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
            .header("Tus-Resumable", "1.0.0")
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofInputStream(() -> new Zeros(PlayedService.LARGE)));
    HttpResponse<String> uploaded = browser.send(upload);

    assertThat(received).isEqualTo(PlayedService.LARGE);
    assertThat(uploaded.statusCode()).isEqualTo(204);
    assertThat(uploaded.headers().firstValue("Upload-Offset"))
        .contains(Long.toString(PlayedService.LARGE));
    assertThat(services.uploads.poll(5, TimeUnit.SECONDS))
        .isEqualTo("PATCH " + PlayedService.LARGE);
    System.out.println(
        "memory of the gateway before and after 2 x 300 MB: "
            + before
            + " "
            + afterDownload
            + " "
            + gateway.mostMemory()
            + " MB");
    // 128 MB of heap and 64 MB beside it are all it has: 300 MB kept would have ended it.
    assertThat(gateway.mostMemory() - before).isLessThan(150);
  }

  @Test
  void withoutRedisPeopleAreToldAndMachinesPass() {
    Browser browser = signedIn();
    String token = machineToken();
    withToken("/api/v1/community/schools", token);
    redisWire.cut();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> browser.get("/api/v1/community/schools").statusCode() == 503);
      HttpResponse<String> answer = browser.get("/api/v1/community/schools");
      assertThat(answer.body()).contains("gateway/sessions-unavailable", "您不需要重新登录");
      assertThat(withToken("/api/v1/community/schools", token).statusCode()).isEqualTo(200);
      assertThat(browser.open("/needs").statusCode()).isEqualTo(200);
    } finally {
      redisWire.mend();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.get("/api/v1/community/schools").statusCode() == 200);
  }

  @Test
  void pagesAreServedWithTheirCachesAndDeepLinks() {
    Browser browser = new Browser(home);

    HttpResponse<String> script = browser.open("/assets/app-1a2b.js");
    assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(script.headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> deep = browser.open("/needs/01a2022e-209e");
    assertThat(deep.body()).contains("<title>雁阵");
    assertThat(deep.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(deep.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';");
    assertThat(browser.open("/assets/gone.js").statusCode()).isEqualTo(404);
    assertThat(browser.open("/..%2f..%2fetc/passwd").body()).doesNotContain("root:");
    assertThat(browser.get("/identity/actuator/health").statusCode()).isEqualTo(401);
    assertThat(browser.get("/identity/api/v1/identity/me").statusCode()).isEqualTo(401);
  }

  @Test
  void whatTheDoorCannotTakeIsRefusedInWords() {
    Browser browser = signedIn();
    for (String pretended :
        List.of(
            "/api/v1/exchange/needs/..%2fposts",
            "/api/v1/exchange/needs/%00", "/a%00", "/%2e%2e%2fa")) {
      HttpResponse<String> answer = browser.get(pretended);
      assertThat(answer.statusCode()).as(pretended).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).get("code").asString())
          .as(pretended)
          .isEqualTo("gateway/bad-request");
    }
    HttpResponse<String> answer = browser.get("/api/v1/exchange/needs?q=" + "a".repeat(27_000));
    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains("地址过长");
  }

  @Test
  void aSignInThatLeadsElsewhereIsRefusedInWords() {
    String elsewhere =
        "/identity/oauth2/authorize?response_type=code&client_id=gateway&redirect_uri=https://elsewhere.example/";
    HttpResponse<String> program = new Browser(home).get(elsewhere);
    assertThat(program.statusCode()).isEqualTo(400);
    assertThat(program.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(program.body()).get("detail").asString()).contains("重新登录");
    HttpResponse<String> person = new Browser(home).open(elsewhere);
    assertThat(person.statusCode()).isEqualTo(400);
    assertThat(person.body()).contains("页面打不开").doesNotContain("redirect");
  }

  private static String nextData(java.io.BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("data:")) line = lines.readLine();
    return line;
  }

  private static Browser signedIn() {
    return doors.signedIn("officer");
  }

  private static String machineToken() {
    return doors.machineToken("sample-loader:loader-secret");
  }

  private static HttpResponse<String> withToken(String path, String token) {
    Browser machine = new Browser(home);
    return machine.send(machine.request(path).header("Authorization", "Bearer " + token).GET());
  }

  private static double breaker(String name, String state) {
    Browser scraper = new Browser(home);
    return scraper
        .send(scraper.request("/actuator/prometheus").header("Accept", "text/plain").GET())
        .body()
        .lines()
        .filter(line -> line.startsWith("resilience4j_circuitbreaker_state{"))
        .filter(
            line ->
                line.contains("name=\"" + name + "\"") && line.contains("state=\"" + state + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(-1);
  }

  /** So many zeros, none of them kept. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) return -1;
      int read = (int) Math.min(left, length);
      left -= read;
      return read;
    }
  }
}
