package cn.yanzhen.identity;

import static cn.yanzhen.identity.Identity.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.TestTopics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody stands in for an absent administrator on the days that were named, and on no other. */
class DeputiesIT {
  private static final String DEPUTIES = "/api/v1/identity/deputies";
  private static Identity identity;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final String school = UUID.randomUUID().toString();
  private UUID head;
  private UUID vice;
  private UUID other;
  private UUID grant;

  @BeforeAll
  static void start() {
    identity = new Identity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @BeforeEach
  void people() {
    identity.ahead(0);
    head = account("王校");
    vice = account("李副校");
    other = account("钱主任");
    grant = give(head, school, today.minusDays(30), null);
  }

  @Test
  void theDeputyHasTheRoleFromTheFirstDayToTheLast() {
    var named = name(head, vice, today.plusDays(1), today.plusDays(3));
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
    assertThat(named.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(json(named).get("state").asString()).isEqualTo("COMING");
    assertThat(held(vice))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.deputyOf()).isEqualTo("王校");
              assertThat(right.org()).isEqualTo(school);
              assertThat(right.inForceOn(today)).as("the day before").isFalse();
              assertThat(right.inForceOn(today.plusDays(1))).as("the first day").isTrue();
              assertThat(right.inForceOn(today.plusDays(3))).as("the last day").isTrue();
              assertThat(right.inForceOn(today.plusDays(4))).as("the day after").isFalse();
            });
    assertThat(held(head)).as("the principal keeps the role").hasSize(1);
    assertThat(json(me(vice)).at("/grants/0/deputyOf").asString()).isEqualTo("王校");
    identity.ahead(4);
    assertThat(held(vice)).as("given back by itself").isEmpty();
    assertThat(json(mine(head)).at("/items/0/state").asString()).isEqualTo("OVER");
  }

  @Test
  void whatADeputyDoesIsEnteredWithTheNameOfThePrincipal() {
    UUID officer = account("赵局", "500106");
    UUID clerk = account("孙科", "500106");
    give(officer, "500106", today.minusDays(9), null, "DISTRICT_OFFICER");
    var lent =
        identity.post(
            DEPUTIES,
            identity.tokenOf(officer, "赵局"),
            body(null, clerk, "DISTRICT_OFFICER", "500106", today, today.plusDays(1)));
    assertThat(lent.statusCode()).as(lent.body()).isEqualTo(201);
    var done =
        identity.post(
            DEPUTIES,
            identity.tokenOf(clerk, "孙科"),
            body(head, vice, "SCHOOL_ADMIN", school, today, today));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    var trail =
        identity.get(
            "/api/v1/identity/audit?subject=" + json(done).get("id").asString(),
            identity.officer("500106"));
    assertThat(json(trail).at("/items/0/accountName").asString()).isEqualTo("孙科（代赵局）");
    var again =
        identity.post(
            DEPUTIES,
            identity.tokenOf(clerk, "孙科"),
            body(null, officer, "DISTRICT_OFFICER", "500106", today, today));
    assertThat(json(again).get("code").asString()).isEqualTo("identity/deputy-chain");
  }

  @Test
  void takenBackItHoldsNoLongerFromThatMomentAndComingOnesAreChangedAndCancelled() {
    String running = json(name(head, vice, today, today.plusDays(3))).get("id").asString();
    assertThat(held(vice)).hasSize(1);
    var stale = identity.post(DEPUTIES + "/" + running + "/take-back", token(head), "\"9\"", "{}");
    assertThat(stale.statusCode()).isEqualTo(412);
    var back = identity.post(DEPUTIES + "/" + running + "/take-back", token(head), "\"1\"", "{}");
    assertThat(json(back).get("endedBecause").asString()).isEqualTo("TAKEN_BACK");
    assertThat(held(vice)).isEmpty();
    var twice = identity.post(DEPUTIES + "/" + running + "/take-back", token(head), "\"2\"", "{}");
    assertThat(json(twice).get("code").asString()).isEqualTo("identity/deputy-over");

    String coming =
        json(name(head, vice, today.plusDays(5), today.plusDays(9))).get("id").asString();
    var moved =
        identity.put(
            DEPUTIES + "/" + coming,
            token(head),
            "\"1\"",
            "{\"deputyId\":\"%s\",\"to\":\"%s\"}".formatted(other, today.plusDays(6)));
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    assertThat(held(vice)).isEmpty();
    assertThat(held(other)).singleElement().extracting(Grant::to).isEqualTo(today.plusDays(6));
    var cancelled =
        identity.post(DEPUTIES + "/" + coming + "/take-back", token(head), "\"2\"", "{}");
    assertThat(json(cancelled).get("state").asString()).isEqualTo("CANCELLED");
    assertThat(held(other)).isEmpty();
    assertThat(told(coming))
        .containsExactly("deputy-named.v1", "deputy-changed.v1", "deputy-ended.v1");
  }

  @Test
  void oneThatHasBegunChangesItsLastDayOnly() {
    String id = json(name(head, vice, today, today.plusDays(9))).get("id").asString();
    var path = DEPUTIES + "/" + id;
    var someoneElse =
        identity.put(path, token(head), "\"1\"", "{\"deputyId\":\"%s\"}".formatted(other));
    assertThat(json(someoneElse).get("code").asString()).isEqualTo("identity/deputy-began");
    identity.ahead(2);
    var longer =
        identity.put(path, token(head), "\"1\"", "{\"to\":\"%s\"}".formatted(today.plusDays(20)));
    assertThat(longer.statusCode()).as(longer.body()).isEqualTo(200);
    var last =
        identity.post(
            path + "/take-back",
            token(head),
            "\"2\"",
            "{\"to\":\"%s\"}".formatted(today.plusDays(4)));
    assertThat(json(last).get("to").asString()).isEqualTo(today.plusDays(4).toString());
    assertThat(held(vice)).singleElement().extracting(Grant::to).isEqualTo(today.plusDays(4));
  }

  @Test
  void whenThePrincipalsRoleEndsSoDoesTheDeputys() {
    String id = json(name(head, vice, today, today.plusDays(30))).get("id").asString();
    String later =
        json(name(head, vice, today.plusDays(40), today.plusDays(41))).get("id").asString();
    var last = today.plusDays(2);
    var ended =
        identity.post(
            "/api/v1/identity/accounts/%s/grants/%s/end".formatted(head, grant),
            identity.officer("500106"),
            "{\"to\":\"%s\"}".formatted(last));
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(held(vice)).singleElement().extracting(Grant::to).isEqualTo(last);
    assertThat(told(id)).containsExactly("deputy-named.v1", "deputy-ended.v1");
    assertThat(told(later)).containsExactly("deputy-named.v1", "deputy-ended.v1");
    assertThat(mine(vice).body()).contains("PRINCIPAL_ENDED");
    identity.ahead(3);
    assertThat(held(vice)).isEmpty();
  }

  @Test
  void aRightThatIsGoneWithoutAWordIsNotLentAllTheSame() {
    name(head, vice, today, today.plusDays(30));
    identity
        .part(JdbcClient.class)
        .sql("update access_grant set during = daterange(lower(during), ?, '[]') where id = ?")
        .params(today.minusDays(1), grant)
        .update();
    assertThat(held(vice)).isEmpty();
  }

  @Test
  void organisationsAreKeptApart() {
    String second = UUID.randomUUID().toString();
    give(head, second, today, null);
    name(head, vice, today, today.plusDays(3));
    assertThat(held(vice)).singleElement().extracting(Grant::org).isEqualTo(school);
    var there =
        identity.post(
            DEPUTIES, token(head), body(null, other, "SCHOOL_ADMIN", second, today, today));
    assertThat(there.statusCode()).as("of another school").isEqualTo(422);
  }

  @Test
  void nobodyLendsWhatIsAnothersAndOneDeputyStandsInAtATime() {
    assertThat(name(vice, other, today, today).statusCode()).as("not held").isEqualTo(409);
    var forAnother =
        identity.post(
            DEPUTIES, token(vice), body(head, other, "SCHOOL_ADMIN", school, today, today));
    assertThat(forAnother.statusCode()).isEqualTo(404);
    var byTheNeighbour =
        identity.post(
            DEPUTIES,
            identity.officer("500105"),
            body(head, other, "SCHOOL_ADMIN", school, today, today));
    assertThat(byTheNeighbour.statusCode()).isEqualTo(404);
    assertThat(name(head, vice, today, today.plusDays(3)).statusCode()).isEqualTo(201);
    var second = name(head, other, today.plusDays(3), today.plusDays(5));
    assertThat(json(second).get("code").asString()).isEqualTo("identity/deputy-overlaps");
    assertThat(json(second).get("detail").asString()).contains("李副校", today.plusDays(3).toString());
    assertThat(name(head, other, today.plusDays(4), today.plusDays(5)).statusCode()).isEqualTo(201);
    var id = json(mine(vice)).at("/items/0/id").asString();
    assertThat(
            identity
                .post(DEPUTIES + "/" + id + "/take-back", token(vice), "\"1\"", "{}")
                .statusCode())
        .as("the deputy gives nothing back for the principal")
        .isEqualTo(404);
  }

  @Test
  void anOfficerNamesADeputyForAnAbsentAdministratorAndSeesAll() {
    String officer = identity.officer("500106");
    var named =
        identity.post(DEPUTIES, officer, body(head, vice, "SCHOOL_ADMIN", school, today, today));
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
    assertThat(identity.get(DEPUTIES + "?current=true", officer).body())
        .contains(json(named).get("id").asString());
    assertThat(identity.get(DEPUTIES, token(head)).statusCode()).isEqualTo(403);
    assertThat(identity.get(DEPUTIES, identity.officer("500105")).body())
        .doesNotContain(json(named).get("id").asString());
    assertThat(identity.get(DEPUTIES + "/colleagues?org=" + school, officer).body())
        .contains("李副校", "钱主任");
    assertThat(
            identity
                .get(DEPUTIES + "/colleagues?org=" + UUID.randomUUID(), token(head))
                .statusCode())
        .isEqualTo(403);
    String teacher = identity.token(UUID.randomUUID().toString(), "500106", "TEACHER", school);
    assertThat(identity.get(DEPUTIES + "/colleagues?org=" + school, teacher).statusCode())
        .isEqualTo(403);
  }

  @Test
  void ofManyAtOnceOneIsNamed() throws Exception {
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID deputy = i % 2 == 0 ? vice : other;
      tries.add(() -> name(head, deputy, today, today.plusDays(2)).statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(tries)) answers.add(one.get());
    }
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    assertThatThrownBy(
            () ->
                identity
                    .part(JdbcClient.class)
                    .sql(
                        "insert into deputyship (district, principal_id, deputy_id, role, org,"
                            + " during, named_by, named_at) select district, principal_id, ?, role,"
                            + " org, during, 'x', now() from deputyship where principal_id = ?")
                    .params(account("别人"), head)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private HttpResponse<String> name(UUID principal, UUID deputy, LocalDate from, LocalDate to) {
    return identity.post(
        DEPUTIES, token(principal), body(null, deputy, "SCHOOL_ADMIN", school, from, to));
  }

  private static String body(
      UUID principal, UUID deputy, String role, String org, LocalDate from, LocalDate to) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("principalId", principal);
    asked.put("deputyId", deputy);
    asked.put("role", role);
    asked.put("org", org);
    asked.put("from", from.toString());
    asked.put("to", to.toString());
    return JsonMapper.builder().build().writeValueAsString(asked);
  }

  private String token(UUID account) {
    return identity.tokenOf(account, "某某");
  }

  private HttpResponse<String> mine(UUID account) {
    return identity.get(DEPUTIES + "/mine", token(account));
  }

  private HttpResponse<String> me(UUID account) {
    return identity.get("/api/v1/identity/me", token(account));
  }

  private static List<Grant> held(UUID account) {
    return identity.part(Grants.class).notEnded(account);
  }

  private UUID account(String name) {
    return account(name, school);
  }

  private static UUID account(String name, String org) {
    return identity
        .part(Accounts.class)
        .open("d" + UUID.randomUUID(), name, null, "500106", org, "x", false, false)
        .orElseThrow()
        .id();
  }

  private static UUID give(UUID account, String org, LocalDate from, LocalDate to) {
    return give(account, org, from, to, "SCHOOL_ADMIN");
  }

  private static UUID give(UUID account, String org, LocalDate from, LocalDate to, String role) {
    return identity
        .part(JdbcClient.class)
        .sql(
            "insert into access_grant (account_id, role, org, during, given_by, given_at) values"
                + " (?, ?, ?, daterange(?::date, ?::date, '[]'), 'x', now()) returning id")
        .params(Arrays.asList(account, role, org, from, to))
        .query(UUID.class)
        .single();
  }

  private static List<String> told(String id) {
    List<String> told = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              told.clear();
              for (var record : TestTopics.consume(identity.bootstrap(), "identity.deputy.v1")) {
                if (!record.key().equals(id)) continue;
                String type = new String(record.headers().lastHeader("ce_type").value());
                JsonNode data = JsonMapper.builder().build().readTree(record.value());
                ContractFiles.validate("identity", type, data);
                told.add(type);
              }
              return told.contains("deputy-ended.v1");
            });
    return told;
  }
}
