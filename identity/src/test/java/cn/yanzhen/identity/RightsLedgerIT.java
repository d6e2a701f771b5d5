package cn.yanzhen.identity;

import static cn.yanzhen.identity.Identity.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.RightsLedger;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.TestTopics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever changes what an account may do is counted and told, whoever's deed it was. */
class RightsLedgerIT {
  private static final String ACCOUNTS = "/api/v1/identity/accounts/";
  private static final String DEPUTIES = "/api/v1/identity/deputies";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Identity identity;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final UUID person = UUID.randomUUID();
  private final UUID head = account("赵局", null);
  private final UUID clerk = account("孙科", null);
  private final UUID cadre = account("甘部", person);

  @BeforeAll
  static void start() {
    identity = new Identity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void aGrantThatIsGivenOrEndsIsCountedOnce() {
    assertThat(count(head)).isZero();
    String grant = give();
    assertThat(count(head)).isEqualTo(1);
    end(grant);
    assertThat(count(head)).isEqualTo(2);
    assertThat(count(clerk)).as("another's").isZero();
    awaitTold(head, 1L, 2L);
  }

  @Test
  void aDeputyshipIsCountedOfTheDeputyAndSoIsItsEndWithThePrincipals() {
    String grant = give();
    long own = count(head);
    var named = name(clerk);
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
    long lent = count(clerk);
    assertThat(lent).isPositive();
    assertThat(count(head)).as("nothing changed for the principal").isEqualTo(own);

    end(grant);
    assertThat(count(clerk)).as("what they held is gone").isGreaterThan(lent);
    Long[] all = {lent, count(clerk)};
    awaitTold(clerk, all);
  }

  @Test
  void anotherDeputyIsCountedOfBoth() {
    give();
    var named = name(clerk, today.plusDays(1));
    long before = count(clerk);
    var changed =
        identity.put(
            DEPUTIES + "/" + json(named).get("id").asString(),
            identity.tokenOf(head, "赵局"),
            "\"1\"",
            JSON.writeValueAsString(Map.of("deputyId", cadre)));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(count(clerk)).isGreaterThan(before);
    assertThat(count(cadre)).isPositive();
  }

  @Test
  void anOrderIsCountedWhenItComesAndWhenItIsVoidedAndAMergeIsCountedOfBoth() {
    var assignment = UUID.randomUUID();
    order(assignment, "assignment-approved.v1", 5);
    awaitCount(cadre, 0);
    long approved = count(cadre);
    order(assignment, "assignment-voided.v1", 6);
    awaitCount(cadre, approved);

    long voided = count(cadre);
    var survivor = UUID.randomUUID();
    var kept = account("甘部", survivor);
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.person.v1",
        person.toString(),
        "person-merged.v1",
        7,
        "500106",
        Map.of("personId", person, "survivorId", survivor, "assignmentIds", List.of()));
    awaitCount(cadre, voided);
    awaitCount(kept, 0);
  }

  private static void awaitCount(UUID account, long more) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> count(account) > more);
  }

  private static long count(UUID account) {
    return identity.part(RightsLedger.class).version(account);
  }

  private static void awaitTold(UUID account, Long... versions) {
    List<Long> told = new ArrayList<>();
    for (var record :
        TestTopics.consume(
            identity.part(JdbcClient.class), identity.bootstrap(), "identity.rights.v1")) {
      if (!record.key().equals(account.toString())) continue;
      var data = JSON.readTree(record.value());
      ContractFiles.validate("identity", "rights-changed.v1", data);
      told.add(data.get("version").asLong());
    }
    assertThat(told).contains(versions).isSorted();
  }

  private static UUID account(String name, UUID person) {
    return identity
        .part(Accounts.class)
        .open("r" + UUID.randomUUID(), name, person, "500106", "500106", "x", false, false)
        .orElseThrow()
        .id();
  }

  private String give() {
    var given =
        identity.post(
            ACCOUNTS + head + "/grants",
            identity.officer("500106"),
            JSON.writeValueAsString(
                Map.of(
                    "role",
                    "DISTRICT_OFFICER",
                    "org",
                    "500106",
                    "from",
                    today.minusDays(30).toString())));
    assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    return json(given).get("id").asString();
  }

  private void end(String grant) {
    var ended =
        identity.post(
            ACCOUNTS + head + "/grants/" + grant + "/end",
            identity.officer("500106"),
            JSON.writeValueAsString(Map.of("to", today.minusDays(1).toString())));
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
  }

  private HttpResponse<String> name(UUID deputy) {
    return name(deputy, today);
  }

  private HttpResponse<String> name(UUID deputy, LocalDate from) {
    return identity.post(
        DEPUTIES,
        identity.tokenOf(head, "赵局"),
        JSON.writeValueAsString(
            Map.of(
                "deputyId",
                deputy,
                "role",
                "DISTRICT_OFFICER",
                "org",
                "500106",
                "from",
                from.toString(),
                "to",
                today.plusDays(9).toString())));
  }

  private void order(UUID assignment, String type, long sequence) {
    var data = new HashMap<String, Object>();
    data.put("assignmentId", assignment);
    data.put("personId", person);
    data.put("kind", "CADRE_SECONDMENT");
    data.put("receivingSchoolId", UUID.randomUUID());
    data.put("from", today.toString());
    data.put("to", today.plusDays(30).toString());
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.assignment.v1",
        assignment.toString(),
        type,
        sequence,
        "500106",
        data);
  }
}
