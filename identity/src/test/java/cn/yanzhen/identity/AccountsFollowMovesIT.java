package cn.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.Role;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever moves for good (人走关系走) is of the new school by their account too. */
class AccountsFollowMovesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static Identity identity;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final UUID person = UUID.randomUUID();
  private final UUID old = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();

  /** The key of all that a test tells, so that it is heard in the order of the telling. */
  private final UUID partition = UUID.randomUUID();

  @BeforeAll
  static void start() {
    identity = new Identity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void fromTheFirstDayTheAccountIsOfTheNewSchoolAndTheOldGrantEndsTheDayBefore() {
    var account = account(person, old);
    var teaching = give(account, old, "TEACHER", today.minusDays(900), null);
    var admin = give(account, old, "SCHOOL_ADMIN", today.minusDays(90), null);
    var order = UUID.randomUUID();

    ended(order, 7, person, old, next, today, true, false);
    hear();

    assertThat(org(account)).isEqualTo(next.toString());
    assertThat(held(account))
        .satisfiesExactlyInAnyOrder(
            grant -> {
              assertThat(grant.role()).isEqualTo(Role.TEACHER);
              assertThat(grant.org()).isEqualTo(next.toString());
              assertThat(grant.from()).isEqualTo(today);
              assertThat(grant.to()).isNull();
            },
            grant ->
                assertThat(grant.id())
                    .as("no office ended: who administers is said by hand")
                    .isEqualTo(admin));
    assertThat(lastDay(teaching)).isEqualTo(today.minusDays(1));
    var line = page(account);
    assertThat(line.at("/moved/orderNumber").asString()).isEqualTo("沙教派〔2026〕7号");
    assertThat(line.at("/moved/on").asString()).isEqualTo(today.toString());
    assertThat(line.at("/moved/fromOrg").asString()).isEqualTo(old.toString());
    var entry = trail(account).getFirst();
    assertThat(entry.get("action").asString()).isEqualTo("account.moved");
    assertThat(entry.at("/details/order").asString()).isEqualTo("沙教派〔2026〕7号");
    assertThat(entry.get("accountName").asString()).isEqualTo("调令沙教派〔2026〕7号");
    wasTold(teaching, "grant-ended.v1 " + today.minusDays(1));
    wasTold(held(account, "TEACHER").id(), "grant-given.v1 ");
  }

  @Test
  void voidingTheOrderPutsBackEveryRowAndAnOlderEventBringsNothingAgain() {
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    give(account, old, "SCHOOL_ADMIN", today.minusDays(90), today.plusDays(40));
    var before = rows(account);
    var order = UUID.randomUUID();
    ended(order, 7, person, old, next, today.minusDays(2), true, true);
    hear();
    assertThat(held(account)).singleElement().extracting(Grant::org).isEqualTo(next.toString());
    var given = held(account).getFirst().id();

    voided(order, 8, person, old, next, today.minusDays(2));
    hear();
    assertThat(rows(account)).isEqualTo(before);
    assertThat(page(account).get("moved").isNull()).isTrue();
    assertThat(trail(account).getFirst().get("action").asString()).isEqualTo("account.moved-back");
    // given, and never was
    wasTold(given, "grant-given.v1 ", "grant-ended.v1 " + today.minusDays(3) + " false");

    ended(order, 7, person, old, next, today.minusDays(2), true, true);
    hear();
    assertThat(rows(account)).as("told again").isEqualTo(before);
  }

  @Test
  void aVoidHeardFirstLeavesNothingToFollow() {
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    var before = rows(account);
    var order = UUID.randomUUID();
    voided(order, 8, person, old, next, today);
    ended(order, 7, person, old, next, today, true, true);
    hear();
    assertThat(rows(account)).isEqualTo(before);
  }

  @Test
  void whoMovesTwiceIsWhereTheSecondOrderSaysWhicheverIsHeardFirst() {
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    var before = rows(account);

    ended(second, 7, person, next, third, today.minusDays(1), true, false);
    hear();
    assertThat(rows(account)).as("nothing of that school yet").isEqualTo(before);
    ended(first, 7, person, old, next, today.minusDays(5), true, false);
    hear();
    assertThat(org(account)).isEqualTo(third.toString());
    assertThat(days(account))
        .containsExactly(
            old + " " + today.minusDays(900) + " " + today.minusDays(6),
            next + " " + today.minusDays(5) + " " + today.minusDays(2),
            third + " " + today.minusDays(1) + " null");

    voided(second, 8, person, next, third, today.minusDays(1));
    hear();
    assertThat(org(account)).isEqualTo(next.toString());
    assertThat(held(account)).singleElement().extracting(Grant::to).isNull();
    voided(first, 8, person, old, next, today.minusDays(5));
    hear();
    assertThat(rows(account)).isEqualTo(before);
  }

  @Test
  void whomTheRegistryHadMovedElsewhereAndWhoseAccountIsOpenedLaterStaysAsItIs() {
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    var before = rows(account);
    ended(UUID.randomUUID(), 7, person, old, next, today, false, false);
    hear();
    assertThat(rows(account)).isEqualTo(before);

    ended(UUID.randomUUID(), 7, person, old, next, today, true, false);
    hear();
    var later = account(person, old);
    merge("person-merged.v1", 1, UUID.randomUUID(), person);
    hear();
    assertThat(org(later)).as("opened by hand after the move").isEqualTo(old.toString());
    assertThat(held(later)).isEmpty();
  }

  @Test
  void aGrantOfTheNewSchoolThatIsThereIsNotGivenTwiceAndOneGivenByHandSinceStays() {
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    var there = give(account, next, "TEACHER", today.minusDays(3), null);
    var order = UUID.randomUUID();
    ended(order, 7, person, old, next, today.minusDays(1), true, false);
    hear();
    assertThat(held(account)).singleElement().extracting(Grant::id).isEqualTo(there);
    var byHand = give(account, old, "TEACHER", today.plusDays(10), null);

    voided(order, 8, person, old, next, today.minusDays(1));
    hear();
    assertThat(org(account)).isEqualTo(old.toString());
    assertThat(held(account).stream().map(Grant::id)).contains(there, byHand);
    assertThat(days(account))
        .as("as before, up to what was given since")
        .contains(old + " " + today.minusDays(900) + " " + today.plusDays(9));
  }

  @Test
  void theAccountOfAMergedRecordFollowsAndItsUndoingPutsItBack() {
    var survivor = UUID.randomUUID();
    var account = account(person, old);
    give(account, old, "TEACHER", today.minusDays(900), null);
    var before = rows(account);
    ended(UUID.randomUUID(), 7, survivor, old, next, today, true, false);
    hear();
    assertThat(rows(account)).as("another person").isEqualTo(before);

    merge("person-merged.v1", 7, person, survivor);
    hear();
    assertThat(org(account)).isEqualTo(next.toString());
    assertThat(held(account)).singleElement().extracting(Grant::org).isEqualTo(next.toString());
    merge("person-merge-undone.v1", 8, person, survivor);
    hear();
    assertThat(rows(account)).isEqualTo(before);
  }

  @Test
  void whoStandsInForTheMoverStandsInNoLonger() {
    var account = account(person, old);
    give(account, old, "SCHOOL_ADMIN", today.minusDays(90), null);
    var deputy = account(UUID.randomUUID(), old);
    var asked =
        Map.of(
            "deputyId",
            deputy,
            "role",
            "SCHOOL_ADMIN",
            "org",
            old,
            "from",
            today,
            "to",
            today.plusDays(9));
    var named =
        identity.post(
            "/api/v1/identity/deputies",
            identity.tokenOf(account, "校长"),
            JSON.writeValueAsString(asked));
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
    assertThat(held(deputy)).hasSize(1);

    ended(UUID.randomUUID(), 7, person, old, next, today, true, true);
    hear();

    assertThat(held(deputy)).isEmpty();
    assertThat(
            identity
                .part(JdbcClient.class)
                .sql("select ended_because from deputyship where principal_id = ?")
                .param(account)
                .query(String.class)
                .single())
        .isEqualTo("PRINCIPAL_ENDED");
    assertThat(held(account))
        .as("who administered the old school teaches at the new one")
        .singleElement()
        .extracting(Grant::role)
        .isEqualTo(Role.TEACHER);
  }

  private static UUID account(UUID person, UUID org) {
    return identity
        .part(Accounts.class)
        .open("m" + UUID.randomUUID(), "某人", person, "500106", org.toString(), "x", false, false)
        .orElseThrow()
        .id();
  }

  private static UUID give(UUID account, UUID org, String role, LocalDate from, LocalDate to) {
    return identity
        .part(JdbcClient.class)
        .sql(
            "insert into access_grant (account_id, role, org, during, given_by, given_at) values"
                + " (?, ?, ?, daterange(?::date, ?::date, '[]'), 'x', now()) returning id")
        .params(Arrays.asList(account, role, org.toString(), from, to))
        .query(UUID.class)
        .single();
  }

  private static String org(UUID account) {
    return identity.part(Accounts.class).find(account).orElseThrow().org();
  }

  private static List<Grant> held(UUID account) {
    return identity.part(Grants.class).notEnded(account);
  }

  private static Grant held(UUID account, String role) {
    return held(account).stream()
        .filter(one -> one.role().name().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate lastDay(UUID grant) {
    return identity
        .part(JdbcClient.class)
        .sql("select upper(during) - 1 from access_grant where id = ?")
        .param(grant)
        .query(LocalDate.class)
        .single();
  }

  /** A teacher's grants with their days, the first one first. */
  private static List<String> days(UUID account) {
    return identity
        .part(JdbcClient.class)
        .sql(
            "select concat_ws(' ', org, lower(during), coalesce((upper(during) - 1)::text, 'null'))"
                + " from access_grant where account_id = ? and role = 'TEACHER' order by during")
        .param(account)
        .query(String.class)
        .list();
  }

  /** All that is known of an account and what it may do, but for the counter that only grows. */
  private static List<String> rows(UUID account) {
    return identity
        .part(JdbcClient.class)
        .sql(
            """
            select to_jsonb(a)::text from account a where id = :id
            union all select (to_jsonb(g) - 'version')::text from access_grant g where account_id = :id
            order by 1
            """)
        .param("id", account)
        .query(String.class)
        .list();
  }

  private static JsonNode page(UUID account) {
    return Identity.json(
        identity.get("/api/v1/identity/accounts/" + account, identity.officer("500106")));
  }

  private static List<JsonNode> trail(UUID account) {
    return Identity.json(
            identity.get("/api/v1/identity/audit?subject=" + account, identity.officer("500106")))
        .get("items")
        .valueStream()
        .toList();
  }

  private static void wasTold(UUID grant, String... events) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(grant)).containsExactly(events));
  }

  private static List<String> told(UUID grant) {
    List<String> told = new ArrayList<>();
    for (var record : TestTopics.consume(identity.bootstrap(), "identity.grant.v1")) {
      if (!record.key().equals(grant.toString())) continue;
      var type = new String(record.headers().lastHeader("ce_type").value());
      var data = JSON.readTree(record.value());
      ContractFiles.validate("identity", type, data);
      told.add(
          type
              + " "
              + data.path("to").asString("")
              + (data.has("stands") ? " " + data.get("stands").asBoolean() : ""));
    }
    return told;
  }

  private void ended(
      UUID order,
      long sequence,
      UUID who,
      UUID from,
      UUID to,
      LocalDate day,
      boolean moved,
      boolean offices) {
    var data = order(order, sequence, who, from, to, day);
    data.put("establishmentMoved", moved);
    data.put("officesEnded", offices);
    produce("assignment-ended.v1", sequence, data);
  }

  private void voided(UUID order, long sequence, UUID who, UUID from, UUID to, LocalDate day) {
    produce("assignment-voided.v1", sequence, order(order, sequence, who, from, to, day));
  }

  private static Map<String, Object> order(
      UUID order, long sequence, UUID who, UUID from, UUID to, LocalDate day) {
    var data = new HashMap<String, Object>();
    data.put("assignmentId", order);
    data.put("personId", who);
    data.put("kind", "TRANSFER");
    data.put("sendingSchoolId", from);
    data.put("receivingSchoolId", to);
    data.put("from", day.toString());
    data.put("to", day.toString());
    data.put("orderNumber", "沙教派〔2026〕" + sequence + "号");
    return data;
  }

  private void produce(String type, long sequence, Map<String, Object> data) {
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.assignment.v1",
        partition.toString(),
        type,
        sequence,
        "500106",
        data);
  }

  private void merge(String type, long sequence, UUID absorbed, UUID survivor) {
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.person.v1",
        partition.toString(),
        type,
        sequence,
        "500106",
        Map.of("personId", absorbed, "survivorId", survivor, "assignmentIds", List.of()));
  }

  /** Until all that was told so far is applied: something behind it on both topics was. */
  private void hear() {
    var other = UUID.randomUUID();
    var order = UUID.randomUUID();
    var absorbed = UUID.randomUUID();
    produce("assignment-ended.v1", 1, order(order, 1, other, old, next, today));
    merge("person-merged.v1", 1, absorbed, UUID.randomUUID());
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                identity
                    .part(JdbcClient.class)
                    .sql(
                        "select exists (select from order_move where assignment_id = ?) and exists"
                            + " (select from person_merge where absorbed_id = ?)")
                    .params(order, absorbed)
                    .query(Boolean.class)
                    .single());
  }
}
