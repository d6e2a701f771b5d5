package cn.yanzhen.exchange.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.samples.Book;
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
import tools.jackson.databind.JsonNode;

/** 移出批次: who does not come after all, and who should not have been there. */
@ExchangeTest
class LeavingIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void whoeverWithdrewIsOfTheCohortNoLongerStaysReadableAndMayJoinAnother() {
    var cohort = open("秋季");
    var person = enrol(cohort, "N1", "雁不来", today.minusDays(9));
    attend(cohort, training(cohort), person);

    leave(cohort, person, Map.of("code", "WITHDREW", "note", "另有录用")).expect(200);

    var answer = newcomers(cohort, today).body();
    assertThat(answer.path("items").valueStream()).isEmpty();
    var left = answer.path("left").valueStream().findFirst().orElseThrow();
    assertThat(left.path("number").asString()).isEqualTo("N1");
    assertThat(left.path("reason").asString()).isEqualTo("放弃录用");
    assertThat(left.path("note").asString()).isEqualTo("另有录用");
    assertThat(left.path("leftOn").asString()).isEqualTo(today.toString());
    assertThat(kinds(left)).containsExactly("JOINED", "TRAINED", "LEFT");
    assertThat(recruited(cohort, today)).isEqualTo("0/2");
    assertThat(recruited(cohort, today.minusDays(1))).as("as of the day before").isEqualTo("1/2");
    assertThat(newcomers(cohort, today.minusDays(1)).items()).hasSize(1);
    assertThat(
            district
                .get(district.teacher(person), "/newcomers/mine")
                .expect(200)
                .body()
                .path("left")
                .valueStream()
                .flatMap(LeavingIT::kinds))
        .as("the own way")
        .containsExactly("JOINED", "TRAINED", "LEFT");
    assertThat(trainings(cohort).path("completed").asInt()).isZero();
    certify(person);
    assertThat(propose(district.need("1", today, today.plusDays(60)), person).expect(409).code())
        .isEqualTo("exchange/not-a-newcomer");

    var next = open("春季");
    assertThat(join(next, "N1", today.minusDays(1)).expect(422).code())
        .isEqualTo("exchange/joined-before-leaving");
    join(next, "N1", today).expect(201);
    assertThat(newcomers(next, today).items()).hasSize(1);
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.cohort.v1", cohort))
                    .containsExactly(
                        "cohort-opened.v1", "training-completed.v1", "newcomer-left.v1"));
    assertThat(
            district
                .get(district.officer(), "/audit?subject=" + cohort)
                .expect(200)
                .items()
                .filter(one -> one.path("action").asString().equals("cohort.newcomer-left"))
                .map(one -> one.at("/details/because").asString()))
        .containsExactly("WITHDREW");
  }

  @Test
  void whoWasEnteredByMistakeNeverWasOfItAndComesBackWithWhatTheyAttended() {
    var cohort = open("秋季");
    var person = enrol(cohort, "N1", "雁误入", today.minusDays(9));
    attend(cohort, training(cohort), person);
    leave(cohort, person, Map.of("code", "ENTERED_BY_MISTAKE")).expect(200);
    assertThat(recruited(cohort, today.minusDays(1))).isEqualTo("0/2");
    assertThat(newcomers(cohort, today).body().at("/left/0/never").asBoolean()).isTrue();

    var other = open("春季");
    join(other, "N1", today.minusDays(5)).expect(201);
    leave(other, person, Map.of("code", "ENTERED_BY_MISTAKE")).expect(200);
    assertThat(join(cohort, "N1", today.minusDays(9)).expect(422).code())
        .as("that cohort minds")
        .isEqualTo("exchange/joined-before-leaving");
    var sheet = Book.empty().sheet("新教师", List.of("人员编号", "招聘批次", "学年", "入批日期"));
    for (var none : List.of("学校", "教共体", "人员", "需求")) sheet.without(none);
    sheet.row("新教师", "N1", "秋季", "2026", today.minusDays(9));
    assertThat(district.upload(sheet.toBytes()).expect(201).body().at("/faults/0/code").asString())
        .as("so the same sheet again brings nobody back")
        .isEqualTo("intake/joined-before-leaving");
    join(cohort, "N1", today).expect(201);
    var back = newcomers(cohort, today).items().findFirst().orElseThrow();
    assertThat(back.path("stand").asString()).isEqualTo("TRAINED");
    assertThat(back.path("hours").asInt()).isEqualTo(120);
  }

  @Test
  void nobodyIsTakenOutWhileAPlacementStands() {
    var cohort = open("秋季");
    var person = enrol(cohort, "N1", "雁已定", today.minusDays(3));
    attend(cohort, training(cohort), person);
    certify(person);
    var withdrew = Map.of("code", "WITHDREW");
    var need = district.need("1", today, today.plusDays(90));
    var first = propose(need, person).expect(201).id();
    var refused = leave(cohort, person, withdrew).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/placement-stands");
    assertThat(refused.body().path("detail").asString()).contains("雁已定", "正在办理", "撤回");

    district
        .post(
            district.admin(district.lead),
            "/assignments/" + first + "/withdraw",
            Map.of("reason", "误提"))
        .expect(200);
    var id = propose(need, person).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    SampleDistrict.moveClock(Duration.ofDays(1));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        newcomers(cohort, today.plusDays(1)).body().at("/items/0/stand").asString())
                    .isEqualTo("PLACED"));
    assertThat(leave(cohort, person, withdrew).expect(409).body().path("detail").asString())
        .contains("已于 " + today.plusDays(1), "撤销");
    district
        .post(district.officer(), "/assignments/" + id + "/void", Map.of("code", "WRONG_PERSON"))
        .expect(200);
    leave(cohort, person, withdrew).expect(200);
  }

  @Test
  void onlyWhoRunsTheCohortTakesPeopleOutForAReasonOfTheListAndWithWhatTheySaw() {
    var cohort = open("秋季");
    var person = enrol(cohort, "N1", "雁留", today);
    var path = "/cohorts/" + cohort + "/newcomers/" + person + "/leave";
    var body = Map.of("code", "WITHDREW");
    district.post(district.admin(district.member), path, body).expect(403);
    district.post(district.teacher(person), path, body).expect(404);
    district.post(district.admin(district.outside), path, body).expect(404);
    var neighbour = districts.create();
    neighbour.post(neighbour.officer(), path, body).expect(404);
    assertThat(leave(cohort, person, Map.of("code", "TIRED")).expect(422).code())
        .isEqualTo("exchange/leaving-reason");
    assertThat(leave(cohort, person, Map.of("code", "OTHER")).expect(422).code())
        .isEqualTo("exchange/leaving-note");
    district.post(district.officer(), path, Map.of("note", "无原因")).expect(422);
    district.post(district.officer(), path, body, "\"99\"").expect(412);
    leave(cohort, UUID.randomUUID(), body).expect(404);
    assertThat(
            district
                .get(district.teacher(person), "/cohort-leaving-reasons")
                .expect(200)
                .body()
                .path("label")
                .asString())
        .isEqualTo("按公开报道整理");

    district.post(district.officer(), path, body).expect(200);
    leave(cohort, person, body).expect(404);
    assertThat(
            district
                .get(district.admin(district.member), "/cohorts/" + cohort + "/newcomers")
                .expect(200)
                .body()
                .path("left")
                .valueStream())
        .as("a member school does not see who left")
        .isEmpty();
  }

  @Test
  void aMergeTakesTheNewTeacherAlongAndItsUndoingBringsThemBack() {
    var cohort = open("秋季");
    var here = enrol(cohort, "N1", "雁成双", today);
    attend(cohort, training(cohort), here);
    var twin = district.person("雁成双", district.lead);
    var seen = district.get(district.officer(), "/cohorts/" + cohort).expect(200).etag();

    var merge = merge(twin, here).expect(201).id();

    var only = newcomers(cohort, today).items().toList();
    assertThat(only).hasSize(1);
    assertThat(only.getFirst().path("personId").asString()).isEqualTo(twin.toString());
    assertThat(only.getFirst().path("stand").asString()).isEqualTo("TRAINED");
    assertThat(
            district
                .post(
                    district.officer(),
                    "/cohorts/" + cohort + "/newcomers/" + twin + "/leave",
                    Map.of("code", "WITHDREW"),
                    seen)
                .expect(412)
                .code())
        .as("who looked before sees that somebody changed")
        .isEqualTo("version/stale");
    district
        .post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of())
        .expect(200);
    assertThat(newcomers(cohort, today).body().at("/items/0/personId").asString())
        .isEqualTo(here.toString());
  }

  @Test
  void twoNewTeachersAreNotMadeOneBeforeOneIsTakenOut() {
    var cohort = open("秋季");
    var other = open("春季");
    var here = enrol(cohort, "N1", "雁两份", today);
    var there = enrol(other, "N2", "雁两份", today);
    var refused = merge(there, here).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/both-newcomers");
    assertThat(refused.body().path("detail").asString()).contains("N1 在“秋季”", "N2 在“春季”", "移出批次");

    leave(cohort, here, Map.of("code", "ENTERED_BY_MISTAKE")).expect(200);
    merge(there, here).expect(201);
    assertThat(newcomers(cohort, today).body().at("/left/0/personId").asString())
        .as("that they were of it goes over too")
        .isEqualTo(there.toString());
    assertThat(newcomers(other, today).items()).hasSize(1);
  }

  private UUID open(String name) {
    return district
        .post(
            district.admin(district.lead),
            "/cohorts",
            Map.of(
                "name",
                name,
                "schoolYear",
                2026,
                "leadSchoolId",
                district.lead,
                "plan",
                List.of(Map.of("subject", "MATHS", "stage", "JUNIOR", "number", 2))))
        .expect(201)
        .id();
  }

  private Answer enrolled(UUID cohort, Map<String, Object> body) {
    return district.post(district.admin(district.lead), "/cohorts/" + cohort + "/newcomers", body);
  }

  private Answer join(UUID cohort, String number, LocalDate day) {
    return enrolled(cohort, Map.of("number", number, "joinedOn", day));
  }

  private UUID enrol(UUID cohort, String number, String name, LocalDate day) {
    enrolled(
            cohort,
            Map.of(
                "number",
                number,
                "joinedOn",
                day,
                "person",
                Map.of("name", name, "subject", "MATHS", "stage", "JUNIOR", "born", "2003-05-04")))
        .expect(201);
    return district.personId(number);
  }

  private void certify(UUID person) {
    var seen = district.get(district.officer(), "/persons/" + person).expect(200);
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "MATHS", "from", today),
            seen.etag())
        .expect(201);
  }

  private UUID training(UUID cohort) {
    var body = new HashMap<String, Object>();
    body.putAll(Map.of("title", "岗前培训", "kind", "INDUCTION", "from", today.minusDays(9)));
    body.putAll(Map.of("to", today, "hours", 120, "mandatory", true, "source", "区培训方案"));
    district
        .post(district.admin(district.lead), "/cohorts/" + cohort + "/trainings", body)
        .expect(201);
    return UUID.fromString(trainings(cohort).path("id").asString());
  }

  private JsonNode trainings(UUID cohort) {
    return district
        .get(district.admin(district.lead), "/cohorts/" + cohort + "/trainings")
        .expect(200)
        .items()
        .findFirst()
        .orElseThrow();
  }

  private void attend(UUID cohort, UUID training, UUID person) {
    district
        .post(
            district.admin(district.lead),
            "/cohorts/" + cohort + "/trainings/" + training + "/attendance",
            Map.of("marks", List.of(Map.of("personId", person, "hours", 120, "completed", true))))
        .expect(200);
  }

  private Answer leave(UUID cohort, UUID person, Map<String, String> body) {
    return district.post(
        district.admin(district.lead),
        "/cohorts/" + cohort + "/newcomers/" + person + "/leave",
        body);
  }

  private Answer newcomers(UUID cohort, LocalDate on) {
    return district
        .get(district.admin(district.lead), "/cohorts/" + cohort + "/newcomers?on=" + on)
        .expect(200);
  }

  private String recruited(UUID cohort, LocalDate on) {
    return district
        .get(district.officer(), "/cohorts/" + cohort + "/figures?on=" + on)
        .expect(200)
        .items()
        .filter(one -> one.path("step").asString().equals("RECRUITED"))
        .map(one -> one.path("numerator").asInt() + "/" + one.path("denominator").asInt())
        .findFirst()
        .orElseThrow();
  }

  private Answer propose(UUID need, UUID person) {
    var body = new HashMap<String, Object>();
    body.putAll(Map.of("needId", need, "personId", person, "kind", "NEW_TEACHER_PLACEMENT"));
    body.putAll(Map.of("fte", "1", "from", today.plusDays(1)));
    return district.post(district.admin(district.lead), "/assignments", body);
  }

  private Answer merge(UUID survivor, UUID absorbed) {
    return district.post(
        district.officer(),
        "/duplicates/merge",
        Map.of(
            "survivorId",
            survivor,
            "absorbedId",
            absorbed,
            "reason",
            "重复登记",
            "confirm",
            List.of("BIRTH")));
  }

  private static Stream<String> kinds(JsonNode left) {
    return left.path("history").valueStream().map(step -> step.path("kind").asString());
  }
}
