package cn.yanzhen.exchange.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who left may come back under the same record, and the leaving stays what it was. */
@ExchangeTest
class ReturnIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate lastDay = today.minusYears(3);
  final LocalDate back = today.minusYears(1);

  @BeforeEach
  void somebodyWhoLeft() {
    person = district.person("雁归来", district.lead);
    leave(lastDay).expect(200);
  }

  @Test
  void whoComesBackIsAtTheNewSchoolFromThatDayAndNowhereBetween() {
    assertThat(one().path("actions").toString()).contains("comeBack");
    comeBack(district.member, back).expect(204);

    assertThat(district.stays(person))
        .containsExactly("雁阵一中 2012-09-01 " + lastDay, "雁阵二中 " + back + " null");
    var now = one();
    assertThat(now.path("lastDay").isNull()).isTrue();
    assertThat(now.path("schoolSince").asString()).isEqualTo(back.toString());
    assertThat(now.path("serviceSince").asString()).isEqualTo("2008-07-01");
    assertThat(district.get(district.officer(), "/persons").items()).hasSize(1);
    assertThat(district.get(district.officer(), "/persons?left=true").items()).isEmpty();
    assertThat(established(lastDay, district.lead)).isEqualTo(1);
    assertThat(established(lastDay.plusDays(1), district.lead)).isZero();
    assertThat(established(back.minusDays(1), district.member)).isZero();
    assertThat(established(back, district.member)).isEqualTo(1);
    var service = services(district.officer()).items().findFirst().orElseThrow();
    assertThat(service.path("word").asString()).isEqualTo("辞职");
    assertThat(service.path("lastDay").asString()).isEqualTo(lastDay.toString());
    assertThat(service.path("returnedTo").asString()).isEqualTo("雁阵二中");
    assertThat(service.path("by").asString()).isEqualTo("区管理员");
    assertThat(
            services(district.admin(district.member))
                .items()
                .findFirst()
                .orElseThrow()
                .path("why")
                .isNull())
        .as("why is for the district and the person")
        .isTrue();
    told("person-returned.v1");
    var again = district.personRow(number(), "雁归来", district.member);
    again.set(10, back);
    district.take(SampleDistrict.workbook(List.of(again), List.of()));
    leave(today.minusDays(1)).expect(200);
    assertThat(established(back, district.member)).isEqualTo(1);
    assertThat(established(today, district.member)).isZero();
  }

  @Test
  void yearsAtSchoolAreCountedAnewAfterABreakThoughItIsTheSameSchool() {
    comeBack(district.lead, back).expect(204);
    var years =
        district
            .get(district.officer(), "/persons/" + person + "/career")
            .expect(200)
            .body()
            .path("placements");
    assertThat(years).hasSize(2);
    assertThat(one().path("schoolSince").asString()).isEqualTo(back.toString());
  }

  @Test
  void aComingBackThatWasWrongIsTakenBackToTheLeavingAsItWas() {
    var before = rows();
    comeBack(district.member, back).expect(204);
    undo("填错人").expect(204);
    assertThat(rows()).isEqualTo(before);
    assertThat(district.get(district.officer(), "/persons?left=true").items()).hasSize(1);
    assertThat(services(district.officer()).items()).isEmpty();
    told("person-left.v1");
    assertThat(undo("再来").expect(409).code()).isEqualTo("exchange/has-not-returned");

    comeBack(district.member, back).expect(204);
    leave(today.plusDays(9)).expect(200);
    assertThat(undo("又走了").expect(409).code()).isEqualTo("exchange/changed-since-return");
  }

  @Test
  void daysAndSchoolsThatCannotBeAreRefused() {
    assertThat(comeBack(district.member, lastDay).expect(422).code())
        .isEqualTo("exchange/before-leaving");
    assertThat(comeBack(district.member, today.plusDays(1)).expect(422).code())
        .isEqualTo("exchange/in-the-future");
    assertThat(comeBack(UUID.randomUUID(), back).expect(422).code())
        .isEqualTo("exchange/unknown-school");
    var neighbour = districts.create();
    assertThat(comeBack(neighbour.lead, back).expect(422).code())
        .isEqualTo("exchange/other-district");
    var path = "/persons/" + person + "/return";
    var body = body(district.member, back);
    district.post(district.admin(district.lead), path, body).expect(403);
    district.post(district.teacher(person), path, body).expect(403);
    neighbour.post(neighbour.officer(), path, body).expect(404);
    neighbour.get(neighbour.officer(), "/persons/" + person + "/services").expect(404);
    district.post(district.officer(), path, body, null).expect(428);
    district.post(district.officer(), path, body, "\"1\"").expect(412);
    comeBack(district.member, back).expect(204);
    assertThat(comeBack(district.member, today).expect(409).code())
        .isEqualTo("exchange/has-not-left");
  }

  private Answer leave(LocalDate last) {
    return district.put(
        district.officer(),
        "/persons/" + person + "/departure",
        Map.of("code", "RESIGNED", "lastDay", last.toString()),
        "*");
  }

  private Map<String, Object> body(UUID school, LocalDate day) {
    var body = new HashMap<String, Object>();
    body.put("schoolId", school);
    body.put("day", day.toString());
    body.put("why", "区人社〔2025〕8号");
    return body;
  }

  private Answer comeBack(UUID school, LocalDate day) {
    return district.post(district.officer(), "/persons/" + person + "/return", body(school, day));
  }

  private Answer undo(String why) {
    return district.post(
        district.officer(), "/persons/" + person + "/return/undo", Map.of("why", why));
  }

  private Answer services(String caller) {
    return district.get(caller, "/persons/" + person + "/services").expect(200);
  }

  private JsonNode one() {
    return district.get(district.officer(), "/persons/" + person).expect(200).body();
  }

  private int established(LocalDate day, UUID school) {
    var figure =
        district
            .get(district.officer(), "/staffing?on=" + day + "&schoolId=" + school)
            .expect(200)
            .body()
            .at("/total/established")
            .asString();
    return new BigDecimal(figure).intValue();
  }

  private List<String> rows() {
    return db.sql(
            """
            select to_jsonb(e)::text from establishment e where person_id = :person
            union all select to_jsonb(d)::text from person_departure d where person_id = :person
            union all select (to_jsonb(p) - 'version' - 'load_revision')::text from person p where id = :person
            order by 1\
            """)
        .param("person", person)
        .query(String.class)
        .list();
  }

  private String number() {
    return db.sql("select number from person where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  private void told(String event) {
    await()
        .untilAsserted(
            () -> assertThat(district.eventsOf("exchange.person.v1", person)).endsWith(event));
  }
}
