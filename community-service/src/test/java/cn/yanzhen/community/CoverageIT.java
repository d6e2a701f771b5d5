package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealServers
class CoverageIT {
  @Autowired Districts districts;

  @Test
  void whatIsNotApprovedDoesNotCover() {
    var district = districts.another();
    var schools = district.schools(3);
    var officer = district.officer();
    officer
        .post(
            "/communities",
            Map.of(
                "name",
                "草稿",
                "cycle",
                Map.of("from", "2026-09-01", "to", "2029-08-31"),
                "memberships",
                List.of(
                    Map.of("schoolId", schools.get(0), "role", "LEAD"),
                    Map.of(
                        "schoolId", schools.get(1), "role", "MEMBER", "model", "PAIRED_SUPPORT"))))
        .is(201);
    assertThat(officer.get("/coverage").is(200).json().path("numerator").asInt()).isZero();
  }

  @Test
  void coverageIsAskedByStageAndOverTime() {
    var district = districts.another();
    district
        .officer()
        .bring(
            district
                .book()
                .schoolRow(
                    district.schoolCode(1),
                    "甲校",
                    null,
                    district.code(),
                    "小学、初中",
                    "城区",
                    "否",
                    null,
                    null)
                .schoolRow(
                    district.schoolCode(2),
                    "乙校",
                    null,
                    district.code(),
                    "小学",
                    "城区",
                    "否",
                    null,
                    null)
                .schoolRow(
                    district.schoolCode(3),
                    "丙校",
                    null,
                    district.code(),
                    "高中",
                    "城区",
                    "否",
                    null,
                    null));
    var ids = new ArrayList<UUID>();
    district
        .officer()
        .get("/schools")
        .json()
        .path("items")
        .forEach(school -> ids.add(UUID.fromString(school.path("id").asString())));
    district.community(
        "甲教共体", ids.get(0), new Districts.District.Member(ids.get(1), "2026-10-15", "2029-08-31"));
    var officer = district.officer();
    assertThat(shown(officer, "/coverage?stage=PRIMARY&on=2026-10-14")).isEqualTo("1/2");
    assertThat(shown(officer, "/coverage?stage=PRIMARY&on=2026-10-15")).isEqualTo("2/2");
    assertThat(shown(officer, "/coverage?stage=JUNIOR")).isEqualTo("1/1");
    assertThat(shown(officer, "/coverage?stage=SENIOR")).isEqualTo("0/1");
    assertThat(officer.get("/coverage?stage=VOCATIONAL").json().path("share").isNull()).isTrue();
    var series =
        officer.get("/coverage/series?from=2026-08-01&to=2026-10-20").is(200).json().path("items");
    assertThat(series.findValuesAsString("on"))
        .containsExactly("2026-08-31", "2026-09-30", "2026-10-20");
    assertThat(series.findValuesAsString("numerator")).containsExactly("0", "1", "2");
    officer.get("/coverage?base=TEACHERS").is(422);
    officer.get("/coverage?stage=UNIVERSITY").is(422);
    officer.get("/coverage/schools?side=left").is(422);
    officer.get("/coverage/series?from=2026-10-02&to=2026-10-01").is(422);
    officer.get("/coverage/series?from=2000-10-02&to=2026-10-01").is(422);
    officer.get("/coverage/schools/export?format=csv").is(200);
    districts.stranger().get("/coverage").is(401);
    assertThat(
            districts
                .another()
                .officer()
                .get("/coverage")
                .is(200)
                .json()
                .path("denominator")
                .asInt())
        .isZero();
  }

  @Test
  void pupilsAreCountedByTheFiguresOfTheSchoolYear() {
    var district = districts.another();
    var schools = district.schools(3);
    district.community("甲教共体", schools.get(0), schools.get(1));
    var officer = district.officer();
    enrolled(officer, schools.get(0), 2026, 900);
    enrolled(officer, schools.get(2), 2026, 300);
    var coverage = officer.get("/coverage?base=PUPILS").is(200).json();
    assertThat(coverage.path("numerator").asInt()).isEqualTo(900);
    assertThat(coverage.path("denominator").asInt()).isEqualTo(1200);
    // The second school has told nothing: it is said to be unknown, not silently left out.
    assertThat(coverage.path("unknown").asInt()).isEqualTo(1);
    enrolled(officer, schools.get(1), 2026, 600);
    assertThat(shown(officer, "/coverage?base=PUPILS")).isEqualTo("1500/1800");
    assertThat(shown(officer, "/coverage?base=PUPILS&stage=PRIMARY")).isEqualTo("1500/1800");
    assertThat(shown(officer, "/coverage?base=PUPILS&stage=JUNIOR")).isEqualTo("0/0");
    // Another school year, other figures.
    assertThat(shown(officer, "/coverage?base=PUPILS&on=2027-09-01")).isEqualTo("0/0");
    long sum = 0;
    for (var school : all(officer, "/coverage/schools?side=numerator&base=PUPILS&limit=1")) {
      sum += school.path("weight").asLong();
    }
    assertThat(sum).isEqualTo(1500);
  }

  @Test
  void aClosedSchoolIsNotInTheDenominatorAfterItsDay() {
    var district = districts.another();
    var schools = district.schools(3);
    district.community("甲教共体", schools.get(0), schools.get(1));
    var officer = district.officer();
    officer
        .act(
            "/schools/" + schools.get(2) + "/close",
            Map.of("day", "2026-11-10", "kind", "CLOSED", "reason", "生源不足"))
        .is(200);
    assertThat(shown(officer, "/coverage?on=2026-11-10")).isEqualTo("2/3");
    assertThat(shown(officer, "/coverage?on=2026-11-11")).isEqualTo("2/2");
    assertThat(all(officer, "/coverage/schools?side=rest&on=2026-11-10")).hasSize(1);
    assertThat(all(officer, "/coverage/schools?side=rest&on=2026-11-11")).isEmpty();
  }

  private static void enrolled(Districts.Person officer, UUID school, int year, int pupils) {
    officer
        .put(
            "/schools/" + school + "/years/" + year,
            Map.of("stages", List.of(Map.of("stage", "PRIMARY", "pupils", pupils, "classes", 10))),
            Map.of("If-Match", "*"))
        .is(200);
  }

  private static String shown(Districts.Person person, String path) {
    var coverage = person.get(path).is(200).json();
    return coverage.path("numerator").asInt() + "/" + coverage.path("denominator").asInt();
  }

  private static List<JsonNode> all(Districts.Person person, String path) {
    var all = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = person.get(path + "&cursor=" + next).is(200).json();
      page.path("items").forEach(all::add);
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    return all;
  }
}
