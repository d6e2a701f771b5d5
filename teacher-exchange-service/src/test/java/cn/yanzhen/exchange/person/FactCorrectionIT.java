package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was registered wrongly of a life is put right in one step, and what it said is shown. */
@ExchangeTest
class FactCorrectionIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void somebody() {
    person = district.person("雁更正", district.lead);
  }

  @Test
  void aWrongDayOfACertificateIsReplacedAndWhatItSaidIsShownWithWhoAndWhy() {
    var wrong =
        enter(
                Map.of(
                    "kind", "CERTIFICATE",
                    "stage", "PRIMARY",
                    "subject", "ART",
                    "from", "2012-06-01"))
            .id();
    var right =
        Map.of("kind", "CERTIFICATE", "stage", "PRIMARY", "subject", "ART", "from", "2013-06-01");
    correct(wrong, right, "证书扫描件为 2013 年").expect(200);

    var shown = certificate("ART");
    assertThat(shown.path("obtainedOn").asString()).isEqualTo("2013-06-01");
    assertThat(shown.path("id").asString()).as("it is the same one").isEqualTo(wrong.toString());
    var past = corrections(district.officer()).items().toList();
    assertThat(past).hasSize(1);
    assertThat(past.getFirst().path("kind").asString()).isEqualTo("CERTIFICATE");
    assertThat(past.getFirst().path("from").asString()).isEqualTo("2012-06-01");
    assertThat(past.getFirst().path("why").asString()).isEqualTo("证书扫描件为 2013 年");
    assertThat(past.getFirst().path("correctedBy").asString()).startsWith("区管理员");
    assertThat(past.getFirst().path("knownUntil").asString())
        .isGreaterThanOrEqualTo(past.getFirst().path("knownFrom").asString());
    assertThat(correct(wrong, right, "再来一次").expect(409).code())
        .isEqualTo("exchange/nothing-changed");
  }

  @Test
  void aGraduatingYearBecomesAnotherButNotOneThatIsKnownAlready() {
    var wrong = enter(Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2019)).id();
    enter(Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2021));
    assertThat(year(wrong, 2021).expect(409).code()).isEqualTo("exchange/fact-twice");
    assertThat(year(wrong, 1990).expect(422).code()).isEqualTo("exchange/school-year");
    year(wrong, 2020).expect(200);
    assertThat(
            career()
                .path("graduatingYears")
                .valueStream()
                .map(one -> one.path("schoolYear").asInt()))
        .containsExactlyInAnyOrder(2020, 2021);
  }

  @Test
  void theHighestHonourFollowsACorrection() {
    var wrong = enter(Map.of("kind", "HONOUR", "honour", "EDUCATOR", "from", "2020-09-10")).id();
    correct(
            wrong,
            Map.of("kind", "HONOUR", "honour", "CITY_LEADER", "from", "2020-09-10"),
            "名册看错一行")
        .expect(200);
    assertThat(one().path("honour").asString()).isEqualTo("CITY_LEADER");
  }

  @Test
  void aTermMayBeLengthenedOverItselfAndNotOverAnother() {
    var first = office("2012-09-01", "2015-08-31");
    office("2016-09-01", "2019-08-31");
    correct(first, term("2012-09-01", "2016-02-28"), "任期到次年二月").expect(200);
    var refused = correct(first, term("2012-09-01", "2017-08-31"), "任期五年").expect(409);
    assertThat(refused.code()).isEqualTo("exchange/terms-overlap");
    assertThat(refused.body().path("detail").asString()).contains("2016-09-01");
  }

  @Test
  void theGroundOfAnExemptionStaysSealedAndAsItIsWhenOnlyItsDaysAreCorrected() {
    var days = new HashMap<String, Object>();
    days.put("kind", "EXEMPTION");
    days.put("reason", "SERIOUS_ILLNESS");
    days.put("detail", "术后康复");
    days.put("from", today.toString());
    days.put("evidence", "区教委〔2026〕9号");
    days.put("by", "区教委");
    var exemption = enter(days).id();
    days.remove("reason");
    days.remove("detail");
    days.put("to", today.plusDays(90).toString());
    correct(exemption, days, "期限漏填").expect(200);

    assertThat(career().path("exemptions").get(0).path("to").asString())
        .isEqualTo(today.plusDays(90).toString());
    var ground =
        district
            .post(
                district.officer(),
                "/persons/" + person + "/exemptions/" + exemption + "/unmask",
                Map.of())
            .expect(200)
            .body();
    assertThat(ground.path("reason").asString()).isEqualTo("SERIOUS_ILLNESS");
    assertThat(ground.path("detail").asString()).isEqualTo("术后康复");
    assertThat(corrections(district.officer()).body().toString())
        .doesNotContain("ILLNESS", "术后", "ground");
  }

  @Test
  void onlyTheDistrictCorrectsAndOneKindIsNotTurnedIntoAnother() {
    var fact = enter(Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2019)).id();
    var body = Map.of("fact", Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2020), "why", "错");
    var path = "/persons/" + person + "/facts/" + fact + "/correct";
    district.post(district.admin(district.lead), path, body).expect(403);
    district.post(district.teacher(person), path, body).expect(403);
    district.post(district.admin(district.outside), path, body).expect(404);
    var neighbour = districts.create();
    neighbour.post(neighbour.officer(), path, body).expect(404);
    district.post(district.officer(), path, body, null).expect(428);
    district.post(district.officer(), path, body, "\"1\"").expect(412);
    assertThat(correct(fact, Map.of("kind", "TITLE", "title", "FIRST"), "错").expect(422).code())
        .isEqualTo("exchange/another-kind");
    correct(fact, Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2020), " ").expect(422);
    district.post(district.officer(), path, Map.of("why", "错")).expect(422);
    correct(UUID.randomUUID(), Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2020), "错")
        .expect(404);
    assertThat(year(fact, 2020).expect(200).id()).isEqualTo(fact);

    corrections(district.teacher(person)).expect(200);
    corrections(district.admin(district.lead)).expect(403);
    corrections(district.admin(district.outside)).expect(404);
    neighbour.get(neighbour.officer(), "/persons/" + person + "/corrections").expect(404);
  }

  private Answer year(UUID fact, int year) {
    return correct(fact, Map.of("kind", "GRADUATING_YEAR", "schoolYear", year), "学年填错");
  }

  private UUID office(String from, String to) {
    return enter(term(from, to)).id();
  }

  private Map<String, ?> term(String from, String to) {
    return Map.of(
        "kind",
        "OFFICE",
        "rank",
        "MIDDLE_LEVEL",
        "schoolId",
        district.lead,
        "from",
        from,
        "to",
        to);
  }

  private Answer enter(Map<String, ?> body) {
    return district.post(district.officer(), "/persons/" + person + "/facts", body).expect(201);
  }

  private Answer correct(UUID fact, Map<String, ?> right, String why) {
    return district.post(
        district.officer(),
        "/persons/" + person + "/facts/" + fact + "/correct",
        Map.of("fact", right, "why", why));
  }

  private Answer corrections(String caller) {
    return district.get(caller, "/persons/" + person + "/corrections");
  }

  private JsonNode certificate(String subject) {
    return career()
        .path("certificates")
        .valueStream()
        .filter(one -> one.path("subject").asString("").equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode career() {
    return district.get(district.officer(), "/persons/" + person + "/career").expect(200).body();
  }

  private JsonNode one() {
    return district.get(district.officer(), "/persons/" + person).expect(200).body();
  }
}
