package cn.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever leaves the district's service holds no role at a school after the last day. */
class LeaversKeepNoRoleIT {
  private static Identity identity;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final UUID person = UUID.randomUUID();
  private final UUID school = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

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
  void theirRolesEndWithTheLastDayAndComeBackToTheRowWhenItIsTakenBack() {
    var account = account();
    give(account, school, "TEACHER", today.minusDays(900), null);
    give(account, other, "SCHOOL_ADMIN", today.minusDays(90), today.plusDays(200));
    give(account, other, "TEACHER", today.plusDays(100), null);
    var before = rows(account);
    var last = today.plusDays(30);

    tell("person-left.v1", 5, last);
    assertThat(days(account))
        .containsExactly(
            "SCHOOL_ADMIN " + today.minusDays(90) + " " + last,
            "TEACHER " + today.minusDays(900) + " " + last);
    assertThat(trail(account)).contains("account.left");

    tell("person-left.v1", 6, today.minusDays(1));
    assertThat(held(account)).as("corrected to a day that is past").isEmpty();
    tell("person-left.v1", 7, today.plusDays(150));
    assertThat(days(account))
        .as("and to a later one")
        .contains("TEACHER " + today.plusDays(100) + " " + today.plusDays(150));

    tell("person-leaving-undone.v1", 8, today.plusDays(150));
    assertThat(rows(account)).isEqualTo(before);
    tell("person-left.v1", 7, today.plusDays(150));
    assertThat(rows(account)).as("an older event brings nothing again").isEqualTo(before);
    assertThat(trail(account)).contains("account.left-undone");
  }

  @Test
  void whoComesBackIsGivenNoOldRoleAndLeavesAgainWithTheNewOnes() {
    var account = account();
    give(account, school, "TEACHER", today.minusDays(900), null);
    tell("person-left.v1", 5, today.minusDays(100));
    tell("person-returned.v1", 6, today.minusDays(100));
    assertThat(held(account)).as("the old role stays ended").isEmpty();
    var anew = give(account, other, "TEACHER", today.minusDays(9), null);
    tell("person-left.v1", 5, today.minusDays(100));
    assertThat(held(account).stream().map(Grant::id)).as("told again").containsExactly(anew);

    tell("person-left.v1", 9, today.minusDays(1));
    assertThat(held(account)).isEmpty();
    tell("person-leaving-undone.v1", 10, today.minusDays(1));
    assertThat(held(account).stream().map(Grant::id)).containsExactly(anew);
  }

  @Test
  void aMoveThatIsHeardLaterIsFollowedAndTheNewSchoolsRoleEndsToo() {
    var account = account();
    give(account, school, "TEACHER", today.minusDays(900), null);
    var last = today.plusDays(30);
    tell("person-left.v1", 5, last);

    moved(today.minusDays(3));

    assertThat(days(account))
        .containsExactlyInAnyOrder(
            "TEACHER " + today.minusDays(900) + " " + today.minusDays(4),
            "TEACHER " + today.minusDays(3) + " " + last);
    tell("person-leaving-undone.v1", 6, last);
    assertThat(held(account)).singleElement().matches(one -> one.to() == null);
    assertThat(held(account).getFirst().org()).isEqualTo(other.toString());
  }

  @Test
  void theDistrictsOwnRoleAndWhatIsGivenByHandAfterwardsStay() {
    var account = account();
    identity
        .part(JdbcClient.class)
        .sql(
            "insert into access_grant (account_id, role, org, during, given_by, given_at) values"
                + " (?, 'DISTRICT_OFFICER', '500106', daterange(current_date - 9, null), 'x',"
                + " now())")
        .param(account)
        .update();
    give(account, school, "TEACHER", today.minusDays(900), null);
    tell("person-left.v1", 5, today.minusDays(1));
    assertThat(held(account)).singleElement().matches(one -> one.org().equals("500106"));

    var byHand = give(account, school, "TEACHER", today, null);
    tell("person-left.v1", 6, today.minusDays(2));
    assertThat(held(account).stream().map(Grant::id)).contains(byHand);
  }

  private UUID account() {
    return identity
        .part(Accounts.class)
        .open("l" + UUID.randomUUID(), "某人", person, "500106", school.toString(), "x", false, false)
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

  private static List<Grant> held(UUID account) {
    return identity.part(Grants.class).notEnded(account);
  }

  private static List<String> days(UUID account) {
    return identity
        .part(JdbcClient.class)
        .sql(
            "select concat_ws(' ', role, lower(during), coalesce((upper(during) - 1)::text,"
                + " 'null')) from access_grant where account_id = ? order by role, during")
        .param(account)
        .query(String.class)
        .list();
  }

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

  private static List<String> trail(UUID account) {
    return Identity.json(
            identity.get("/api/v1/identity/audit?subject=" + account, identity.officer("500106")))
        .get("items")
        .valueStream()
        .map(entry -> entry.get("action").asString())
        .toList();
  }

  /** And waits until it is heard: something behind it was. */
  private void tell(String type, long sequence, LocalDate lastDay) {
    leaving(type, sequence, person, lastDay);
    var behind = UUID.randomUUID();
    leaving("person-left.v1", 1, behind, today);
    until("select exists (select from person_leaving where person_id = ?)", behind);
  }

  private void leaving(String type, long sequence, UUID who, LocalDate lastDay) {
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.person.v1",
        partition.toString(),
        type,
        sequence,
        "500106",
        Map.of(
            "personId", who, "schoolId", school, "lastDay", lastDay.toString(), "code", "RETIRED"));
  }

  private void moved(LocalDate day) {
    var order = UUID.randomUUID();
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.assignment.v1",
        partition.toString(),
        "assignment-ended.v1",
        7,
        "500106",
        Map.of(
            "assignmentId",
            order,
            "personId",
            person,
            "kind",
            "TRANSFER",
            "sendingSchoolId",
            school,
            "receivingSchoolId",
            other,
            "from",
            day.toString(),
            "to",
            day.toString(),
            "orderNumber",
            "沙教派〔2026〕7号",
            "establishmentMoved",
            true,
            "officesEnded",
            false));
    until("select exists (select from order_move where assignment_id = ?)", order);
  }

  private static void until(String sql, UUID id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> identity.part(JdbcClient.class).sql(sql).param(id).query(Boolean.class).single());
  }
}
