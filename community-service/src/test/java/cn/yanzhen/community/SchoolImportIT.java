package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.school.Enrolments;
import cn.yanzhen.community.school.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Histories and school years by workbook and by form. */
@OnRealServers
class SchoolImportIT {
  private static final LocalDate NEXT = LocalDate.of(2026, 12, 1);

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  @Autowired Enrolments enrolments;

  private Districts.District district;
  private String code;

  @BeforeEach
  void inADistrictOfItsOwn() {
    clock.stand(Duration.ZERO);
    district = districts.another();
    code = district.schoolCode(1);
  }

  @Test
  void aRowHoldsFromItsDayOn() {
    district.officer().bring(district.book().school(code, "第一小学"));
    district.officer().bring(district.book().schoolFrom(code, "实验小学", NEXT));
    assertThat(name("2026-11-30")).isEqualTo("第一小学");
    assertThat(name("2026-12-01")).isEqualTo("实验小学");
    assertThat(sheet(district.officer().bring(district.book().schoolFrom(code, "实验小学", NEXT))))
        .isEqualTo(tuple(0, 0, 1));
    assertThat(sheet(district.officer().bring(district.book().school(code, "第一小学"))))
        .as("today it is still called so")
        .isEqualTo(tuple(0, 0, 1));
  }

  @Test
  void aHistoryGoesOutAndInAgain() {
    district
        .officer()
        .bring(
            district
                .book()
                .schoolFrom(code, "创办小学", null)
                .schoolFrom(code, "中心小学", LocalDate.of(2019, 9, 1))
                .schoolFrom(code, "实验小学", NEXT)
                .schoolFrom(district.schoolCode(2), "新建小学", LocalDate.of(2024, 9, 1)));
    assertThat(name("2019-08-31")).isEqualTo("创办小学");
    assertThat(name("2026-11-22")).isEqualTo("中心小学");
    for (var what : List.of("?history=true", "")) {
      var exported = district.officer().get("/schools/export" + what).is(200).bytes();
      var again = district.officer().upload(exported).is(201);
      assertThat(again.state()).as(again.json().toPrettyString()).isEqualTo("CHECKED");
      assertThat(again.json().path("sheets").path(0).path("same").asInt())
          .isEqualTo(what.isEmpty() ? 2 : 4);
      assertThat(again.json().path("sheets").path(0).path("changed").asInt()).isZero();
    }
  }

  @Test
  void faultsOfAHistoryAreToldByRow() {
    district
        .officer()
        .bring(
            district
                .book()
                .schoolFrom(code, "新校", LocalDate.of(2025, 9, 1))
                .school(district.schoolCode(2), "旧校"));
    district
        .officer()
        .act(
            "/schools/" + id(district.schoolCode(2)) + "/close",
            Map.of("day", "2026-10-31", "kind", "CLOSED", "reason", "生源不足"))
        .is(200);
    refuses(
        district
            .book()
            .schoolFrom(code, "老校", LocalDate.of(2025, 8, 31))
            .schoolRow(
                district.schoolCode(3), "没有的区", null, "599999", "小学", "城区", "否", null, null, null)
            .school(district.schoolCode(2), "旧校改名"),
        tuple("学校", 2, "生效日期", "intake/before-first-day"),
        tuple("学校", 3, "区县代码", "intake/unknown-district"),
        tuple("学校", 4, "学校标识码", "intake/school-closed"));
    var same =
        district.officer().upload(district.book().school(district.schoolCode(2), "旧校").toBytes());
    assertThat(same.state()).as("a closed school that says the same").isEqualTo("CHECKED");
  }

  @Test
  void aClosedSchoolIsRefusedInACommunityOfTheWorkbook() {
    district
        .officer()
        .bring(district.book().school(code, "总校").school(district.schoolCode(2), "旧校"));
    district
        .officer()
        .act(
            "/schools/" + id(district.schoolCode(2)) + "/close",
            Map.of("day", "2027-08-31", "kind", "CLOSED", "reason", "生源不足"))
        .is(200);
    var answer =
        refuses(
            district.book().lead("甲", code).member("甲", district.schoolCode(2)),
            tuple("教共体", 3, "结束日期", "community/school-closed"));
    assertThat(answer.json().path("faults").path(0).path("reason").asString())
        .contains("旧校", "2027-08-31");
  }

  @Test
  void schoolYearsComeByWorkbookAndTheSameAgainChangesNothing() {
    var book =
        district
            .book()
            .school(code, "第一小学")
            .yearRow(code, "2025-2026", "小学", 1200, 24, 1350)
            .yearRow(code, "2026", "小学", 1260, 25, null);
    var brought = district.officer().bring(book);
    assertThat(counts(brought, "学年数据")).isEqualTo(tuple(2, 0, 0));
    assertThat(counts(district.officer().bring(book), "学年数据")).isEqualTo(tuple(0, 0, 2));
    var later = district.book().yearRow(code, "2026", "小学", 1261, 25, null);
    assertThat(counts(district.officer().bring(later), "学年数据")).isEqualTo(tuple(0, 1, 0));

    var found = enrolments.of(district.code(), 2026, Set.of(Stage.PRIMARY));
    assertThat(found).singleElement().extracting(one -> one.pupils()).isEqualTo(1261);
    assertThat(enrolments.of(district.code(), 2026, Set.of(Stage.SENIOR))).isEmpty();
    assertThat(enrolments.of(district.code(), 2025, Set.of())).hasSize(1);
  }

  @Test
  void faultsOfSchoolYearsAreToldByRow() {
    district.officer().bring(district.book().school(code, "第一小学"));
    refuses(
        district
            .book()
            .yearRow(code, "2026", "小学", "许多", 25, null)
            .yearRow(code, "2025", "小学", -1, 25, null)
            .yearRow(code, "2024", "小学", 1_000_001, 25, null)
            .yearRow(code, "2023", "小学", 1200.5, 25, null)
            .yearRow(code, "2022-2024", "小学", 1200, 25, null)
            .yearRow("0000000404", "2022", "小学", 1200, 25, null)
            .yearRow(code, "2021", "小学", 1200, 25, null)
            .yearRow(code, "2021", "小学", 1300, 25, null),
        tuple("学年数据", 2, "在校生数", "workbook/not-a-number"),
        tuple("学年数据", 3, "在校生数", "intake/count"),
        tuple("学年数据", 4, "在校生数", "intake/count"),
        tuple("学年数据", 5, "在校生数", "intake/count"),
        tuple("学年数据", 6, "学年", "intake/school-year"),
        tuple("学年数据", 7, "学校标识码", "community/school-unknown"),
        tuple("学年数据", 9, "学校标识码", "intake/duplicate-year"));
    assertThat(district.officer().get("/schools/" + id(code) + "/years").json().path("items"))
        .isEmpty();
  }

  @Test
  void schoolYearsAreEnteredByFormAndWhatWasEnteredBeforeIsKept() {
    district.officer().bring(district.book().school(code, "第一小学"));
    var path = "/schools/" + id(code) + "/years";
    enter(district.officer(), 2026, 1200, Map.of("If-Match", "\"1\"")).is(200);
    var before = TestTools.START.plus(Duration.ofMinutes(30));
    clock.stand(Duration.ofHours(1));
    enter(district.officer(), 2026, 1210, Map.of("If-Match", "\"1\"")).is(412);
    enter(district.officer(), 2026, 1210, Map.of("If-Match", "\"2\"")).is(200);

    var years = district.teacher(id(code)).get(path).is(200).json().path("items");
    assertThat(years).hasSize(1);
    assertThat(years.path(0).path("pupils").asInt()).isEqualTo(1210);
    var known = district.officer().get(path + "?knownAt=" + before).is(200).json();
    assertThat(known.path("items").path(0).path("pupils").asInt()).isEqualTo(1200);

    enter(district.officer(), 2026, 1_000_001, Map.of("If-Match", "*")).is(422);
    enter(district.officer(), 2026, -1, Map.of("If-Match", "*")).is(422);
    enter(district.officer(), 1900, 1, Map.of("If-Match", "*")).is(422);
    enter(district.teacher(id(code)), 2026, 1, Map.of("If-Match", "*")).is(403);
    enter(districts.another().officer(), 2026, 1, Map.of("If-Match", "*")).is(404);
    districts.another().officer().get(path).is(404);
  }

  @Test
  void districtsAreListedAsTheyAreOnADay() {
    var codes = district.officer().get("/districts?on=2026-11-22").is(200).json().path("items");
    assertThat(codes.valueStream().map(one -> one.path("code").asString())).contains("500106");
    districts.stranger().get("/districts").is(401);
  }

  private Answer enter(Districts.Person who, int year, int pupils, Map<String, String> headers) {
    return who.put(
        "/schools/" + id(code) + "/years/" + year,
        Map.of(
            "stages",
            List.of(Map.of("stage", "PRIMARY", "pupils", pupils, "classes", 25, "capacity", 1300))),
        headers);
  }

  private UUID id(String itsCode) {
    return UUID.fromString(
        district
            .officer()
            .get("/schools?closed=true&on=2027-12-31&q=" + itsCode)
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asString());
  }

  private String name(String day) {
    return district.officer().get("/schools/" + id(code) + "?on=" + day).is(200).text("name");
  }

  private Tuple sheet(Answer answer) {
    return counts(answer, "学校");
  }

  private static Tuple counts(Answer answer, String sheet) {
    for (JsonNode one : answer.json().path("sheets")) {
      if (one.path("sheet").asString().equals(sheet)) {
        return tuple(
            one.path("new").asInt(), one.path("changed").asInt(), one.path("same").asInt());
      }
    }
    throw new AssertionError("no sheet " + sheet);
  }

  private Answer refuses(DistrictBook book, Tuple... expected) {
    var answer = district.officer().upload(book.toBytes()).is(201);
    var faults = new ArrayList<Tuple>();
    for (JsonNode fault : answer.json().path("faults")) {
      faults.add(
          tuple(
              fault.path("sheet").asString(),
              fault.path("row").asInt(),
              fault.path("column").asString(),
              fault.path("code").asString()));
    }
    assertThat(faults)
        .as(answer.json().path("faults").toPrettyString())
        .containsExactlyInAnyOrder(expected);
    return answer;
  }
}
