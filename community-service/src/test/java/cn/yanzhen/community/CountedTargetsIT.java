package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets move because something happened, once, for the community where it happened. */
@OnRealServers
class CountedTargetsIT extends TargetTest {
  @Autowired JdbcClient database;

  @Test
  void aTargetMovesBecauseAnAssignmentCameIntoForce() {
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    assertThat(value("assignments-in-force")).isEqualByComparingTo("1");
    assertThat(value("cadres-into-members")).isEqualByComparingTo("0");
    assertOpensOntoItsEvidence("teachers-into-members");
  }

  @Test
  void whatGoesIntoTheLeadSchoolIsNotCountedForMembers() {
    started(UUID.randomUUID(), member, lead, "SHADOWING", "2026-09-15", "2027-07-09");
    becomes("shadowing-at-lead", "1");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
  }

  @Test
  void aPersonWhoIsSentTwiceIsOnePersonAndTwoPersonTimes() {
    var person = UUID.randomUUID();
    started(UUID.randomUUID(), person, 5, lead, member, "ROTATION", "2026-09-15", "2026-10-09");
    started(UUID.randomUUID(), person, 5, lead, member, "ROTATION", "2026-10-15", "2027-07-09");
    becomes("teachers-into-members", "2");
    assertThat(value("persons-into-members")).isEqualByComparingTo("1");
    // The first is over by today.
    assertThat(value("assignments-in-force")).isEqualByComparingTo("1");
    assertOpensOntoItsEvidence("persons-into-members");
    assertOpensOntoItsEvidence("assignments-in-force");
  }

  @Test
  void anEarlyReturnEndsWhatLasts() {
    var assignment = UUID.randomUUID();
    started(assignment, UUID.randomUUID(), 5, lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    tellAssignment(
        "assignment-returned.v1",
        assignment,
        UUID.randomUUID(),
        6,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("assignments-in-force", "0");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
    assertThat(value("assignments-in-force", "?on=2026-10-31")).isEqualByComparingTo("1");
  }

  @Test
  void aRecallEndsWhatLastsAndAVoidedOrderNeverWas() {
    var assignment = UUID.randomUUID();
    var person = UUID.randomUUID();
    started(assignment, person, 5, lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    tellAssignment(
        "assignment-recalled.v1",
        assignment,
        person,
        6,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("assignments-in-force", "0");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
    tellAssignment(
        "assignment-voided.v1",
        assignment,
        person,
        7,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("teachers-into-members", "0");
    assertThat(value("assignments-in-force", "?on=2026-10-31")).isEqualByComparingTo("0");

    var late = UUID.randomUUID();
    district.tell(
        late,
        "exchange.assignment.v1",
        assignment,
        "assignment-started.v1",
        5,
        assignment(assignment, person, lead, member, "ROTATION", "2026-09-15", "2027-07-09"));
    applied(late);
    assertThat(value("teachers-into-members"))
        .as("an older event, sent again from the dead letters, brings nothing back")
        .isEqualByComparingTo("0");
  }

  @Test
  void twoRecordsOfAPersonAreOnePersonUntilTheMergeIsUndone() {
    var absorbed = UUID.randomUUID();
    var survivor = UUID.randomUUID();
    merge("person-merged.v1", 7, absorbed, survivor);
    started(UUID.randomUUID(), absorbed, 5, lead, member, "ROTATION", "2026-09-15", "2026-10-09");
    started(UUID.randomUUID(), survivor, 5, lead, member, "ROTATION", "2026-10-15", "2027-07-09");
    becomes("teachers-into-members", "2");
    becomes("persons-into-members", "1");
    merge("person-merge-undone.v1", 8, absorbed, survivor);
    becomes("persons-into-members", "2");
  }

  private void merge(String type, long sequence, UUID absorbed, UUID survivor) {
    var event = UUID.randomUUID();
    district.tell(
        event,
        "exchange.person.v1",
        absorbed,
        type,
        sequence,
        Map.of("personId", absorbed, "survivorId", survivor, "assignmentIds", List.of()));
    applied(event);
  }

  private void applied(UUID event) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database
                    .sql("select exists (select from inbox where event_id = ?)")
                    .param(event)
                    .query(Boolean.class)
                    .single());
  }

  @Test
  void anExtendedOrderCountsOnceAndOnlyOnceItHasBegun() {
    var begun = UUID.randomUUID();
    started(begun, UUID.randomUUID(), 5, lead, member, "ROTATION", "2026-09-15", "2026-10-31");
    becomes("teachers-into-members", "1");
    assertThat(value("assignments-in-force")).isEqualByComparingTo("0");
    extended(UUID.randomUUID(), "APPROVED", "2026-09-20", "2027-07-09");
    extended(begun, "IN_FORCE", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
  }

  private void extended(UUID assignment, String state, String from, String to) {
    var data =
        new java.util.HashMap<String, Object>(
            assignment(assignment, UUID.randomUUID(), lead, member, "ROTATION", from, to));
    data.put("state", state);
    district.tell("exchange.assignment.v1", assignment, "assignment-extended.v1", 8, data);
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    var assignment = UUID.randomUUID();
    var data =
        assignment(
            assignment, UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    var event = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      district.tell(event, "exchange.assignment.v1", assignment, "assignment-started.v1", 5, data);
    }
    // And once more under another id, as from a relay that crashed before it knew that it had sent.
    district.tell("exchange.assignment.v1", assignment, "assignment-started.v1", 5, data);
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-16", "2027-07-09");
    becomes("teachers-into-members", "2");
  }

  @Test
  void aFactCountsForTheCommunityToWhichTheSchoolBelongedOnItsDay() {
    var more = district.schools(2);
    // A member of the first until the end of October, of the second from November on.
    var moved = more.get(0);
    var first =
        district.community(
            "甲教共体", other, new Districts.District.Member(moved, "2026-09-01", "2026-10-31"));
    var second =
        district.community(
            "乙教共体", more.get(1), new Districts.District.Member(moved, "2026-11-01", "2029-08-31"));
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-09-10", "2027-07-09");
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-10-31", "2027-07-09");
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-11-01", "2027-07-09");
    community = second;
    becomes("teachers-into-members", "1");
    assertOpensOntoItsEvidence("teachers-into-members");
    community = first;
    becomes("teachers-into-members", "2");
    assertOpensOntoItsEvidence("teachers-into-members");
    var rows = district.officer().get("/targets/overview?year=2026").is(200).json().path("items");
    var total = BigDecimal.ZERO;
    for (var row : rows) {
      total = total.add(line(row, "teachers-into-members").path("value").decimalValue());
    }
    assertThat(total).isEqualByComparingTo("3");
  }
}
