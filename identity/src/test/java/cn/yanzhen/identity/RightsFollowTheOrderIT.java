package cn.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seconded cadre acts for the host school from the order's first day to its last. */
class RightsFollowTheOrderIT {
  private static Identity identity;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final UUID person = UUID.randomUUID();
  private final UUID host = UUID.randomUUID();
  private final UUID assignment = UUID.randomUUID();

  @BeforeAll
  static void start() {
    identity = new Identity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void itComesWithTheApprovalGoesOnWithAnExtensionAndEndsWithARecall() {
    var account = account("gan.bu");
    tell("assignment-approved.v1", 5, today.plusDays(3), today.plusDays(30), "CADRE_SECONDMENT");
    awaitRight(account, today.plusDays(3), today.plusDays(30));
    var right = held(account).getFirst();
    assertThat(right.inForceOn(today)).as("before the first day").isFalse();
    assertThat(right.inForceOn(today.plusDays(30))).as("on the last day").isTrue();
    assertThat(right.inForceOn(today.plusDays(31))).as("on the day after").isFalse();

    tell("assignment-extended.v1", 9, today.plusDays(3), today.plusDays(60), "CADRE_SECONDMENT");
    awaitRight(account, today.plusDays(3), today.plusDays(60));
    tell("assignment-recalled.v1", 10, today.plusDays(3), today.plusDays(8), "CADRE_SECONDMENT");
    awaitRight(account, today.plusDays(3), today.plusDays(8));
    tell("assignment-voided.v1", 11, today.plusDays(3), today.plusDays(8), "CADRE_SECONDMENT");
    Awaitility.await().until(() -> held(account).isEmpty());
    tell("assignment-started.v1", 6, today.plusDays(3), today.plusDays(30), "CADRE_SECONDMENT");
    tellAnother();
    assertThat(held(account)).as("an older event brings nothing back").isEmpty();
  }

  @Test
  void anAccountOpenedLaterHasItTooAndNobodyEndsItByHand() {
    tell("assignment-approved.v1", 5, today, today.plusDays(30), "CADRE_SECONDMENT");
    tellAnother();
    var account = account("gan.bu.later");
    awaitRight(account, today, today.plusDays(30));
    var answer =
        identity.post(
            "/api/v1/identity/accounts/" + account + "/grants/" + assignment + "/end",
            identity.officer("500106"),
            "{}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Identity.json(answer).get("code").asString())
        .isEqualTo("identity/grant-follows-order");
  }

  @Test
  void aTeacherWhoIsSentTeachesAndAdministersNothing() {
    var account = account("jiao.shi");
    tell("assignment-approved.v1", 5, today, today.plusDays(30), "ROTATION");
    tellAnother();
    assertThat(held(account)).isEmpty();
  }

  @Test
  void aMergeTakesTheRightAlongAndItsUndoingBringsItBackWhicheverComesFirst() {
    var survivor = UUID.randomUUID();
    var kept =
        identity
            .part(Accounts.class)
            .open("s" + survivor, "干部", survivor, "500106", "500106", "x", false, false)
            .orElseThrow()
            .id();
    var old = account("gan.bu.twice");
    merge("person-merged.v1", 7, person, survivor);
    tell("assignment-approved.v1", 5, today, today.plusDays(30), "CADRE_SECONDMENT");
    awaitRight(kept, today, today.plusDays(30));
    awaitRight(old, today, today.plusDays(30));
    assertThat(identity.part(Accounts.class).find(old).orElseThrow().personId())
        .as("the old record's account is the same person now")
        .isEqualTo(survivor);

    merge("person-merge-undone.v1", 8, person, survivor);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> held(kept).isEmpty());
    assertThat(held(old)).hasSize(1);
    assertThat(identity.part(Accounts.class).find(old).orElseThrow().personId()).isEqualTo(person);
    merge("person-merged.v1", 7, person, survivor);
    tellAnother();
    assertThat(held(kept)).as("an older merge that comes again changes nothing").isEmpty();
  }

  private static void merge(String type, long sequence, UUID absorbed, UUID survivor) {
    TestTopics.produce(
        identity.bootstrap(),
        "exchange.person.v1",
        absorbed.toString(),
        type,
        sequence,
        "500106",
        Map.of("personId", absorbed, "survivorId", survivor, "assignmentIds", List.of()));
  }

  private UUID account(String username) {
    return identity
        .part(Accounts.class)
        .open(username, "干部", person, "500106", "500106", "x", false, false)
        .orElseThrow()
        .id();
  }

  private List<Grant> held(UUID account) {
    return identity.part(Grants.class).notEnded(account);
  }

  private void awaitRight(UUID account, LocalDate from, LocalDate to) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(held(account))
                    .singleElement()
                    .satisfies(
                        right -> {
                          assertThat(right.role().name()).isEqualTo("SCHOOL_ADMIN");
                          assertThat(right.org()).isEqualTo(host.toString());
                          assertThat(right.from()).isEqualTo(from);
                          assertThat(right.to()).isEqualTo(to);
                        }));
  }

  /** Of another person, behind what was told before: the key is the same, so is the partition. */
  private void tellAnother() {
    var other = UUID.randomUUID();
    var account =
        identity
            .part(Accounts.class)
            .open("o" + other, "别人", other, "500106", "500106", "x", false, false)
            .orElseThrow()
            .id();
    tell(UUID.randomUUID(), other, "assignment-approved.v1", 5, today, today, "CADRE_SECONDMENT");
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !held(account).isEmpty());
  }

  private void tell(String type, long sequence, LocalDate from, LocalDate to, String kind) {
    tell(assignment, person, type, sequence, from, to, kind);
  }

  private void tell(
      UUID id, UUID who, String type, long sequence, LocalDate from, LocalDate to, String kind) {
    var data = new HashMap<String, Object>();
    data.put("assignmentId", id);
    data.put("personId", who);
    data.put("kind", kind);
    data.put("receivingSchoolId", host);
    data.put("from", from.toString());
    data.put("to", to.toString());
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
