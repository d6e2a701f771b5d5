package cn.yanzhen.exchange.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.samples.Book;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** New teachers from the plan of their cohort to the years after their placement. */
@ExchangeTest
class RecruitmentIT {

  private static final List<String> PERSON =
      List.of(
          "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
          "干部职务");
  private static final List<String> NEWCOMER = List.of("人员编号", "招聘批次", "学年", "入批日期");

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void recruitedTrainedPlacedAndStillThere() {
    var cohort = open();
    var person = enrol(cohort, "N1", "雁新一");
    enrol(cohort, "N2", "雁新二");
    var must = training(cohort, "岗前培训", true);
    var need = district.need("1", today, today.plusDays(90));

    var before = openings(cohort, person);
    assertThat(before.path("missing").valueStream().map(JsonNode::asString))
        .singleElement()
        .asString()
        .contains("岗前培训");
    assertThat(before.path("items").valueStream()).allMatch(one -> !one.path("fits").asBoolean());
    var refused = propose(need, person).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/training-missing");
    assertThat(refused.body().path("detail").asString()).contains("《岗前培训》", "120 学时");
    assertThat(district.get(district.officer(), "/needs/" + need).body().path("state").asString())
        .as("a refused proposal leaves the need open")
        .isEqualTo("OPEN");

    attend(cohort, must, person, 120, true).expect(200);
    var opening = openings(cohort, person).path("items").valueStream().findFirst().orElseThrow();
    assertThat(opening.path("fits").asBoolean()).isTrue();
    assertThat(opening.path("reasons").valueStream().map(one -> one.path("code").asString()))
        .contains("fit/subject", "fit/fte");
    var id = propose(need, person).expect(201).id();
    assertThat(stand(cohort, "N1")).isEqualTo("PROPOSED");
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    SampleDistrict.moveClock(Duration.ofDays(1));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(stand(cohort, "N1")).isEqualTo("PLACED"));

    assertThat(figures(cohort, today))
        .containsExactly("2/2", "2/2", "1/2", "0/2", "0/0", "0/0", "0/0");
    var day = today.plusDays(1);
    assertThat(figures(cohort, day))
        .containsExactly("2/2", "2/2", "1/2", "1/2", "0/0", "0/0", "0/0");
    assertThat(figures(cohort, day.plusYears(1)).get(4)).isEqualTo("1/1");
    assertThat(
            newcomers(district.admin(district.lead), cohort, day.plusYears(2))
                .filter(one -> one.path("number").asString().equals("N1"))
                .flatMap(one -> one.path("history").valueStream())
                .map(step -> step.path("kind").asString() + step.path("years").asString("")))
        .containsExactly("JOINED", "TRAINED", "PROPOSED", "PLACED", "STILL_THERE1", "STILL_THERE2");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.cohort.v1", cohort))
                    .containsExactly("cohort-opened.v1", "training-completed.v1"));
  }

  @Test
  void everybodySeesWhatIsTheirsAndOthersNothing() {
    var cohort = open();
    var person = enrol(cohort, "N1", "雁新一");
    enrol(cohort, "N2", "雁新二");
    var must = training(cohort, "岗前培训", true);
    attend(cohort, must, person, 120, true).expect(200);
    var member = district.admin(district.member);
    assertThat(newcomers(member, cohort, today)).as("nobody comes to it yet").isEmpty();
    propose(district.need("1", today, today.plusDays(90)), person).expect(201);

    assertThat(newcomers(member, cohort, today).map(one -> one.path("number").asString()))
        .containsExactly("N1");
    assertThat(
            district.get(member, "/cohorts/" + cohort).expect(200).body().path("yours").asBoolean())
        .isFalse();
    assertThat(
            district
                .get(member, "/cohorts/" + cohort + "/figures")
                .items()
                .flatMap(one -> one.path("people").valueStream()))
        .as("figures without names")
        .isEmpty();
    district.get(member, "/cohorts/" + cohort + "/newcomers/" + person + "/openings").expect(403);
    var body =
        Map.of(
            "title",
            "培训",
            "kind",
            "OTHER",
            "from",
            today,
            "to",
            today,
            "hours",
            8,
            "mandatory",
            false);
    district.post(member, "/cohorts/" + cohort + "/trainings", body).expect(403);

    assertThat(
            district
                .get(district.teacher(person), "/newcomers/mine")
                .expect(200)
                .items()
                .map(one -> one.path("number").asString()))
        .containsExactly("N1");
    district.get(district.teacher(person), "/cohorts/" + cohort).expect(404);
    district.get(district.admin(district.outside), "/cohorts/" + cohort).expect(404);
    var other = districts.create();
    other.get(other.officer(), "/cohorts/" + cohort).expect(404);
    assertThat(other.get(other.officer(), "/cohorts").expect(200).items()).isEmpty();
    assertThat(
            district
                .post(
                    member,
                    "/cohorts",
                    Map.of(
                        "name",
                        "自招",
                        "schoolYear",
                        2026,
                        "leadSchoolId",
                        district.member,
                        "plan",
                        plan(1)))
                .expect(409)
                .code())
        .isEqualTo("exchange/not-a-lead-school");
    district
        .post(
            district.admin(district.outside),
            "/cohorts",
            Map.of(
                "name", "自招", "schoolYear", 2026, "leadSchoolId", district.lead, "plan", plan(1)))
        .expect(403);
  }

  @Test
  void whoIsNotNewIsNoNewcomerAndOnlyNewcomersAreFirstPlaced() {
    var cohort = open();
    var old = district.person("雁老", district.member);
    var number = number(old);
    assertThat(enrolled(cohort, Map.of("number", number, "joinedOn", today)).expect(409).code())
        .isEqualTo("exchange/not-first-establishment");
    assertThat(enrolled(cohort, Map.of("number", "没有", "joinedOn", today)).expect(422).code())
        .isEqualTo("exchange/unknown-person");
    var unseen = number(district.person("雁远", district.outside));
    var taken = enrolled(cohort, Map.of("number", unseen, "joinedOn", today)).expect(409);
    assertThat(taken.code()).isEqualTo("exchange/number-taken");
    assertThat(taken.body().path("detail").asString())
        .as("no name of somebody they may not see")
        .doesNotContain("雁远");
    enrol(cohort, "N1", "雁新一");
    assertThat(enrolled(cohort, Map.of("number", "N1", "joinedOn", today)).expect(409).code())
        .isEqualTo("exchange/newcomer-already");
    var here = district.person("雁在", district.lead);
    assertThat(propose(district.need("1", today, today.plusDays(60)), here).expect(409).code())
        .isEqualTo("exchange/not-a-newcomer");
    assertThat(
            district
                .post(
                    district.officer(),
                    "/cohorts",
                    Map.of(
                        "name",
                        "秋季",
                        "schoolYear",
                        2026,
                        "leadSchoolId",
                        district.lead,
                        "plan",
                        plan(1)))
                .expect(409)
                .code())
        .isEqualTo("exchange/cohort-named-so");
  }

  @Test
  void attendanceIsBoundedCorrectedWithoutForgettingAndNeverOverwritten() {
    var cohort = open();
    var person = enrol(cohort, "N1", "雁新一");
    var must = training(cohort, "岗前培训", true);
    assertThat(attend(cohort, must, person, 121, true).expect(422).code())
        .isEqualTo("exchange/too-many-hours");
    var seen = district.get(district.admin(district.lead), "/cohorts/" + cohort).expect(200).etag();
    attend(cohort, must, person, 100, true).expect(200);
    district
        .post(
            district.admin(district.lead),
            "/cohorts/" + cohort + "/plan",
            Map.of("plan", plan(5)),
            seen)
        .expect(412);
    attend(cohort, must, person, 60, false).expect(200);

    assertThat(stand(cohort, "N1")).isEqualTo("JOINED");
    assertThat(
            db.sql("select hours::int from attendance_past where person_id = ?")
                .param(person)
                .query(Integer.class)
                .list())
        .containsExactly(100);
    var later =
        Map.of(
            "title",
            "跟岗",
            "kind",
            "SHADOWING",
            "from",
            today.plusDays(3),
            "to",
            today.plusDays(9),
            "hours",
            40,
            "mandatory",
            false);
    district
        .post(district.admin(district.lead), "/cohorts/" + cohort + "/trainings", later)
        .expect(201);
    var second =
        district
            .get(district.admin(district.lead), "/cohorts/" + cohort + "/trainings")
            .items()
            .filter(one -> one.path("title").asString().equals("跟岗"))
            .map(one -> UUID.fromString(one.path("id").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(attend(cohort, second, person, 1, false).expect(409).code())
        .isEqualTo("exchange/training-not-begun");
    var unfounded = new HashMap<String, Object>(later);
    unfounded.put("mandatory", true);
    assertThat(
            district
                .post(district.admin(district.lead), "/cohorts/" + cohort + "/trainings", unfounded)
                .expect(422)
                .code())
        .isEqualTo("exchange/training-source");
  }

  @Test
  void theSheetBringsACohortInAndTheSameFileChangesNothing() {
    var cohort = open();
    var book =
        sheet().row("新教师", "S1", "秋季", "2026-2027", today).row("新教师", "S2", "秋季", "2026", today);

    var taken = district.take(book.toBytes());
    assertThat(count(taken, "new")).isEqualTo(2);
    assertThat(newcomers(district.officer(), cohort, today)).hasSize(2);
    assertThat(count(district.take(book.toBytes()), "same")).isEqualTo(2);

    var faulty =
        district.upload(
            sheet()
                .row("新教师", "S9", "秋季", "2026", today)
                .row("新教师", "S1", "春季", "2026", today)
                .row("新教师", "S2", "秋季", "26", today.plusDays(3))
                .toBytes());
    assertThat(
            faulty
                .expect(201)
                .body()
                .path("faults")
                .valueStream()
                .map(one -> one.path("row").asInt() + " " + one.path("code").asString()))
        .containsExactlyInAnyOrder(
            "2 intake/unknown-person",
            "3 intake/unknown-cohort",
            "4 intake/school-year",
            "4 intake/in-the-future");
    assertThat(
            new String(
                district
                    .get(district.officer(), "/cohorts/" + cohort + "/newcomers/export.csv")
                    .expect(200)
                    .http()
                    .body(),
                StandardCharsets.UTF_8))
        .contains("人员编号,姓名", "S1,雁表一", "培训中");
  }

  private Book sheet() {
    var book = Book.empty();
    for (var other : List.of("学校", "教共体", "人员", "需求")) book.without(other);
    book.sheet("人员", PERSON);
    for (var who : List.of("S1 雁表一", "S2 雁表二"))
      book.row(
          "人员",
          who.substring(0, 2),
          who.substring(3),
          null,
          district.codeOf(district.lead),
          "数学",
          "初中",
          null,
          null,
          LocalDate.of(2003, 3, 1),
          today,
          today,
          null);
    return book.sheet("新教师", NEWCOMER);
  }

  private static int count(Answer taken, String what) {
    return taken
        .body()
        .path("sheets")
        .valueStream()
        .filter(one -> one.path("sheet").asString().equals("新教师"))
        .findFirst()
        .orElseThrow()
        .path(what)
        .asInt();
  }

  private static List<Map<String, Object>> plan(int number) {
    return List.of(Map.of("subject", "MATHS", "stage", "JUNIOR", "number", number));
  }

  private UUID open() {
    return district
        .post(
            district.admin(district.lead),
            "/cohorts",
            Map.of(
                "name", "秋季", "schoolYear", 2026, "leadSchoolId", district.lead, "plan", plan(2)))
        .expect(201)
        .id();
  }

  private String number(UUID person) {
    return district.get(district.officer(), "/persons/" + person).body().path("number").asString();
  }

  @Test
  void nobodyJoinsBeforeTheyWereGrownUp() {
    var cohort = open();
    var born =
        new java.util.HashMap<String, Object>(
            Map.of("name", "雁太小", "subject", "MATHS", "stage", "JUNIOR", "born", "2001-01-01"));
    var early =
        enrolled(cohort, Map.of("number", "E1", "joinedOn", "1960-01-01", "person", born))
            .expect(422);
    assertThat(early.body().at("/violations/0/field").asString()).isEqualTo("joinedOn");
    assertThat(early.body().at("/violations/0/message").asString())
        .contains("1960-01-01", "2016-01-01");
    born.put("born", today.minusYears(14).toString());
    var young =
        enrolled(cohort, Map.of("number", "E1", "joinedOn", today, "person", born)).expect(422);
    assertThat(young.body().at("/violations/0/field").asString()).isEqualTo("person.born");
  }

  private Answer enrolled(UUID cohort, Map<String, Object> body) {
    return district.post(district.admin(district.lead), "/cohorts/" + cohort + "/newcomers", body);
  }

  private UUID enrol(UUID cohort, String number, String name) {
    enrolled(
            cohort,
            Map.of(
                "number",
                number,
                "joinedOn",
                today,
                "person",
                Map.of("name", name, "subject", "MATHS", "stage", "JUNIOR", "born", "2003-05-04")))
        .expect(201);
    var person = district.personId(number);
    var seen = district.get(district.officer(), "/persons/" + person).expect(200);
    var certificate =
        Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "MATHS", "from", today);
    district
        .post(district.officer(), "/persons/" + person + "/facts", certificate, seen.etag())
        .expect(201);
    return person;
  }

  private UUID training(UUID cohort, String title, boolean mandatory) {
    district
        .post(
            district.admin(district.lead),
            "/cohorts/" + cohort + "/trainings",
            Map.of(
                "title",
                title,
                "kind",
                "INDUCTION",
                "from",
                today.minusDays(20),
                "to",
                today,
                "hours",
                120,
                "mandatory",
                mandatory,
                "source",
                "区培训方案"))
        .expect(201);
    return district
        .get(district.admin(district.lead), "/cohorts/" + cohort + "/trainings")
        .expect(200)
        .items()
        .filter(one -> one.path("title").asString().equals(title))
        .map(one -> UUID.fromString(one.path("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  private Answer attend(UUID cohort, UUID training, UUID person, int hours, boolean completed) {
    return district.post(
        district.admin(district.lead),
        "/cohorts/" + cohort + "/trainings/" + training + "/attendance",
        Map.of(
            "marks", List.of(Map.of("personId", person, "hours", hours, "completed", completed))));
  }

  private Answer propose(UUID need, UUID person) {
    return district.post(
        district.admin(district.lead),
        "/assignments",
        Map.of(
            "needId",
            need,
            "personId",
            person,
            "kind",
            "NEW_TEACHER_PLACEMENT",
            "fte",
            "1",
            "from",
            today.plusDays(1)));
  }

  private JsonNode openings(UUID cohort, UUID person) {
    return district
        .get(
            district.admin(district.lead),
            "/cohorts/" + cohort + "/newcomers/" + person + "/openings")
        .expect(200)
        .body();
  }

  private Stream<JsonNode> newcomers(String who, UUID cohort, LocalDate on) {
    return district.get(who, "/cohorts/" + cohort + "/newcomers?on=" + on).expect(200).items();
  }

  private String stand(UUID cohort, String number) {
    return district
        .get(district.admin(district.lead), "/cohorts/" + cohort + "/newcomers")
        .expect(200)
        .items()
        .filter(one -> one.path("number").asString().equals(number))
        .map(one -> one.path("stand").asString())
        .findFirst()
        .orElseThrow();
  }

  private List<String> figures(UUID cohort, LocalDate on) {
    return district
        .get(district.officer(), "/cohorts/" + cohort + "/figures?on=" + on)
        .expect(200)
        .items()
        .map(one -> one.path("numerator").asInt() + "/" + one.path("denominator").asInt())
        .toList();
  }
}
