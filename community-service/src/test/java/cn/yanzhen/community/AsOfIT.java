package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What held on a day, and what was known of it at a moment. */
@OnRealServers
class AsOfIT {
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;

  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private UUID member;
  private String community;
  private int minutes;

  @BeforeEach
  void anApprovedCommunity() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(4);
    member = schools.get(1);
    community = flights.approved("一小教共体", schools.get(0), member, schools.get(2));
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  /**
   * Time goes by between what was known before and what will be known; answers the moment between.
   */
  private Instant meanwhile() {
    clock.stand(Duration.ofMinutes(minutes += 10));
    var between = clock.instant();
    clock.stand(Duration.ofMinutes(minutes += 10));
    return between;
  }

  private static String known(Instant at) {
    return "?knownAt=" + at;
  }

  @Test
  void aCorrectionKeepsWhatWasKnownBefore() {
    var before = meanwhile();
    var held =
        flights
            .community(community, "")
            .path("memberships")
            .valueStream()
            .filter(one -> one.path("schoolId").asString().equals(member.toString()))
            .findFirst()
            .orElseThrow();
    var corrected =
        flights.done(
            flights.wish(
                "CORRECT",
                community,
                "2026-09-01",
                "membershipId",
                held.path("id").asString(),
                "from",
                "2026-10-01"));
    assertThat(corrected.json().path("correction").asBoolean()).isTrue();
    var after = meanwhile();

    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-10-01..2029-08-31");
    assertThat(flights.intervals(community, member, known(after)))
        .containsExactly("MEMBER 2026-10-01..2029-08-31");
    assertThat(flights.intervals(community, member, known(before)))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
    assertThat(flights.intervals(community, member, "?on=2026-09-15")).isEmpty();
    assertThat(flights.intervals(community, member, known(before) + "&on=2026-09-15")).hasSize(1);

    var officer = district.officer();
    assertThat(
            officer.get("/schools/" + member + "/communities?on=2026-09-15").json().path("items"))
        .isEmpty();
    assertThat(
            officer
                .get("/schools/" + member + "/communities?on=2026-09-15&knownAt=" + before)
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(exported("&on=2026-09-15")).hasSize(3);
    assertThat(exported("&on=2026-09-15&knownAt=" + before)).hasSize(4);

    var past = officer.get("/communities/" + community + "/history").is(200).json().path("items");
    assertThat(past).hasSize(1);
    assertThat(past.path(0).path("membership").path("from").asString()).isEqualTo("2026-09-01");
    assertThat(past.path(0).path("caseId").asString()).isEqualTo(corrected.id());
    assertThat(past.path(0).path("why").asString()).isEqualTo("WRONG_DATE");
    assertThat(past.path(0).path("byWhom").asString()).contains("测试");
  }

  private List<String> exported(String query) {
    return new String(
            district.officer().get("/communities/export?format=csv" + query).is(200).bytes(),
            StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void aPlanIsKnownFromItsApprovalOnAndNotBefore() {
    var before = meanwhile();
    flights.done(flights.wish("GRADUATE", community, "2027-03-01", "schoolId", member));
    assertThat(flights.intervals(community, member, "?on=2027-06-01")).isEmpty();
    assertThat(flights.intervals(community, member, "?on=2027-06-01&knownAt=" + before)).hasSize(1);
  }

  @Test
  void aCorrectedCycleIsKnownBothWays() {
    var before = meanwhile();
    flights.done(flights.wish("CORRECT", community, "2026-09-01", "to", "2029-07-31"));
    assertThat(flights.community(community, "").path("cycle").path("to").asString())
        .isEqualTo("2029-07-31");
    assertThat(flights.community(community, known(before)).path("cycle").path("to").asString())
        .isEqualTo("2029-08-31");
    assertThat(flights.community(community, known(before)).path("memberships")).hasSize(3);
    assertThat(list("?on=2029-08-15")).isZero();
    assertThat(list("?on=2029-08-15&knownAt=" + before)).isEqualTo(1);
  }

  @Test
  void whatWasNotApprovedYetWasNotKnown() {
    var before = meanwhile();
    var second = flights.approved("四小教共体", schools.get(3), newSchool());
    district.officer().get("/communities/" + second + known(before)).is(404);
    assertThat(list(known(before))).isEqualTo(1);
    assertThat(list("")).isEqualTo(2);
  }

  @Test
  void onADayOnlyWhatIsInForceCounts() {
    district
        .officer()
        .post(
            "/communities",
            Map.of(
                "name", "草稿教共体",
                "cycle", Map.of("from", "2026-09-01", "to", "2029-08-31"),
                "memberships",
                    List.of(
                        Map.of("schoolId", schools.get(3), "role", "LEAD"),
                        Map.of(
                            "schoolId", newSchool(), "role", "MEMBER", "model", "BRAND_GUIDED"))))
        .is(201);
    assertThat(list("")).isEqualTo(2);
    assertThat(list("?on=2026-08-31")).isZero();
    assertThat(list("?on=2026-09-01")).isEqualTo(1);
    assertThat(list("?on=2029-08-31")).isEqualTo(1);
    assertThat(list("?on=2029-09-01")).isZero();
    assertThat(flights.community(community, "?on=2026-09-01").path("day").asString())
        .isEqualTo("2026-09-01");
    district.officer().get("/communities?on=yesterday").is(422);
    assertThat(district.officer().get("/communities?knownAt=yesterday").is(422).code())
        .isEqualTo("request/known-at");
  }

  @Test
  void anEndedCommunityWasInForceOnItsDays() {
    var before = meanwhile();
    flights.done(flights.wish("END", community, "2026-11-22"));
    assertThat(list("?on=2026-11-21")).isEqualTo(1);
    assertThat(list("?on=2026-11-22")).isZero();
    assertThat(list("?on=2026-11-22&knownAt=" + before)).isEqualTo(1);
    assertThat(flights.community(community, known(before)).path("state").asString())
        .isEqualTo("APPROVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"membership_past", "cycle_past", "community_past"})
  void thePastIsNeverRewritten(String table) {
    assertThatThrownBy(() -> database.sql("update " + table + " set known = 'empty'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.sql("delete from " + table).update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.sql("truncate " + table).update())
        .hasMessageContaining("append-only");
  }

  private UUID newSchool() {
    return district.schools(1).getFirst();
  }

  private int list(String query) {
    return district.officer().get("/communities" + query).is(200).json().path("total").asInt();
  }
}
