package cn.yanzhen.exchange.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whoever leaves the district's service is gone from the day after the last one, and no earlier.
 */
@ExchangeTest
class DepartureIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void untilTheLastDayTheyAreHereAndFromTheDayAfterTheyAreFoundAmongThoseWhoLeft() {
    var person = district.person("雁退休", district.lead);
    office(person, district.lead);
    var last = today.plusDays(3);
    assertThat(say(person, "RETIRED", last).expect(200).body().path("state").asString())
        .isEqualTo("COMING");
    var line = found(person, "").findFirst().orElseThrow();
    assertThat(line.path("lastDay").asString()).isEqualTo(last.toString());
    assertThat(line.path("leaving").asString()).isEqualTo("退休");
    assertThat(found(person, "&left=true")).isEmpty();
    assertThat(one(person).path("cadre").asString()).isEqualTo("MIDDLE_LEVEL");
    assertThat(established(last)).isEqualTo(1);
    assertThat(established(last.plusDays(1))).as("a day to come").isZero();

    SampleDistrict.moveClock(Duration.ofDays(3));
    assertThat(found(person, "")).as("the last day is served").hasSize(1);
    SampleDistrict.moveClock(Duration.ofDays(4));
    awaitLeft(person);

    assertThat(found(person, "")).isEmpty();
    assertThat(found(person, "&left=true")).hasSize(1);
    assertThat(found(person, "&left=true&schoolId=" + district.lead)).hasSize(1);
    assertThat(found(person, "&left=true&schoolId=" + district.member)).isEmpty();
    var own = district.get(district.teacher(person), "/persons/me").expect(200).body();
    assertThat(own.path("lastDay").asString()).isEqualTo(last.toString());
    assertThat(own.path("schoolId").asString()).isEqualTo(district.lead.toString());
    assertThat(one(person).path("cadre").isNull()).as("the office ended with it").isTrue();
    assertThat(officeEnd(person)).isEqualTo(last);
    assertThat(established(last)).as("what was, was").isEqualTo(1);
    assertThat(established(last.plusDays(1))).isZero();
    var file = district.get(district.officer(), "/persons/export.csv?left=true").expect(200);
    assertThat(new String(file.http().body())).contains("最后一天", "雁退休", last.toString(), "退休");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.person.v1", person))
                    .endsWith("person-left.v1"));

    undo(person, "登记错人").expect(200);
    assertThat(found(person, "")).hasSize(1);
    assertThat(one(person).path("cadre").asString()).isEqualTo("MIDDLE_LEVEL");
    assertThat(officeEnd(person)).isNull();
    assertThat(established(last.plusDays(1))).isEqualTo(1);
    assertThat(career(person))
        .as("one place, without an end")
        .singleElement()
        .matches(place -> place.path("to").isNull());
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.person.v1", person))
                    .endsWith("person-leaving-undone.v1"));
    var past = departure(person).path("past");
    assertThat(past).hasSize(1);
    assertThat(past.get(0).path("why").asString()).isEqualTo("登记错人");
  }

  @Test
  void whoLeftSomeDaysAgoIsGoneAtOnceAndTheDayCanBeCorrectedBothWays() {
    var person = district.person("雁去世", district.lead);
    say(person, "DIED", today.minusDays(9)).expect(200);
    assertThat(departure(person).path("state").asString()).isEqualTo("LEFT");
    assertThat(found(person, "")).isEmpty();
    assertThat(established(today.minusDays(9))).isEqualTo(1);
    assertThat(established(today.minusDays(8))).isZero();

    say(person, "RESIGNED", today.plusDays(2)).expect(200);
    assertThat(departure(person).path("state").asString()).isEqualTo("COMING");
    assertThat(found(person, "")).hasSize(1);
    assertThat(established(today.plusDays(2))).isEqualTo(1);
    assertThat(established(today.plusDays(3))).isZero();

    say(person, "RESIGNED", today.minusDays(1)).expect(200);
    assertThat(found(person, "")).isEmpty();
    assertThat(departure(person).path("past").valueStream().map(one -> one.path("code").asString()))
        .containsExactly("RESIGNED", "DIED");
    undo(person, "未离开").expect(200);
    assertThat(career(person)).singleElement().matches(place -> place.path("to").isNull());
    assertThat(departure(person).path("state").asString()).isEqualTo("NONE");
    assertThat(undo(person, "再来一次").expect(409).code()).isEqualTo("exchange/does-not-leave");
  }

  @Test
  void whatGoesOnBeyondTheDayIsNamedWithNumberSchoolAndDaysAndIsEndedFirst() {
    var person = district.person("雁在外", district.lead);
    var need = district.need("0.5", today, today.plusDays(60));
    var order = approved(need, person, today.plusDays(60));
    var number =
        db.sql("select letter from dispatch_order where assignment_id = ?")
            .param(order)
            .query(String.class)
            .single();

    var outlook = outlook(person, today.plusDays(10));
    assertThat(outlook.path("inTheWay").get(0).path("orderNumber").asString()).isEqualTo(number);
    var refused = say(person, "MOVED_AWAY", today.plusDays(10)).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/still-assigned");
    assertThat(refused.body().path("detail").asString())
        .contains("雁在外", number, "雁阵二中", today.plusDays(60).toString(), "提前召回");
    assertThat(found(person, "")).as("nothing has changed").hasSize(1);
    assertThat(one(person).path("lastDay").isNull()).isTrue();

    deed(order, "recall", Map.of("to", today.plusDays(10), "code", "HOME_URGENT")).expect(200);
    assertThat(outlook(person, today.plusDays(10)).path("inTheWay")).isEmpty();
    say(person, "MOVED_AWAY", today.plusDays(10)).expect(200);
    var extension =
        district.post(
            district.admin(district.lead),
            "/assignments/" + order + "/extension",
            Map.of("to", today.plusDays(20)));
    assertThat(extension.status()).as("%s", extension.body()).isEqualTo(409);
  }

  @Test
  void whoeverLeftBeforeItWasKnownIsRecalledToTodayAndCountsAtTheHostSchoolNoLonger() {
    var person = district.person("雁病逝", district.lead);
    var need = district.need("0.5", today, today.plusDays(60));
    var order = approved(need, person, today.plusDays(60));
    say(person, "DIED", today).expect(409);
    deed(order, "recall", Map.of("to", today, "code", "HOME_URGENT")).expect(200);
    assertThat(arrived(today)).isEqualTo("0.5");
    say(person, "DIED", today.minusDays(2)).expect(200);
    assertThat(arrived(today)).isEqualTo("0");
    assertThat(established(today)).isZero();
  }

  @Test
  void nobodyIsProposedBeyondTheLastDayAndTheDayIsSaid() {
    var person = district.person("雁将退", district.lead);
    var last = today.plusDays(30);
    var need = district.need("0.5", today, today.plusDays(60));
    say(person, "RETIRED", last).expect(200);

    var refused = district.propose(need, person, "0.5", today, today.plusDays(60)).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/leaves-service");
    assertThat(refused.body().path("detail").asString()).contains(last.toString());
    assertThat(candidate(need, person, "fits").isMissingNode()).isTrue();
    assertThat(candidate(need, person, "others").toString()).contains("登记的最后一天为 " + last);
    district.propose(need, person, "0.5", today, last).expect(201);

    var moves = district.need("1", today, today.plusDays(60));
    assertThat(district.transfer(moves, person, "1", today.plusDays(3)).expect(409).status())
        .as("who moves for good has no last day")
        .isEqualTo(409);
    var gone = district.person("雁已退", district.lead);
    say(gone, "RETIRED", today.minusDays(1)).expect(200);
    assertThat(candidate(need, gone, "fits").isMissingNode()).isTrue();
    assertThat(candidate(need, gone, "others").isMissingNode()).as("no candidate").isTrue();
    assertThat(district.propose(moves, gone, "1", today, today.plusDays(9)).expect(409).code())
        .isEqualTo("exchange/leaves-service");
  }

  @Test
  void anOrderThatWasProposedBeforeIsNotGivenBeyondTheLastDay() {
    var person = district.person("雁待批", district.lead);
    var need = district.need("0.5", today, today.plusDays(60));
    district.propose(need, person, "0.5", today, today.plusDays(60)).expect(201);
    var refused = say(person, "RESIGNED", today.plusDays(5)).expect(409);
    assertThat(refused.body().path("detail").asString()).contains("办理中的派遣", "撤回或驳回");
  }

  @Test
  void onlyTheDistrictSaysItTheSchoolSeesItAndNobodyElseKnowsOfIt() {
    var person = district.person("雁有主", district.lead);
    var wish = Map.of("code", "RETIRED", "lastDay", today.plusDays(9), "note", "身体原因");
    var path = "/persons/" + person + "/departure";
    assertThat(put(district.admin(district.lead), path, wish, "*").status()).isEqualTo(403);
    assertThat(put(district.teacher(person), path, wish, "*").status()).isEqualTo(403);
    assertThat(put(districts.create().officer(), path, wish, "*").status()).isEqualTo(404);
    assertThat(put(district.officer(), path, wish, null).status()).isEqualTo(428);
    assertThat(put(district.officer(), path, wish, "\"99\"").status()).isEqualTo(412);
    assertThat(district.get(district.officer(), path).status()).isEqualTo(404);
    put(
            district.officer(),
            path,
            wish,
            district.get(district.officer(), "/persons/" + person).etag())
        .expect(200);
    var seen = district.get(district.admin(district.lead), path).expect(200).body();
    assertThat(seen.path("lastDay").asString()).isEqualTo(today.plusDays(9).toString());
    assertThat(seen.path("note").isNull()).as("why is the district's").isTrue();
    assertThat(
            district.get(district.teacher(person), path).expect(200).body().path("note").asString())
        .isEqualTo("身体原因");
    assertThat(district.get(district.admin(district.outside), path).status()).isEqualTo(404);
    assertThat(
            district
                .get(district.admin(district.lead), path + "/outlook?lastDay=" + today)
                .status())
        .isEqualTo(403);
    assertThat(district.get(district.officer(), "/departure-reasons").expect(200).items())
        .hasSize(5);
  }

  @Test
  void whatCannotBeTrueIsRefused() {
    var person = district.person("雁有误", district.lead);
    assertThat(say(person, "DIED", today.plusDays(1)).expect(422).code())
        .isEqualTo("exchange/in-the-future");
    assertThat(say(person, "NONSENSE", today).expect(422).code())
        .isEqualTo("exchange/departure-reason");
    assertThat(say(person, "OTHER", today).expect(422).code()).isEqualTo("exchange/departure-note");
    assertThat(say(person, "RETIRED", LocalDate.of(2012, 8, 31)).expect(422).code())
        .isEqualTo("exchange/before-service");
    assertThat(say(person, "RETIRED", today.plusYears(9)).expect(422).code())
        .isEqualTo("exchange/too-far-ahead");
  }

  @Test
  void aFileCannotBringBackWhoHasLeftNorMoveWhoIsLeaving() {
    var gone = district.person("雁已走", district.lead);
    var leaving = district.person("雁要走", district.lead);
    var numbers = List.of(number(gone), number(leaving));
    say(gone, "RESIGNED", today.minusDays(1)).expect(200);
    say(leaving, "RESIGNED", today.plusDays(9)).expect(200);
    var checked =
        district.upload(
            SampleDistrict.workbook(
                List.of(
                    district.personRow(numbers.get(0), "雁已走", district.lead),
                    district.personRow(numbers.get(1), "雁要走", district.member)),
                List.of()));
    assertThat(checked.body().path("state").asString()).isEqualTo("FAULTY");
    assertThat(checked.body().toString()).contains("已离开本区", "先撤回离开登记");
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow(numbers.get(1), "雁改名", district.lead)), List.of()));
    assertThat(one(leaving).path("name").asString()).isEqualTo("雁改名");
    assertThat(one(leaving).path("lastDay").asString()).isEqualTo(today.plusDays(9).toString());
  }

  @Test
  void whoeverWritesNobodyHasASchoolAfterTheLastDay() {
    var person = district.person("雁不返", district.lead);
    say(person, "RESIGNED", today.minusDays(1)).expect(200);
    assertThatThrownBy(
            () ->
                db.sql(
                        "insert into establishment (person_id, school_id, period) values (?, ?,"
                            + " daterange(current_date, null))")
                    .params(person, district.member)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("leaves before these days");
  }

  @Test
  void theRollsOfLaterYearsDoNotCallThemAndThatOfThisYearStands() {
    var person = district.person("雁不在册", district.lead);
    district.person("雁在册", district.lead);
    int year = today.getYear() + (today.getMonthValue() >= 9 ? 1 : 0);
    assertThat(onTheRoll(year)).isEqualTo(2);
    say(person, "RETIRED", today).expect(200);
    assertThat(onTheRoll(year)).isEqualTo(1);
    assertThat(onTheRoll(year - 1)).isEqualTo(2);
    undo(person, "未退休").expect(200);
    assertThat(onTheRoll(year)).isEqualTo(2);
  }

  // words of the stories

  private Answer say(UUID person, String code, LocalDate lastDay) {
    return put(
        district.officer(),
        "/persons/" + person + "/departure",
        Map.of("code", code, "lastDay", lastDay),
        "*");
  }

  private Answer put(String who, String path, Map<String, ?> wish, String ifMatch) {
    return district.put(who, path, new HashMap<>(wish), ifMatch);
  }

  private Answer undo(UUID person, String why) {
    return district.post(
        district.officer(), "/persons/" + person + "/departure/undo", Map.of("reason", why));
  }

  private JsonNode departure(UUID person) {
    return district.get(district.officer(), "/persons/" + person + "/departure").expect(200).body();
  }

  private JsonNode outlook(UUID person, LocalDate lastDay) {
    return district
        .get(district.officer(), "/persons/" + person + "/departure/outlook?lastDay=" + lastDay)
        .expect(200)
        .body();
  }

  private JsonNode one(UUID person) {
    return district.get(district.officer(), "/persons/" + person).expect(200).body();
  }

  private List<JsonNode> career(UUID person) {
    return district
        .get(district.officer(), "/persons/" + person + "/career")
        .expect(200)
        .body()
        .path("placements")
        .valueStream()
        .toList();
  }

  private String number(UUID person) {
    return one(person).path("number").asString();
  }

  private Stream<JsonNode> found(UUID person, String more) {
    var number =
        db.sql("select number from person where id = ?").param(person).query(String.class).single();
    return district.get(district.officer(), "/persons?q=" + number + more).expect(200).items();
  }

  private void awaitLeft(UUID person) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                db.sql("select is_over from person_departure where person_id = ?")
                    .param(person)
                    .query(Boolean.class)
                    .single());
  }

  private void office(UUID person, UUID school) {
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of(
                "kind", "OFFICE", "rank", "MIDDLE_LEVEL", "schoolId", school, "from", "2020-09-01"))
        .expect(201);
  }

  private LocalDate officeEnd(UUID person) {
    return db.sql("select upper(period) - 1 from person_office where person_id = ?")
        .param(person)
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list()
        .getFirst();
  }

  private int established(LocalDate day) {
    return (int) Double.parseDouble(staffing(day, district.lead).path("established").asString());
  }

  private String arrived(LocalDate day) {
    return staffing(day, district.member).path("arrived").asString();
  }

  /** What the school itself says, which is what is kept of the whole district. */
  private JsonNode staffing(LocalDate day, UUID school) {
    var own =
        district
            .get(district.officer(), "/staffing?on=" + day + "&schoolId=" + school)
            .expect(200)
            .body()
            .path("total");
    district
        .get(district.officer(), "/staffing?on=" + day)
        .expect(200)
        .items()
        .filter(row -> row.path("key").asString().equals(school.toString()))
        .forEach(row -> assertThat(row.path("figure")).isEqualTo(own));
    return own;
  }

  private int onTheRoll(int year) {
    return district
        .get(district.officer(), "/compliance?pack=anhui&schoolYear=" + year)
        .expect(200)
        .body()
        .path("people")
        .asInt();
  }

  /** As the list of candidates has them; missing when it does not. */
  private JsonNode candidate(UUID need, UUID person, String which) {
    return district
        .get(district.admin(district.lead), "/needs/" + need + "/candidates?limit=50")
        .expect(200)
        .body()
        .path(which)
        .valueStream()
        .filter(one -> one.path("personId").asString().equals(person.toString()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private UUID approved(UUID need, UUID person, LocalDate to) {
    var id = district.approved(need, person, "0.5", today, to);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                district
                    .get(district.officer(), "/assignments/" + id)
                    .body()
                    .path("state")
                    .asString()
                    .equals("IN_FORCE"));
    return id;
  }

  private Answer deed(UUID assignment, String deed, Map<String, ?> body) {
    return district.post(district.officer(), "/assignments/" + assignment + "/" + deed, body);
  }
}
