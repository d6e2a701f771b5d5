package cn.yanzhen.identity;

import static cn.yanzhen.identity.Identity.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.identity.account.SignIn;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.TestTopics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityIT {
  private static final String ACCOUNTS = "/api/v1/identity/accounts";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Identity identity;
  private static String school;
  private static String code;

  @BeforeAll
  static void start() {
    identity = new Identity();
    school = UUID.randomUUID().toString();
    code = "2150000106";
    tellSchool(1, "重庆市第八中学校");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                identity
                    .part(JdbcClient.class)
                    .sql("select exists (select from school where code = ?)")
                    .param(code)
                    .query(Boolean.class)
                    .single());
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static void tellSchool(long sequence, String name) {
    TestTopics.produce(
        identity.bootstrap(),
        "community.school.v1",
        school,
        "school-registered.v1",
        sequence,
        "500106",
        Map.of(
            "schoolId",
            school,
            "code",
            code,
            "name",
            name,
            "shortName",
            "重庆八中",
            "district",
            "500106",
            "stages",
            List.of("JUNIOR"),
            "setting",
            "URBAN",
            "weak",
            false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/identity/me",
        "/api/v1/identity/tasks",
        ACCOUNTS,
        "/api/v1/identity/audit",
        "/api/v1/identity/dead-letters"
      })
  void withoutATokenNothingIsTold(String path) {
    HttpResponse<String> answer = identity.get(path, null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("code").asString()).isEqualTo("access/unauthenticated");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void onlyTheDistrictsOfficerAndTheLoaderOpenAndSeeAccounts() {
    String id = json(open(identity.loader(), "seen.by.few")).get("id").asString();
    String teacher = identity.token(UUID.randomUUID().toString(), "500106", "TEACHER", school);
    String admin = identity.token(UUID.randomUUID().toString(), "500106", "SCHOOL_ADMIN", school);
    String platform =
        json(identity.machineToken("district-platform:platform-secret"))
            .get("access_token")
            .asString();
    String neighbour = identity.officer("500105");

    for (String other : List.of(teacher, admin, platform)) {
      assertThat(identity.get(ACCOUNTS, other).statusCode()).isEqualTo(403);
      assertThat(open(other, "by.another").statusCode()).isEqualTo(403);
      assertThat(identity.get(ACCOUNTS + "/" + id, other).statusCode()).isEqualTo(404);
      assertThat(
              identity
                  .post(
                      ACCOUNTS + "/" + id + "/grants",
                      other,
                      "{\"role\":\"TEACHER\",\"org\":\"" + school + "\"}")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(open(neighbour, "by.neighbour").statusCode()).isEqualTo(403);
    assertThat(identity.get(ACCOUNTS + "/" + id, neighbour).statusCode()).isEqualTo(404);
    assertThat(identity.get(ACCOUNTS, neighbour).body()).doesNotContain("seen.by.few");
    assertThat(identity.get(ACCOUNTS + "/" + id, identity.officer("500106")).statusCode())
        .isEqualTo(200);
    assertThat(identity.get(ACCOUNTS + "?q=seen", identity.officer("500106")).body())
        .contains("seen.by.few");
  }

  @Test
  void loaderThatOpensTwiceOpensOnce() {
    HttpResponse<String> first = open(identity.loader(), "wang.min");
    HttpResponse<String> second = open(identity.loader(), "Wang.Min");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second).get("id")).isEqualTo(json(first).get("id"));
    assertThat(json(second).get("grants").size()).isEqualTo(1);
    assertThat(json(first).at("/grants/0/orgName").asString()).isEqualTo("重庆市第八中学校");
    assertThat(json(first).has("initialPassword")).isFalse();
    assertThat(signIn("wang.min", Identity.PASSWORD)).isEqualTo(json(first).get("id").asString());
    assertThat(identity.get("/api/v1/identity/demonstration-accounts", null).body())
        .contains("wang.min", "officer");
  }

  @Test
  void officersAccountGetsAPasswordOnceAndTheNameIsTaken() {
    String officer = identity.officer("500106");
    HttpResponse<String> opened = open(officer, "li.hua");

    String password = json(opened).get("initialPassword").asString();
    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.headers().firstValue("Location").orElse("")).startsWith(ACCOUNTS + "/");
    String account = signIn("li.hua", password);
    assertThat(identity.get(ACCOUNTS + "/" + account, officer).body()).doesNotContain(password);
    assertThat(
            json(identity.get(
                    "/api/v1/identity/tasks", identity.token(account, "500106", "TEACHER", school)))
                .at("/items/0/kind")
                .asString())
        .isEqualTo("CHANGE_PASSWORD");
    HttpResponse<String> again = open(officer, "li.hua");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).get("code").asString()).isEqualTo("identity/username-taken");
  }

  @Test
  void faultyOpeningNamesEveryFieldAndWritesNothing() {
    HttpResponse<String> answer =
        identity.post(
            ACCOUNTS,
            identity.loader(),
            """
            {"username":"!","name":" ","district":"500106","orgCode":"nowhere",
             "grants":[{"role":"DISTRICT_OFFICER","orgCode":"%s"},{"org":"500106"},
                       {"role":"TEACHER","orgCode":"%s","from":"2026-09-01","to":"2026-08-01"}]}
            """
                .formatted(code, code));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "username", "name", "orgCode", "grants[0].org", "grants[1].role", "grants[2].to");
  }

  @Test
  void grantsAreToldAndEndAndAreHeldOnceADay() {
    String officer = identity.officer("500106");
    String account = json(open(identity.loader(), "zhao.lei")).get("id").asString();
    String grants = ACCOUNTS + "/" + account + "/grants";
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    String wish =
        "{\"role\":\"SCHOOL_ADMIN\",\"orgCode\":\""
            + code
            + "\",\"from\":\""
            + today.minusDays(10)
            + "\"}";

    HttpResponse<String> given = identity.post(grants, officer, wish);
    assertThat(given.statusCode()).isEqualTo(201);
    HttpResponse<String> overlapping = identity.post(grants, officer, wish);
    assertThat(overlapping.statusCode()).isEqualTo(409);
    String grant = json(given).get("id").asString();
    assertThat(
            identity
                .post(
                    grants + "/" + grant + "/end",
                    officer,
                    "{\"to\":\"" + today.minusDays(5) + "\"}")
                .statusCode())
        .isEqualTo(422);
    HttpResponse<String> ended =
        identity.post(grants + "/" + grant + "/end", officer, "{\"to\":\"" + today + "\"}");
    assertThat(json(ended).get("to").asString()).isEqualTo(today.toString());
    // After the last day the role may be held again.
    assertThat(
            identity
                .post(
                    grants,
                    officer,
                    wish.replace(today.minusDays(10).toString(), today.plusDays(1).toString()))
                .statusCode())
        .isEqualTo(201);
    assertThatThrownBy(
            () ->
                identity
                    .part(JdbcClient.class)
                    .sql(
                        "insert into access_grant (account_id, role, org, during, given_by,"
                            + " given_at) select account_id, role, org, during, given_by, given_at"
                            + " from access_grant where id = ?")
                    .param(UUID.fromString(grant))
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);

    List<String> told = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              told.clear();
              for (var record : TestTopics.consume(identity.bootstrap(), "identity.grant.v1")) {
                if (!record.key().equals(grant)) continue;
                String type = new String(record.headers().lastHeader("ce_type").value());
                JsonNode data = JSON.readTree(record.value());
                ContractFiles.validate("identity", type, data);
                told.add(type);
              }
              assertThat(told).containsExactly("grant-given.v1", "grant-ended.v1");
            });
    assertThat(identity.get("/api/v1/identity/audit?subject=" + grant, officer).body())
        .contains("grant.ended");
  }

  @Test
  void machinesTokenSaysWhatItMay() {
    JsonNode claims =
        JSON.readTree(Base64.getUrlDecoder().decode(identity.loader().split("\\.")[1]));
    assertThat(claims.get("iss").asString()).isEqualTo(Identity.ISSUER);
    assertThat(claims.get("aud").toString()).contains("yanzhen-api");
    assertThat(claims.get("scope").asString()).isEqualTo("api");
    assertThat(claims.at("/grants/0/role").asString()).isEqualTo("LOADER");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    assertThat(identity.machineToken("sample-loader:wrong").statusCode()).isEqualTo(401);
    assertThat(
            json(identity.get("/api/v1/identity/me", identity.loader())).get("orgName").asString())
        .isEqualTo("沙坪坝区教育委员会");
  }

  @Test
  void afterFiveWrongTriesTheNamePausesWhetherItExistsOrNot() throws Exception {
    open(identity.loader(), "chen.jing");
    for (String name : List.of("chen.jing", "nobody.at.all")) {
      List<Callable<String>> tries = new ArrayList<>();
      for (int i = 0; i < 20; i++)
        tries.add(
            () -> {
              try {
                return signIn(name, "guess");
              } catch (SignIn.Paused paused) {
                return "paused";
              } catch (BadCredentialsException wrong) {
                return "wrong";
              }
            });
      List<String> outcomes = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var one : threads.invokeAll(tries)) outcomes.add(one.get());
      }
      assertThat(outcomes).filteredOn("wrong"::equals).hasSize(5);
      assertThat(outcomes).filteredOn("paused"::equals).hasSize(15);
    }
    assertThatThrownBy(() -> signIn("chen.jing", Identity.PASSWORD))
        .isInstanceOf(SignIn.Paused.class);
  }

  @Test
  void tokensOutliveARestart() {
    String before = identity.officer("500106");
    identity.stop();
    identity.start();
    assertThat(identity.get(ACCOUNTS, before).statusCode()).isEqualTo(200);
    String sealed =
        identity
            .part(JdbcClient.class)
            .sql("select encode(sealed, 'escape') from signing_key")
            .query(String.class)
            .single();
    assertThat(sealed).doesNotContain("RSA", "kty");
  }

  @Test
  void signInPageIsChineseAndEnglishAndLoadsNothingFromElsewhere() {
    String chinese = identity.get("/login", null).body();
    String english = identity.get("/login?lang=en", null).body();
    assertThat(chinese).contains("lang=\"zh-CN\"", ">登录</button>", "width=device-width");
    assertThat(english).contains("lang=\"en\"", ">Sign in</button>");
    assertThat(chinese + english).doesNotContain("src=\"http", "href=\"http", "//cdn", "<script");
  }

  private static HttpResponse<String> open(String token, String username) {
    return identity.post(
        ACCOUNTS,
        token,
        """
        {"username":"%s","name":"王敏","district":"500106","orgCode":"%s",
         "grants":[{"role":"TEACHER","orgCode":"%s","from":"2026-09-01"}]}
        """
            .formatted(username, code, code));
  }

  private static String signIn(String username, String password) {
    return identity
        .part(SignIn.class)
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
        .getName();
  }
}
