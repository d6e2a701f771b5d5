package cn.yanzhen.community;

import static cn.yanzhen.community.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many officers approve at once: exactly one wins, the others hear why not, nothing is half
 * written, and nobody is told of a deadlock.
 */
@OnRealServers
class ParallelCasesIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private List<String> communities;

  @BeforeEach
  void sixCommunitiesAndAFreeSchool() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(19);
    communities = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      communities.add(
          flights.approved(
              "教共体" + i, schools.get(3 * i), schools.get(3 * i + 1), schools.get(3 * i + 2)));
    }
  }

  private List<Answer> approveAtOnce(List<String> cases) throws Exception {
    return atOnce(cases.stream().<Callable<Answer>>map(id -> () -> flights.approve(id)).toList());
  }

  private void oneWins(List<Answer> answers, String code, String... words) {
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer -> {
              assertThat(answer.code()).isEqualTo(code);
              for (var word : words) {
                assertThat(answer.text("detail")).contains(word);
              }
            });
    nothingOverlaps();
  }

  private void nothingOverlaps() {
    assertThat(
            database
                .sql(
                    """
                    select count(*) from membership a join membership b
                      on a.school_id = b.school_id and a.span && b.span and a.id < b.id
                    join community c on c.id = a.community_id where c.district = ?
                    """)
                .params(district.code())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aFreeSchoolJoinsOneOfManyCommunities() throws Exception {
    var free = schools.get(18);
    var cases =
        communities.stream()
            .map(
                community ->
                    flights.submitted(
                        flights.wish(
                            "JOIN",
                            community,
                            "2027-03-01",
                            "schoolId",
                            free,
                            "model",
                            "BRAND_GUIDED")))
            .toList();
    oneWins(approveAtOnce(cases), "community/school-elsewhere", "第19小学", "教共体");
    assertThat(
            communities.stream()
                .filter(community -> !flights.intervals(community, free, "").isEmpty()))
        .hasSize(1);
  }

  @RepeatedTest(3)
  void movesToEverywhereAndAJoinFollowEachOther() throws Exception {
    var wanderer = schools.get(1);
    var cases = new ArrayList<String>();
    for (var target : communities.subList(1, 6)) {
      cases.add(
          flights.submitted(
              flights.wish(
                  "MOVE",
                  communities.getFirst(),
                  "2027-03-01",
                  "schoolId",
                  wanderer,
                  "toCommunityId",
                  target,
                  "model",
                  "BRAND_GUIDED")));
    }
    var answers = approveAtOnce(cases);
    oneWins(answers, "community/not-a-member", "第2小学", "2027-03-01");
    assertThat(flights.intervals(communities.getFirst(), wanderer, ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28");
  }

  @RepeatedTest(3)
  void movesInOppositeDirectionsDoNotWaitForEachOther() throws Exception {
    var cases = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      var from = communities.get(i);
      var to = communities.get((i + 1) % 6);
      cases.add(
          flights.submitted(
              flights.wish(
                  "MOVE",
                  from,
                  "2027-03-01",
                  "schoolId",
                  schools.get(3 * i + 1),
                  "toCommunityId",
                  to,
                  "model",
                  "BRAND_GUIDED")));
    }
    assertThat(approveAtOnce(cases)).extracting(Answer::status).containsOnly(200);
    nothingOverlaps();
  }

  /** Whoever comes second hears that the school, or its community, is no longer where it was. */
  @RepeatedTest(3)
  void aMergerAndMovesOfOneOfItsSchoolsExcludeEachOther() throws Exception {
    var wanderer = schools.get(1);
    var cases = new ArrayList<String>();
    for (var target : communities.subList(2, 5)) {
      cases.add(
          flights.submitted(
              flights.wish(
                  "MOVE",
                  communities.getFirst(),
                  "2027-03-01",
                  "schoolId",
                  wanderer,
                  "toCommunityId",
                  target,
                  "model",
                  "BRAND_GUIDED")));
    }
    cases.add(
        flights.submitted(
            flights.wish(
                "MERGE",
                communities.getFirst(),
                "2027-03-01",
                "toCommunityId",
                communities.get(1),
                "members",
                List.of(wanderer))));
    var answers = approveAtOnce(cases);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer -> {
              assertThat(answer.code()).isIn("community/not-a-member", "community/outside-cycle");
              assertThat(answer.text("detail")).contains("2027-03-01", "教共体0");
            });
    nothingOverlaps();
    assertThat(
            communities.subList(1, 5).stream()
                .filter(community -> !flights.intervals(community, wanderer, "").isEmpty()))
        .hasSize(1);
  }

  @Test
  void aMergerTakesAPlannedReturnAlongWhileTheSchoolJoinsElsewhereBefore() throws Exception {
    var first = communities.getFirst();
    flights.done(flights.wish("LEAVE", first, "2027-03-01", "schoolId", schools.get(1)));
    flights.done(
        flights.wish(
            "RETURN", first, "2028-03-01", "schoolId", schools.get(1), "model", "BRAND_GUIDED"));
    var merger =
        flights.submitted(
            flights.wish(
                "MERGE",
                communities.get(0),
                "2027-06-01",
                "toCommunityId",
                communities.get(1),
                "model",
                "BRAND_GUIDED"));
    var join =
        flights.submitted(
            flights.wish(
                "JOIN",
                communities.get(2),
                "2027-04-01",
                "to",
                "2028-02-28",
                "schoolId",
                schools.get(1),
                "model",
                "BRAND_GUIDED"));
    assertThat(approveAtOnce(List.of(merger, join))).extracting(Answer::status).containsOnly(200);
    nothingOverlaps();
    assertThat(flights.intervals(communities.get(1), schools.get(1), ""))
        .containsExactly("MEMBER 2028-03-01..2029-08-31");
  }

  @Test
  void aCommunityIsSplitOnceUnderOneName() throws Exception {
    var big = flights.approved("大教共体", schools.get(18), district.schools(6).toArray(UUID[]::new));
    var members =
        flights
            .community(big, "")
            .path("memberships")
            .valueStream()
            .filter(held -> held.path("role").asString().equals("MEMBER"))
            .map(held -> held.path("schoolId").asString())
            .toList();
    var cases = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      cases.add(
          flights.submitted(
              flights.wish(
                  "SPLIT",
                  big,
                  "2027-03-01",
                  "schoolId",
                  members.get(2 * i),
                  "members",
                  members.subList(2 * i, 2 * i + 2),
                  "name",
                  "新教共体")));
    }
    oneWins(approveAtOnce(cases), "community/name-taken", "新教共体");
    assertThat(district.officer().get("/communities?q=新教共体").is(200).json().path("items"))
        .hasSize(1);
  }

  @Test
  void aCommunityIsRenewedOnce() throws Exception {
    var cases = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      cases.add(
          flights.submitted(
              flights.wish(
                  "RENEW", communities.getFirst(), "2029-09-01", "to", "2032-08-3" + i % 2)));
    }
    oneWins(approveAtOnce(cases), "community/cycles-overlap", "教共体0", "2029-09-01");
    assertThat(flights.community(communities.getFirst(), "").path("cycles")).hasSize(2);
  }

  @Test
  void anApprovalTwiceAtOnceIsOne() throws Exception {
    var id =
        flights.submitted(
            flights.wish(
                "LEAVE", communities.getFirst(), "2027-03-01", "schoolId", schools.get(1)));
    var answers = approveAtOnce(List.of(id, id, id, id));
    oneWins(answers, "community/case-not-submitted");
    assertThat(flights.community(communities.getFirst(), "").path("version").asInt()).isEqualTo(4);
  }

  @Test
  void aLeadChangeAndALeaveOfTheNewLeadFollowEachOther() throws Exception {
    var change =
        flights.submitted(
            flights.wish(
                "LEAD_CHANGE",
                communities.getFirst(),
                "2027-03-01",
                "schoolId",
                schools.get(1),
                "leadStays",
                true,
                "model",
                "BRAND_GUIDED"));
    var leave =
        flights.submitted(
            flights.wish(
                "LEAVE", communities.getFirst(), "2027-06-01", "schoolId", schools.get(1)));
    var answers = approveAtOnce(List.of(change, leave));
    assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
    nothingOverlaps();
    for (var day : List.of("2027-02-28", "2027-03-01", "2027-06-01", "2029-08-31")) {
      assertThat(
              flights
                  .community(communities.getFirst(), "?on=" + day)
                  .path("memberships")
                  .valueStream()
                  .filter(held -> held.path("role").asString().equals("LEAD")))
          .as(day)
          .hasSize(1);
    }
  }
}
