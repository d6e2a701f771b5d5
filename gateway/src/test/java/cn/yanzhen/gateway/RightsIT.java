package cn.yanzhen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.TestTopics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody may do changes while they are signed in. Tokens live five minutes here, as they do
 * everywhere: nothing is seen sooner because one ended.
 */
class RightsIT {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path pages;
  private static Doors doors;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final String username = "gan.bu." + UUID.randomUUID().toString().substring(0, 8);
  private Browser officer;
  private Browser cadre;
  private String account;

  @BeforeAll
  static void start() throws IOException {
    doors = new Doors(pages, "PT5M");
  }

  @AfterAll
  static void stop() {
    doors.close();
  }

  @BeforeEach
  void twoAreSignedIn() {
    officer = doors.signedIn("officer");
    account = opened();
    cadre = doors.signedIn(username);
    assertThat(actsForTheDistrict(cadre)).isEqualTo(403);
    doors.services.tokens.clear();
  }

  @Test
  void whatIsGivenWorksAtTheNextCallAndWhatIsTakenIsRefused() {
    String grant = give();
    within(TWO_SECONDS, 200);

    take(grant);
    within(TWO_SECONDS, 403);
  }

  @Test
  void thePageIsToldThatItServesSomebodyElseNow() {
    long before = rights(cadre);
    long officers = rights(officer);
    give();
    within(TWO_SECONDS, 200);
    assertThat(rights(cadre)).isGreaterThan(before);
    assertThat(rights(officer)).as("of whom nothing changed").isEqualTo(officers);
  }

  @Test
  void twentyCallsAtOnceAtTwoGatewaysAskForOneToken() throws Exception {
    Browser watching = doors.signedIn(username);
    String cookie = "YANZHEN=" + cadre.cookie("YANZHEN");
    assertThat(cadre.get("/api/v1/exchange/needs").statusCode()).isEqualTo(200);
    give();
    // Another session of the same account shows when both gateways have heard of it.
    for (int port : List.of(doors.gateway.port, doors.otherGateway.port))
      Awaitility.await()
          .atMost(TWO_SECONDS)
          .until(() -> actsForTheDistrict("YANZHEN=" + watching.cookie("YANZHEN"), port) == 200);
    doors.services.tokens.clear();

    HttpClient http = HttpClient.newHttpClient();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int port = i % 2 == 0 ? doors.gateway.port : doors.otherGateway.port;
      calls.add(
          () ->
              http.send(request("/api/v1/exchange/needs", cookie, port), BodyHandlers.discarding())
                  .statusCode());
    }
    Set<Integer> statuses = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : threads.invokeAll(calls)) statuses.add(call.get());
    }
    assertThat(statuses).containsExactly(200);
    assertThat(doors.services.tokens).as("tokens that the services saw").hasSize(1);
    assertThat(cadre.get("/api/v1/exchange/needs").statusCode()).isEqualTo(200);
    assertThat(doors.services.tokens).as("and it is kept").hasSize(1);
  }

  @Test
  void whatComesTwiceOrLateMakesNobodyAskAgain() {
    give();
    within(TWO_SECONDS, 200);
    long now = rights(cadre);
    String kept = tokenSent(cadre);
    String officers = tokenSent(officer);
    String officerId = JSON.readTree(officer.get("/api/v1/me").body()).get("account").asString();
    String key = "one partition for all, so that the last is heard last";
    tell(key, account, now);
    tell(key, account, now - 1);
    TestTopics.produce(
        doors.kafka.bootstrap(),
        "identity.rights.v1",
        key,
        UUID.randomUUID(),
        "rights-changed.v1",
        1,
        "500106",
        "no JSON".getBytes());
    tell(key, officerId, rights(officer) + 1_000);
    Awaitility.await().atMost(TWO_SECONDS).until(() -> !tokenSent(officer).equals(officers));

    assertThat(tokenSent(cadre)).isEqualTo(kept);
    assertThat(tokenSent(officer))
        .as("identity knows of no such count, and is asked once")
        .isEqualTo(tokenSent(officer));
  }

  @Test
  void aGatewayThatStartsKnowsWhatWasTakenMeanwhile() {
    String grant = give();
    within(TWO_SECONDS, 200);
    doors.restartGateway(() -> take(grant, doors.otherGateway.port));
    assertThat(actsForTheDistrict(cadre)).as("the first call").isEqualTo(403);
  }

  @Test
  void anOpenStreamEndsWithTheRightsWithWhichItBegan() throws Exception {
    var request =
        cadre.request("/api/v1/dashboard/stream").header("Accept", "text/event-stream").build();
    doors.services.events.release();
    HttpResponse<InputStream> stream = cadre.http.send(request, BodyHandlers.ofInputStream());
    try (var lines = new BufferedReader(new InputStreamReader(stream.body()))) {
      assertThat(lines.readLine()).isEqualTo("id: 1");
      give();
      long told = System.nanoTime();
      while (lines.readLine() != null) {
        // what is left of the first event
      }
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told)).isLessThan(3_000);
    } finally {
      doors.services.events.release(5);
    }
  }

  @Test
  void withoutIdentityWhatIsKnownToBeOldIsNotUsedAndTheRestGoesOn() {
    String grant = give();
    within(TWO_SECONDS, 200);
    take(grant);
    doors.identityWire.cut();
    try {
      Awaitility.await()
          .atMost(TWO_SECONDS.multipliedBy(2))
          .until(() -> cadre.get("/api/v1/exchange/needs").statusCode() == 503);
      assertThat(officer.get("/api/v1/exchange/needs").statusCode()).isEqualTo(200);
    } finally {
      doors.identityWire.mend();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> cadre.get("/api/v1/exchange/needs").statusCode() == 200);
  }

  @Test
  void whoeverGotAPasswordFromTheOfficerChangesItBeforeAnythingElse() {
    String name = "xin.ren." + UUID.randomUUID().toString().substring(0, 8);
    var opened =
        change(
            doors.home,
            "/api/v1/identity/accounts",
            Map.of("username", name, "name", "新人", "district", "500106", "org", "500106"));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    String handedOut = JSON.readTree(opened.body()).get("initialPassword").asString();
    Browser newcomer = new Browser(doors.home);

    HttpResponse<String> page = newcomer.signIn(name, handedOut);
    assertThat(page.uri().getPath()).isEqualTo("/identity/password");
    assertThat(page.body()).contains("初始密码", "退出登录").doesNotContain("返回首页");
    assertThat(newcomer.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(newcomer.open("/oauth2/authorization/yanzhen").uri().getPath())
        .as("however they try")
        .isEqualTo("/identity/password");
    HttpResponse<String> refused = newcomer.changePassword(page, handedOut, "short");
    assertThat(refused.body()).contains("至少 10 个字符", "退出登录");

    HttpResponse<String> landed = newcomer.changePassword(refused, handedOut, "只有我自己知道的新密码");
    assertThat(landed.uri()).isEqualTo(URI.create(doors.home + "/"));
    assertThat(newcomer.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(new Browser(doors.home).signIn(name, "只有我自己知道的新密码").uri())
        .as("next time they are in at once")
        .isEqualTo(URI.create(doors.home + "/"));
  }

  @Test
  void whoeverWillNotChangeItNowLeaves() {
    String name = "ling.ren." + UUID.randomUUID().toString().substring(0, 8);
    var opened =
        change(
            doors.home,
            "/api/v1/identity/accounts",
            Map.of("username", name, "name", "另一人", "district", "500106", "org", "500106"));
    String handedOut = JSON.readTree(opened.body()).get("initialPassword").asString();
    Browser another = new Browser(doors.home);
    var page = another.signIn(name, handedOut);
    assertThat(another.sent(page, "/identity/logout", "").uri())
        .isEqualTo(URI.create(doors.home + "/"));
    assertThat(another.open("/oauth2/authorization/yanzhen").uri().getPath())
        .isEqualTo("/identity/login");
  }

  private void within(Duration patience, int status) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> actsForTheDistrict(cadre) == status);
  }

  /** The list of accounts is for whoever acts for the district, by the token that comes along. */
  private static int actsForTheDistrict(Browser somebody) {
    return somebody.get("/api/v1/identity/accounts").statusCode();
  }

  private static int actsForTheDistrict(String cookie, int port) {
    try {
      return HttpClient.newHttpClient()
          .send(request("/api/v1/identity/accounts", cookie, port), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static HttpRequest request(String path, String cookie, int port) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", cookie)
        .build();
  }

  private static long rights(Browser somebody) {
    return somebody
        .get("/api/v1/exchange/needs")
        .headers()
        .firstValueAsLong("Yanzhen-Rights")
        .orElseThrow();
  }

  private static String tokenSent(Browser somebody) {
    assertThat(somebody.get("/api/v1/exchange/needs").statusCode()).isEqualTo(200);
    return doors.services.lastHeaders.get("Authorization").getFirst();
  }

  private static void tell(String key, String account, long version) {
    TestTopics.produce(
        doors.kafka.bootstrap(),
        "identity.rights.v1",
        key,
        "rights-changed.v1",
        version,
        "500106",
        Map.of("accountId", account, "version", version));
  }

  /** By the sample's loader, so that the demonstration's password opens it. */
  private String opened() {
    Browser machine = new Browser(doors.home);
    return id(
        machine.send(
            machine
                .request("/api/v1/identity/accounts")
                .header(
                    "Authorization", "Bearer " + doors.machineToken("sample-loader:loader-secret"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        JSON.writeValueAsString(
                            Map.of(
                                "username", username,
                                "name", "干部",
                                "district", "500106",
                                "org", "500106"))))),
        201);
  }

  private String give() {
    return id(
        change(
            doors.home,
            "/api/v1/identity/accounts/" + account + "/grants",
            Map.of(
                "role",
                "DISTRICT_OFFICER",
                "org",
                "500106",
                "from",
                today.minusDays(30).toString())),
        201);
  }

  private void take(String grant) {
    take(grant, doors.gateway.port);
  }

  private void take(String grant, int port) {
    var answer =
        change(
            "http://localhost:" + port,
            "/api/v1/identity/accounts/" + account + "/grants/" + grant + "/end",
            Map.of("to", today.minusDays(1).toString()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> change(String at, String path, Map<String, ?> body) {
    return officer.send(
        officer
            .request(at + path)
            .header("X-XSRF-TOKEN", officer.cookie("XSRF-TOKEN"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private static String id(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode told = JSON.readTree(answer.body());
    return told.get("id").asString();
  }
}
