package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 人走关系走: whoever is transferred belongs to the new school from the first day on. */
@ExchangeTest
class TransferIT {

  private static final Map<String, String> WRONG = Map.of("code", "WRONG_PERSON");

  @Autowired TakenTime takenTime;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void onTheFirstDayTheEstablishmentGoesAlongAndTheOrderIsDone() {
    var person = district.person("雁南归", district.lead);
    office(person, district.lead);
    var need = need(district.member, today, 60);
    var day = today.plusDays(3);
    var id = approved(person, need, day);
    assertThat(one(id).path("to").isNull()).as("no last day").isTrue();
    assertThat(home(person)).isEqualTo(district.lead);

    SampleDistrict.moveClock(Duration.ofDays(3));
    awaitState(id, "ENDED");

    assertThat(home(person)).isEqualTo(district.member);
    assertThat(
            district
                .get(district.officer(), "/persons/" + person + "/career")
                .expect(200)
                .body()
                .path("placements")
                .valueStream()
                .map(one -> one.path("from").asString() + " " + one.path("to").asString("")))
        .containsExactlyInAnyOrder("2012-09-01 " + day.minusDays(1), day + " ");
    assertThat(officeEnd(person)).as("the office at the old school ends with it").isEqualTo(day);
    assertThat(needState(need)).isEqualTo("FILLED");
    var week = new Period(today, today.plusDays(30));
    assertThat(takenTime.bookings(person, week)).as("takes no time any more").isEmpty();
    assertThat(takenTime.sent(List.of(person), week))
        .as("but counts as moved")
        .singleElement()
        .matches(one -> !one.approvedOnly() && one.assignmentId().equals(id));
    await()
        .untilAsserted(
            () -> {
              assertThat(district.eventsOf("exchange.assignment.v1", id))
                  .endsWith("assignment-started.v1", "assignment-ended.v1");
              assertThat(district.eventsOf("exchange.person.v1", person))
                  .endsWith("person-changed.v1");
            });
    assertThat(told(id).path("establishmentMoved").asBoolean()).isTrue();
    assertThat(told(id).path("officesEnded").asBoolean()).isTrue();
    SampleDistrict.moveClock(Duration.ofDays(100));
    assertThat(state(id)).as("nobody returns").isEqualTo("ENDED");
  }

  @Test
  void voidingItRestoresTheRows() {
    var person = district.person("雁复来", district.lead);
    office(person, district.lead);
    var need = need(district.member, today, 60);
    var before = rows(person);
    var id = approved(person, need, today);
    awaitState(id, "ENDED");
    assertThat(rows(person)).isNotEqualTo(before);

    deed(id, "void", WRONG).expect(200);

    assertThat(rows(person)).isEqualTo(before);
    assertThat(needState(need)).isEqualTo("OPEN");
    assertThat(
            db.sql(
                    "select count(*) from person_fact_past where person_id = ? and kind ="
                        + " 'establishment'")
                .param(person)
                .query(Long.class)
                .single())
        .as("what was believed is kept")
        .isEqualTo(1);
    awaitState(approved(person, need, today), "ENDED");
    assertThat(home(person)).as("may be sent again").isEqualTo(district.member);
  }

  @Test
  void whatStandsOnItKeepsItFromBeingVoided() {
    var person = district.person("雁又飞", district.lead);
    var first = approved(person, need(district.member, today, 60), today);
    awaitState(first, "ENDED");
    var back = need(district.lead, today.plusDays(1), 60);
    var second = propose(back, person, "TRANSFER", today.plusDays(5), null).expect(201).id();

    var refused = deed(first, "void", WRONG).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/later-facts");
    assertThat(state(first)).isEqualTo("ENDED");
    assertThat(home(person)).isEqualTo(district.member);

    district
        .post(
            district.admin(district.lead),
            "/assignments/" + second + "/withdraw",
            Map.of("reason", "误提"))
        .expect(200);
    office(person, district.member);
    assertThat(deed(first, "void", WRONG).expect(409).body().path("detail").asString())
        .contains("任职");
  }

  @Test
  void itIsNeitherRecalledNorExtendedAndHasNoLastDay() {
    var person = district.person("雁一去", district.lead);
    var need = need(district.member, today, 60);
    assertThat(propose(need, person, "TRANSFER", today, today.plusDays(9)).expect(422).code())
        .isEqualTo("exchange/no-last-day");
    assertThat(propose(need, person, "ROTATION", today, null).expect(422).code())
        .isEqualTo("request/required");
    var id = approved(person, need, today.plusDays(4));

    assertThat(
            district
                .post(
                    district.admin(district.lead),
                    "/assignments/" + id + "/extension",
                    Map.of("to", today.plusDays(9)))
                .expect(409)
                .code())
        .isEqualTo("exchange/no-last-day");
    assertThat(
            deed(id, "reschedule", Map.of("from", today))
                .expect(200)
                .body()
                .path("from")
                .asString())
        .isEqualTo(today.toString());
    awaitState(id, "ENDED");
    var recall = Map.of("to", today, "code", "HOME_URGENT");
    assertThat(deed(id, "recall", recall).expect(409).code()).isEqualTo("exchange/moved-for-good");
    assertThat(one(id).path("actions").valueStream().map(one -> one.asString()))
        .containsExactly("void");
  }

  @Test
  void noOrderOfTheOldSchoolRunsBeyondIt() {
    var person = district.person("雁两难", district.lead);
    var late = need(district.member, today, 90);
    var rotation =
        propose(late, person, "ROTATION", today.plusDays(30), today.plusDays(40)).expect(201).id();
    var id = approved(person, need(district.member, today, 20), today.plusDays(5));

    assertThat(
            propose(
                    need(district.member, today, 90),
                    person,
                    "ROTATION",
                    today.plusDays(50),
                    today.plusDays(60))
                .expect(409)
                .code())
        .isEqualTo("exchange/fte-exceeded");
    district.consentAll(rotation, person);
    var refused = deed(rotation, "approve", Map.of()).expect(409);
    assertThat(refused.body().path("detail").asString()).contains("起人事关系转入");
    assertThatThrownBy(
            () ->
                db.sql("update assignment set state = 'APPROVED' where id = ?")
                    .param(rotation)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("would work");
    deed(id, "cancel", Map.of("code", "PERSONAL")).expect(200);
    deed(rotation, "approve", Map.of()).expect(200);
    assertThat(
            propose(need(district.member, today, 20), person, "TRANSFER", today.plusDays(5), null)
                .expect(409)
                .code())
        .isEqualTo("exchange/fte-exceeded");
  }

  @Test
  void aMoveWhoseDayWentByMeanwhileGetsALaterOneWithinTheNeed() {
    var person = district.person("雁迟归", district.lead);
    district.certify(person);
    var need = need(district.member, today, 60);
    var id = propose(need, person, "TRANSFER", today.plusDays(1), null).expect(201).id();
    district.consentAll(id, person);
    SampleDistrict.moveClock(Duration.ofDays(3));

    var refused = deed(id, "approve", Map.of()).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/first-day-passed");
    assertThat(refused.body().path("detail").asString()).contains("转入日期").doesNotContain("最后一天");
    assertThat(deed(id, "approve", Map.of("from", today.plusDays(61))).expect(409).code())
        .isEqualTo("exchange/outside-need");
    deed(id, "approve", Map.of("from", today.plusDays(20))).expect(200);
    district.endPublicity(id);

    assertThat(state(id)).isEqualTo("APPROVED");
    assertThat(one(id).path("from").asString()).isEqualTo(today.plusDays(20).toString());
    SampleDistrict.moveClock(Duration.ofDays(20));
    awaitState(id, "ENDED");
    assertThat(home(person)).isEqualTo(district.member);
  }

  @Test
  void whomTheRegistryMovedMeanwhileStaysWhereItSays() {
    var number = "T" + UUID.randomUUID().toString().substring(0, 8);
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow(number, "雁先行", district.lead)), List.of()));
    var person = district.personId(number);
    var id = approved(person, need(district.member, today, 60), today.plusDays(2));
    var row = district.personRow(number, "雁先行", district.outside);
    row.set(10, today);
    district.take(SampleDistrict.workbook(List.of(row), List.of()));

    SampleDistrict.moveClock(Duration.ofDays(2));
    awaitState(id, "ENDED");
    assertThat(home(person)).isEqualTo(district.outside);
    await().untilAsserted(() -> assertThat(told(id).path("state").asString()).isEqualTo("ENDED"));
    assertThat(told(id).path("establishmentMoved").asBoolean(true))
        .as("the event says that nothing went along")
        .isFalse();
    assertThat(told(id).path("officesEnded").asBoolean(true)).isFalse();
    deed(id, "void", WRONG).expect(200);
    assertThat(home(person)).isEqualTo(district.outside);
  }

  /** What was told last of an assignment. */
  private JsonNode told(UUID id) {
    return TestTopics.consume(db, district.bootstrap, "exchange.assignment.v1").stream()
        .filter(one -> one.key().equals(id.toString()))
        .reduce((earlier, later) -> later)
        .map(one -> SampleDistrict.JSON.readTree(one.value()))
        .orElseThrow();
  }

  private void office(UUID person, UUID school) {
    var seen = district.get(district.officer(), "/persons/" + person).expect(200);
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of(
                "kind",
                "OFFICE",
                "schoolId",
                school,
                "rank",
                "MIDDLE_LEVEL",
                "from",
                today.minusDays(school.equals(district.lead) ? 400 : 0)),
            seen.etag())
        .expect(201);
  }

  private UUID need(UUID school, LocalDate from, int days) {
    return district
        .post(
            district.admin(school),
            "/needs",
            Map.of(
                "schoolId",
                school,
                "subject",
                "MATHS",
                "stage",
                "JUNIOR",
                "fte",
                "0.5",
                "from",
                from,
                "to",
                from.plusDays(days)))
        .expect(201)
        .id();
  }

  private Answer propose(UUID need, UUID person, String kind, LocalDate from, LocalDate to) {
    var body = new HashMap<String, Object>();
    body.putAll(
        Map.of("needId", need, "personId", person, "kind", kind, "fte", "0.5", "from", from));
    if (to != null) body.put("to", to);
    return district.post(district.admin(district.lead), "/assignments", body);
  }

  private UUID approved(UUID person, UUID need, LocalDate day) {
    district.certify(person);
    var id = propose(need, person, "TRANSFER", day, null).expect(201).id();
    district.consentAll(id, person);
    deed(id, "approve", Map.of()).expect(200);
    district.endPublicity(id);
    return id;
  }

  private Answer deed(UUID id, String deed, Object body) {
    return district.post(district.officer(), "/assignments/" + id + "/" + deed, body);
  }

  private JsonNode one(UUID id) {
    return district.get(district.officer(), "/assignments/" + id).expect(200).body();
  }

  private String state(UUID id) {
    return one(id).path("state").asString();
  }

  private String needState(UUID id) {
    return district
        .get(district.officer(), "/needs/" + id)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }

  private UUID home(UUID person) {
    return db.sql("select school_id from establishment where person_id = ? and upper_inf(period)")
        .param(person)
        .query(UUID.class)
        .single();
  }

  private LocalDate officeEnd(UUID person) {
    return db.sql("select upper(period) from person_office where person_id = ?")
        .param(person)
        .query(LocalDate.class)
        .single();
  }

  /** All that the registry says of where somebody is and was, but for when it was written. */
  private List<String> rows(UUID person) {
    return db.sql(
            """
            select 'e' || to_jsonb(e)::text from establishment e where person_id = :id
            union all select 'o' || (to_jsonb(o) - 'known_from')::text from person_office o where person_id = :id
            union all select 'p' || (to_jsonb(p) - 'version' - 'load_revision')::text from person p where id = :id
            order by 1\
            """)
        .param("id", person)
        .query(String.class)
        .list();
  }

  private void awaitState(UUID id, String state) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }
}
