package cn.yanzhen.community;

import static cn.yanzhen.community.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school in two communities: where the rule of its district says so, and counted once. */
@OnRealServers
class PlacesIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private String first;
  private String second;

  @BeforeEach
  void twoCommunitiesInADistrictThatAllowsIt() {
    district = districts.withSecondPlaces();
    flights = new Flights(district);
    schools = district.schools(6);
    first = flights.approved("一小教共体", schools.get(0), schools.get(1), schools.get(2));
    second = flights.approved("四小教共体", schools.get(3), schools.get(4));
  }

  private Map<String, Object> joins(String community, UUID school, Object... more) {
    var wish =
        flights.wish(
            "JOIN",
            community,
            "2027-03-01",
            "schoolId",
            school,
            "model",
            "PAIRED_SUPPORT",
            "grade",
            "COOPERATIVE",
            "place",
            "SECOND");
    for (int i = 0; i < more.length; i += 2) {
      wish.put((String) more[i], more[i + 1]);
    }
    return wish;
  }

  private Answer refused(Map<String, Object> wish, String code, String... words) {
    var id = district.officer().post("/changes", wish).is(201).id();
    flights.ticked(id);
    var answer = district.officer().act("/changes/" + id + "/submit").is(409);
    assertThat(answer.code()).isEqualTo("community/" + code);
    assertThat(answer.text("detail")).contains(words);
    return answer;
  }

  private Answer coverage(String day) {
    return district.officer().get("/coverage?on=" + day).is(200);
  }

  @Test
  void aSchoolInTwoCommunitiesIsCountedOnce() {
    assertThat(coverage("2027-03-01").json().path("numerator").asInt()).isEqualTo(5);
    flights.done(joins(second, schools.get(1)));
    for (var day : new String[] {"2027-02-28", "2027-03-01", "2029-08-31"}) {
      assertThat(coverage(day).json().path("numerator").asInt()).as(day).isEqualTo(5);
      assertThat(coverage(day).json().path("denominator").asInt()).as(day).isEqualTo(6);
    }
    assertThat(coverage("2027-03-01").text("numeratorLabel")).contains("一校只计一次");
    var listed =
        district.officer().get("/coverage/schools?side=numerator&on=2027-03-01").is(200).json();
    assertThat(listed.path("total").asInt()).isEqualTo(5);
    assertThat(listed.path("items").findValuesAsString("schoolId")).doesNotHaveDuplicates();
    for (var covered : listed.path("items")) {
      if (covered.path("schoolId").asString().equals(schools.get(1).toString())) {
        assertThat(covered.path("communityName").asString()).isEqualTo("一小教共体");
      }
    }
    var belongs =
        district
            .officer()
            .get("/schools/" + schools.get(1) + "/communities?on=2027-03-01")
            .is(200)
            .json()
            .path("items");
    assertThat(belongs.findValuesAsString("place")).containsExactlyInAnyOrder("MAIN", "SECOND");
  }

  @Test
  void theRuleOfTheDistrictSaysWhichAndFromWhen() {
    refused(joins(second, schools.get(1), "grade", "TIGHT"), "second-place-not-allowed", "合作型");
    refused(
        joins(second, schools.get(1), "model", "DIRECTLY_RUN"),
        "second-place-not-allowed",
        "第2小学",
        "对接帮扶",
        "测试区教共体管理办法");
    refused(
        joins(second, schools.get(1), "effective", "2028-09-01"),
        "second-place-not-allowed",
        "2028-09-01");
    refused(joins(second, schools.get(5)), "no-main-place", "第6小学", "2027-03-01");
    var rules = district.officer().get("/place-rules").is(200).json().path("rules");
    assertThat(rules.findValuesAsString("source")).containsExactly("测试区教共体管理办法");
  }

  @Test
  void whereNothingIsSaidNobodyHasTwo() {
    var plain = districts.another();
    var others = plain.schools(4);
    var there = new Flights(plain);
    there.approved("甲教共体", others.get(0), others.get(1));
    var target = there.approved("乙教共体", others.get(2), others.get(3));
    var id =
        plain
            .officer()
            .post(
                "/changes",
                there.wish(
                    "JOIN",
                    target,
                    "2027-03-01",
                    "schoolId",
                    others.get(1),
                    "model",
                    "PAIRED_SUPPORT",
                    "place",
                    "SECOND"))
            .is(201)
            .id();
    there.ticked(id);
    var answer = plain.officer().act("/changes/" + id + "/submit").is(409);
    assertThat(answer.code()).isEqualTo("community/second-place-not-allowed");
    assertThat(answer.text("detail")).contains("第2小学", "2027-03-01", plain.code());
    assertThat(plain.officer().get("/place-rules").is(200).json().path("rules").size()).isZero();
  }

  @Test
  void theMainPlaceIsGivenUpOnlyByMovingToTheSecond() {
    flights.done(joins(second, schools.get(1)));
    refused(
        flights.wish("LEAVE", first, "2027-06-01", "schoolId", schools.get(1)),
        "second-place-remains",
        "第2小学",
        "四小教共体",
        "转入");
    flights.done(
        flights.wish(
            "MOVE",
            first,
            "2027-06-01",
            "toCommunityId",
            second,
            "schoolId",
            schools.get(1),
            "model",
            "BRAND_GUIDED"));
    assertThat(flights.intervals(first, schools.get(1), ""))
        .containsExactly("MEMBER 2026-09-01..2027-05-31");
    assertThat(flights.intervals(second, schools.get(1), ""))
        .containsExactly("MEMBER 2027-03-01..2027-05-31", "MEMBER 2027-06-01..2029-08-31");
    assertThat(coverage("2027-06-01").json().path("numerator").asInt()).isEqualTo(5);
    // The past is told as it was.
    assertThat(
            database
                .sql("select place from membership_past where community_id = ? and school_id = ?")
                .params(UUID.fromString(second), schools.get(1))
                .query(String.class)
                .list())
        .containsExactly("SECOND");
  }

  @Test
  void ofManyWhoWantTheSecondPlaceAtOnceOneGetsIt() throws Exception {
    var cases = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var pair = district.schools(2);
      var other = flights.approved("其他教共体" + i, pair.get(0), pair.get(1));
      cases.add(flights.submitted(joins(other, schools.get(1))));
    }
    var answers =
        atOnce(cases.stream().<Callable<Answer>>map(id -> () -> flights.approve(id)).toList());
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer -> {
              assertThat(answer.code()).isEqualTo("community/school-elsewhere");
              assertThat(answer.text("detail")).contains("第2小学", "第二归属");
            });
  }

  @Test
  void theWorkbookSaysItByItsColumnAndIsRefusedByRow() {
    var from = LocalDate.of(2026, 9, 1);
    var to = LocalDate.of(2027, 8, 31);
    var codes = new ArrayList<String>();
    for (int i = 20; i < 25; i++) {
      codes.add(district.schoolCode(i));
    }
    var book = district.book();
    for (int i = 0; i < 5; i++) {
      book.school(codes.get(i), "新" + i + "小学");
    }
    // The second place stands before the main one in the file.
    book.membershipRow("甲教共体", codes.get(0), "总校", null, null, from, to, null)
        .membershipRow("甲教共体", codes.get(1), "成员校", "对接帮扶", "合作型", from, to, "第二归属")
        .membershipRow("乙教共体", codes.get(2), "总校", null, null, from, to, null)
        .membershipRow("乙教共体", codes.get(1), "成员校", "品牌引领", null, from, to, "主归属");
    district.officer().bring(book);
    var wrong = district.book();
    wrong
        .membershipRow("丙教共体", codes.get(3), "总校", null, null, from, to, null)
        .membershipRow("丙教共体", codes.get(4), "成员校", "对接帮扶", "合作型", from, to, "第二归属")
        .membershipRow("丙教共体", codes.get(1), "成员校", "直接举办", "合作型", from, to, "第二归属");
    var checked = district.officer().upload(wrong.toBytes()).is(201).json();
    var faults = checked.path("faults");
    assertThat(faults.findValuesAsString("code"))
        .contains("community/no-main-place", "community/second-place-not-allowed")
        .contains("community/school-elsewhere");
    for (var fault : faults) {
      if (fault.path("code").asString().equals("community/no-main-place")) {
        assertThat(fault.path("row").asInt()).isEqualTo(3);
        assertThat(fault.path("column").asString()).contains("归属");
      }
    }
  }

  @Test
  void aSubmissionBesideWhichASecondPlaceStandsIsNotSentBack() {
    var officer = district.officer();
    var pair = district.schools(2);
    var main =
        officer
            .post(
                "/communities",
                Map.of(
                    "name", "丁教共体",
                    "cycle", Map.of("from", "2026-09-01", "to", "2029-08-31"),
                    "memberships",
                        List.of(
                            Map.of("schoolId", pair.get(0), "role", "LEAD"),
                            Map.of(
                                "schoolId", pair.get(1),
                                "role", "MEMBER",
                                "model", "PAIRED_SUPPORT"))))
            .is(201)
            .id();
    officer.act("/communities/" + main + "/submit").is(200);
    flights.done(joins(second, pair.get(1)));
    var refused = officer.act("/communities/" + main + "/reject", Map.of("reason", "重报")).is(409);
    assertThat(refused.code()).isEqualTo("community/second-place-remains");
    assertThat(refused.text("detail")).contains("四小教共体", "2027-03-01");
  }
}
