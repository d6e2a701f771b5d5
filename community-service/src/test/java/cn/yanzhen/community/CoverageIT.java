package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealServers
class CoverageIT {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2029, 8, 31);

  @Autowired Districts districts;

  /**
   * Random histories of schools and communities: on any day, by schools and by pupils, of public,
   * private and all schools, coverage is what plain counting over the lists of the API gives, and
   * its course goes through the same figures.
   */
  @Test
  void coverageEqualsARecount() {
    var random = new Random(20_261_122);
    var district = districts.another();
    var schools = new ArrayList<>(district.schools(28));
    for (int c = 0; c < 4; c++) {
      var lead = schools.get(6 * c);
      var members = new ArrayList<Districts.District.Member>();
      for (int i = 1; i < 6; i++) {
        // Some never, some for a while, some for two whiles with a gap, all inside the cycle.
        int spells = random.nextInt(3);
        var day = FROM;
        for (int spell = 0; spell < spells; spell++) {
          var first = day.plusDays(random.nextInt(300));
          var last = first.plusDays(random.nextInt(250));
          if (last.isAfter(TO)) {
            break;
          }
          members.add(
              new Districts.District.Member(
                  schools.get(6 * c + i), first.toString(), last.toString()));
          day = last.plusDays(2);
        }
      }
      if (members.isEmpty()) {
        members.add(
            new Districts.District.Member(schools.get(6 * c + 1), FROM.toString(), TO.toString()));
      }
      district.community("教共体" + c, lead, members.toArray(Districts.District.Member[]::new));
    }
    var officer = district.officer();
    var pupils = new HashMap<String, Integer>();
    var book = district.book();
    for (int i = 1; i <= schools.size(); i++) {
      var code = district.schoolCode(i);
      // Unstated at first; then stated for a while, differently, or never.
      var day = FROM.minusDays(30);
      for (int change = random.nextInt(3); change > 0; change--) {
        day = day.plusDays(1 + random.nextInt(300));
        book.schoolRun(code, "第" + i + "小学", day, random.nextBoolean() ? "公办" : "民办");
      }
      for (int year = 2025; year < 2029; year++) {
        if (random.nextInt(5) > 0) {
          pupils.put(code + year, random.nextInt(2000));
          book.yearRow(code, String.valueOf(year), "小学", pupils.get(code + year), 20, null);
        }
      }
    }
    officer.bring(book);
    for (int i = 24; i < 28; i++) {
      var last = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(900));
      officer
          .act(
              "/schools/" + schools.get(i) + "/close",
              Map.of("day", last.toString(), "kind", "CLOSED", "reason", "布局调整"))
          .is(200);
    }
    var communities = all(officer, "/communities?limit=200");
    var stated = new HashSet<String>();
    for (int i = 0; i < 25; i++) {
      var day = FROM.minusDays(20).plusDays(random.nextInt(1140));
      var inside = new HashSet<String>();
      for (var community : communities) {
        for (var membership : community.path("memberships")) {
          var first = LocalDate.parse(membership.path("from").asString());
          var last = LocalDate.parse(membership.path("to").asString());
          if (!day.isBefore(first) && !day.isAfter(last)) {
            inside.add(membership.path("schoolId").asString());
          }
        }
      }
      int year = day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear();
      var registered = all(officer, "/schools?limit=200&on=" + day);
      registered.forEach(school -> stated.add(school.path("ownership").toString()));
      for (var base : List.of("SCHOOLS", "PUPILS")) {
        for (var ownership : List.of("", "PUBLIC", "PRIVATE")) {
          var question = "base=" + base + "&ownership=" + ownership + "&on=" + day;
          var counted = new Recount();
          for (var school : registered) {
            var its = school.path("ownership").isNull() ? "" : school.path("ownership").asString();
            counted.unstated += its.isEmpty() ? 1 : 0;
            if (ownership.isEmpty() || ownership.equals(its)) {
              counted.add(
                  school.path("id").asString(),
                  base.equals("SCHOOLS")
                      ? Integer.valueOf(1)
                      : pupils.get(school.path("code").asString() + year),
                  inside);
            }
          }
          var coverage = officer.get("/coverage?" + question).is(200).json();
          assertThat(coverage.path("numerator").asLong()).as(question).isEqualTo(counted.covered);
          assertThat(coverage.path("denominator").asLong()).as(question).isEqualTo(counted.all);
          assertThat(coverage.path("unknown").asLong()).as(question).isEqualTo(counted.unknown);
          assertThat(coverage.path("unstated").asLong()).as(question).isEqualTo(counted.unstated);
          if (counted.all > 0) {
            assertThat(coverage.path("share").decimalValue())
                .isEqualByComparingTo(
                    new BigDecimal(counted.covered)
                        .divide(new BigDecimal(counted.all), 4, RoundingMode.HALF_UP));
          }
          var listed = new HashSet<String>();
          long weight = 0;
          for (var school : all(officer, "/coverage/schools?limit=7&side=numerator&" + question)) {
            assertThat(listed.add(school.path("schoolId").asString())).as("once").isTrue();
            assertThat(school.path("communityName").asString()).startsWith("教共体");
            weight += school.path("weight").asLong();
          }
          assertThat(listed).as(question).isEqualTo(counted.coveredSchools);
          assertThat(weight).as(question).isEqualTo(counted.covered);
          assertThat(all(officer, "/coverage/schools?side=rest&limit=200&" + question))
              .hasSize(counted.schools - counted.coveredSchools.size());
          assertThat(all(officer, "/coverage/schools?side=denominator&limit=200&" + question))
              .hasSize(counted.schools);
          assertThat(all(officer, "/coverage/schools?side=unstated&limit=200&" + question))
              .hasSize(counted.unstated);
        }
      }
    }
    assertThat(stated).as("all of them occur").hasSize(3);
    for (var base : List.of("SCHOOLS", "PUPILS")) {
      for (var ownership : List.of("", "PUBLIC", "PRIVATE")) {
        var question = "base=" + base + "&ownership=" + ownership;
        var course =
            officer
                .get("/coverage/series?from=2026-08-20&to=2029-09-12&" + question)
                .is(200)
                .json()
                .path("items");
        assertThat(course).hasSize(38);
        for (var point : course) {
          assertThat(point)
              .as(question)
              .isEqualTo(
                  officer
                      .get("/coverage?" + question + "&on=" + point.path("on").asString())
                      .json());
        }
      }
    }
  }

  /** What plain counting gives. */
  private static final class Recount {
    private final Set<String> coveredSchools = new HashSet<>();
    private int schools;
    private long covered;
    private long all;
    private int unknown;
    private int unstated;

    void add(String school, @Nullable Integer weight, Set<String> inside) {
      schools++;
      unknown += weight == null ? 1 : 0;
      all += weight == null ? 0 : weight;
      if (inside.contains(school)) {
        coveredSchools.add(school);
        covered += weight == null ? 0 : weight;
      }
    }
  }

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
