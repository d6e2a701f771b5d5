package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.testing.ContractFiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What each kind of change does from its day on. */
@OnRealServers
class ChangeKindsIT extends ChangeTest {
  @Test
  void aSchoolClosedOnTheDayJoinsNoCommunityAndIsNamedWithItsLastDay() {
    var newcomer = schools.get(3);
    district
        .officer()
        .act(
            "/schools/" + newcomer + "/close",
            Map.of("day", "2027-02-28", "kind", "CLOSED", "reason", "布局调整"))
        .is(200);
    var wish =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", newcomer, "model", "BRAND_GUIDED");
    var outlook = district.officer().post("/changes/preview", wish).is(200).json();
    assertThat(outlook.toString()).contains("community/school-closed", "第4小学", "2027-02-28");
    var draft = district.officer().post("/changes", wish).is(201).id();
    var refused = district.officer().act("/changes/" + draft + "/submit").is(409);
    assertThat(refused.code()).isEqualTo("community/school-closed");
    assertThat(refused.text("detail")).contains("第4小学", "2027-02-28");
    wish.put("effective", "2027-02-01");
    wish.put("to", "2027-02-28");
    flights.done(wish);
    assertThat(flights.intervals(community, newcomer, ""))
        .containsExactly("MEMBER 2027-02-01..2027-02-28");
  }

  @Test
  void aSchoolLeavesAndReturnsWithAGapBetween() {
    flights.done(flights.wish("GRADUATE", community, "2027-03-01", "schoolId", member));
    flights.done(
        flights.wish(
            "RETURN", community, "2028-09-01", "schoolId", member, "model", "PAIRED_SUPPORT"));
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28", "MEMBER 2028-09-01..2029-08-31");
    assertThat(flights.intervals(community, member, "?on=2027-02-28")).hasSize(1);
    assertThat(flights.intervals(community, member, "?on=2027-03-01")).isEmpty();
    assertThat(flights.intervals(community, member, "?on=2028-09-01")).hasSize(1);
    var belongings = district.officer().get("/schools/" + member + "/communities").is(200).json();
    assertThat(belongings.path("items")).hasSize(2);
    assertThat(
            district
                .officer()
                .get("/schools/" + member + "/communities?on=2028-01-01")
                .json()
                .path("items"))
        .isEmpty();
    assertThat(told("community-changed.v1", 4).path("memberships")).hasSize(4);
  }

  @Test
  void aSchoolMovesToAnotherCommunityInOneTransaction() {
    var other = flights.approved("五小教共体", schools.get(4), schools.get(5));
    var moved =
        flights.done(
            flights.wish(
                "MOVE",
                community,
                "2027-03-01",
                "schoolId",
                member,
                "toCommunityId",
                other,
                "model",
                "DIRECTLY_RUN"));
    assertThat(moved.text("toCommunityName")).isEqualTo("五小教共体");
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28");
    assertThat(flights.intervals(other, member, ""))
        .containsExactly("MEMBER 2027-03-01..2029-08-31");
    var events =
        district.events(CommunityOffice.TOPIC, 6).stream()
            .filter(event -> header(event, "ce_type").equals("community-changed.v1"))
            .toList();
    assertThat(events)
        .allSatisfy(
            event -> {
              var data = JSON.readTree(event.value());
              ContractFiles.validate("community", "community-changed.v1", data);
              assertThat(data.path("caseId").asString()).isEqualTo(moved.id());
            })
        .extracting(org.apache.kafka.clients.consumer.ConsumerRecord::key)
        .containsExactlyInAnyOrder(community, other);
  }

  @Test
  void aModelChangesFromADayOn() {
    flights.done(
        flights.wish(
            "REGRADE",
            community,
            "2027-09-01",
            "schoolId",
            member,
            "model",
            "DIRECTLY_RUN",
            "stages",
            List.of("PRIMARY")));
    var before = flights.community(community, "?on=2027-08-31").path("memberships");
    var after = flights.community(community, "?on=2027-09-01").path("memberships");
    assertThat(strings(before, "model")).contains("PAIRED_SUPPORT").doesNotContain("DIRECTLY_RUN");
    assertThat(strings(after, "model")).contains("DIRECTLY_RUN");
    assertThat(after.findValues("stages").toString()).contains("PRIMARY");
  }

  @Test
  void anotherSchoolLeadsFromItsDayOnAndOnlyThenItsAdministratorActs() {
    flights.done(
        flights.wish(
            "LEAD_CHANGE",
            community,
            "2026-12-01",
            "schoolId",
            member,
            "leadStays",
            true,
            "model",
            "BRAND_GUIDED"));
    var data = told("community-changed.v1", 3);
    assertThat(data.path("leadSchoolId").asString()).isEqualTo(lead.toString());
    assertThat(flights.community(community, "").path("lead").path("schoolId").asString())
        .isEqualTo(lead.toString());
    assertThat(
            flights.community(community, "?on=2026-12-01").path("lead").path("schoolId").asString())
        .isEqualTo(member.toString());

    var wish =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", schools.get(3), "model", "BRAND_GUIDED");
    district.administrator(member).post("/changes", wish).is(403);
    district.administrator(lead).post("/changes/preview", wish).is(200);
    stand(LocalDate.of(2026, 12, 1));
    district.administrator(lead).post("/changes", wish).is(403);
    district.administrator(member).post("/changes", wish).is(201);
  }

  @Test
  void aFurtherCycleIsAddedAndTheCommunityGoesOn() {
    flights.done(
        flights.wish(
            "RENEW", community, "2029-09-01", "to", "2032-08-31", "members", List.of(member)));
    var data = told("community-renewed.v1", 3);
    assertThat(data.path("cycles")).hasSize(2);
    assertThat(data.path("cycleTo").asString()).isEqualTo("2029-08-31");
    assertThat(flights.community(community, "?on=2030-01-01").path("memberships")).hasSize(2);
    stand(LocalDate.of(2029, 9, 1));
    Awaitility.await()
        .during(Duration.ofMillis(800))
        .atMost(Duration.ofSeconds(5))
        .until(() -> flights.community(community, "").path("state").asString().equals("APPROVED"));
    assertThat(flights.community(community, "").path("cycle").path("from").asString())
        .isEqualTo("2029-09-01");
  }

  @Test
  void anEarlyEndComesOnItsDayWithItsReason() {
    flights.done(flights.wish("END", community, "2026-12-01"));
    assertThat(flights.community(community, "").path("state").asString()).isEqualTo("APPROVED");
    assertThat(told("community-changed.v1", 3).path("kind").asString()).isEqualTo("END");
    stand(LocalDate.of(2026, 12, 1));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> flights.community(community, "").path("state").asString().equals("ENDED"));
    assertThat(told("community-ended.v1", 4).path("reason").asString()).isEqualTo("LAYOUT");
  }

  @Test
  void anEndOfTodayEndsAtOnceAndFreesItsSchools() {
    flights.done(flights.wish("END", community, "2026-11-22"));
    assertThat(flights.community(community, "").path("state").asString()).isEqualTo("ENDED");
    assertThat(told("community-ended.v1", 4).path("reason").asString()).isEqualTo("LAYOUT");
    flights.approved("六小教共体", schools.get(5), schools.get(6));
    var refused =
        district
            .officer()
            .post("/changes", flights.wish("LEAVE", community, "2027-03-01", "schoolId", member))
            .is(409);
    assertThat(refused.code()).isEqualTo("community/not-approved");
  }
}
