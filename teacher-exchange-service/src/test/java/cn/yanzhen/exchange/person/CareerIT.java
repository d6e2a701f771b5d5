package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A working life as the district, the school and the person see it. */
@ExchangeTest
class CareerIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void somebody() {
    person = district.person("雁一鸣", district.lead);
  }

  @Test
  void anHonourThatTheDistrictEntersIsShownWithItsDayAndRaisesThePerson() {
    enter(Map.of("kind", "HONOUR", "honour", "CITY_MASTER", "from", "2024-09-10", "by", "市教委"))
        .expect(201);

    var career = career(district.officer());
    assertThat(career.path("honours").get(1).path("grantedOn").asString()).isEqualTo("2024-09-10");
    assertThat(
            district.get(district.officer(), "/persons/" + person).body().path("honour").asString())
        .isEqualTo("CITY_MASTER");
    assertThat(
            enter(Map.of("kind", "HONOUR", "honour", "CITY_MASTER", "from", "2024-09-10"))
                .expect(409)
                .code())
        .isEqualTo("exchange/fact-twice");
  }

  @Test
  void anExemptionNamesItsEvidenceWhereTheReasonAsksForIt() {
    var said = new java.util.HashMap<String, Object>();
    said.put("kind", "EXEMPTION");
    said.put("reason", "OTHER");
    said.put("detail", "个人原因");
    said.put("from", today.toString());
    said.put("by", "区教委");

    var refused = enter(said).expect(422);
    assertThat(refused.code()).isEqualTo("exchange/evidence-missing");
    assertThat(refused.body().path("violations").get(0).path("field").asString())
        .isEqualTo("evidence");
    said.put("evidence", "区教委〔2026〕12号");
    said.put("decidedOn", today.plusDays(1).toString());
    assertThat(enter(said).expect(422).code()).isEqualTo("exchange/in-the-future");
    said.put("decidedOn", today.toString());
    enter(said).expect(201);

    said.put("reason", "CRITICAL_POST");
    said.remove("evidence");
    assertThat(enter(said).expect(409).code())
        .as("asked for no paper")
        .isEqualTo("exchange/exemptions-overlap");
  }

  @Test
  void whyAPersonIsExemptIsSealedMaskedAndOpenedOnTheRecord() {
    var exemption =
        enter(
                Map.of(
                    "kind", "EXEMPTION",
                    "reason", "SERIOUS_ILLNESS",
                    "detail", "术后康复",
                    "from", today.minusDays(1).toString(),
                    "evidence", "区教委〔2026〕9号",
                    "by", "区教委人事科",
                    "decidedOn", today.minusDays(3).toString()))
            .expect(201)
            .id();

    var sealed =
        db.sql("select ground_sealed from person_exemption where id = ?")
            .param(exemption)
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("ILLNESS", "术后");
    assertThat(career(district.officer()).toString())
        .contains("区教委人事科", "\"decidedOn\":\"" + today.minusDays(3) + "\"")
        .doesNotContain("ILLNESS", "术后");
    var seen = career(district.admin(district.lead)).path("exemptions").get(0);
    assertThat(seen.path("inForce").asBoolean()).isTrue();
    assertThat(seen.path("evidence").isNull()).as("a school sees that, and not why").isTrue();

    var path = "/persons/" + person + "/exemptions/" + exemption + "/unmask";
    district.post(district.admin(district.lead), path, Map.of()).expect(403);
    district.post(district.admin(district.outside), path, Map.of()).expect(404);
    assertThat(audited("person.exemption-ground-unmasked")).isZero();
    var opened = district.post(district.officer(), path, Map.of()).expect(200);
    assertThat(opened.body().path("word").asString()).isEqualTo("重大疾病");
    assertThat(opened.body().path("detail").asString()).isEqualTo("术后康复");
    assertThat(opened.http().headers().firstValue("Cache-Control")).hasValue("no-store");
    district.post(district.teacher(person), path, Map.of()).expect(200);
    assertThat(audited("person.exemption-ground-unmasked")).isEqualTo(2);

    assertThat(district.get(district.officer(), "/persons?exempt=true").items()).hasSize(1);
    assertThat(district.get(district.officer(), "/persons?exempt=false").items()).isEmpty();
    assertThat(
            enter(
                    Map.of(
                        "kind", "EXEMPTION",
                        "reason", "UNDER_STUDY",
                        "from", today.toString(),
                        "evidence", "录取通知书",
                        "by", "区教委"))
                .expect(409)
                .code())
        .isEqualTo("exchange/exemptions-overlap");
  }

  @Test
  void onlyTheDistrictEntersAndNobodyOverwritesWhatSomebodyElseChanged() {
    var path = "/persons/" + person + "/facts";
    var body = Map.of("kind", "TITLE", "title", "FULL_SENIOR", "from", "2025-01-01");
    district.post(district.admin(district.lead), path, body).expect(403);
    district.post(district.teacher(person), path, body).expect(403);
    district.post(district.admin(district.outside), path, body).expect(404);
    var neighbour = districts.create();
    neighbour.post(neighbour.officer(), path, body).expect(404);
    district.post(district.officer(), path, body, null).expect(428);
    district.post(district.officer(), path, body, "\"1\"").expect(201);
    district.post(district.officer(), path, body, "\"1\"").expect(412);
    enter(Map.of("kind", "TITLE", "title", "SENIOR", "from", today.plusDays(1).toString()))
        .expect(422);
    enter(Map.of("kind", "TITLE")).expect(422);
    enter(Map.of()).expect(422);
  }

  @Test
  void aFactThatWasWrongGoesWithItsReasonAndIsKeptApart() {
    var wrong =
        enter(Map.of("kind", "HONOUR", "honour", "EDUCATOR", "from", "2024-09-10"))
            .expect(201)
            .id();
    var path = "/persons/" + person + "/facts/" + wrong + "/withdraw";
    district.post(district.officer(), path, Map.of("reason", " ")).expect(422);
    district.post(district.officer(), path, Map.of("reason", "录入有误")).expect(204);

    assertThat(
            district.get(district.officer(), "/persons/" + person).body().path("honour").asString())
        .isEqualTo("DISTRICT_BACKBONE");
    assertThat(
            db.sql("select why from person_fact_past where person_id = ?")
                .param(person)
                .query(String.class)
                .list())
        .containsExactly("录入有误");
    district.post(district.officer(), path, Map.of("reason", "再来一次")).expect(404);
  }

  @Test
  void aTeacherSeesTheOwnRecordAlone() {
    var other = district.person("雁双飞", district.lead);
    var me = district.teacher(person);

    assertThat(district.get(me, "/persons/me").expect(200).body().path("id").asString())
        .isEqualTo(person.toString());
    assertThat(district.get(me, "/persons/me").body().path("actions").toString())
        .isEqualTo("[\"wish\"]");
    district.get(me, "/persons/" + other).expect(404);
    district.get(me, "/persons/" + other + "/career").expect(404);
    district.get(me, "/persons/" + other + "/wishes").expect(404);
    district.get(district.officer(), "/persons/me").expect(404);
  }

  @Test
  void aPhoneIsMaskedAndNotShownToASchool() {
    var row = district.personRow("P9", "雁有话", district.lead);
    var book = cn.yanzhen.samples.Book.empty();
    for (var sheet : List.of("学校", "教共体", "人员", "需求")) book.without(sheet);
    var headings = new java.util.ArrayList<>(cn.yanzhen.samples.Book.HEADINGS.get("人员"));
    headings.add("联系电话");
    row.add("13912345678");
    district.take(book.sheet("人员", headings).row("人员", row.toArray()).toBytes());
    var id =
        district
            .get(district.officer(), "/persons?q=P9")
            .items()
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();

    assertThat(phone(district.officer(), id)).isEqualTo("139****5678");
    assertThat(phone(district.admin(district.lead), id)).isEmpty();
    district
        .post(district.admin(district.lead), "/persons/" + id + "/phone/unmask", Map.of())
        .expect(403);
    assertThat(
            district
                .post(district.officer(), "/persons/" + id + "/phone/unmask", Map.of())
                .expect(200)
                .body()
                .path("phone")
                .asString())
        .isEqualTo("13912345678");
  }

  @Test
  void aTeacherWishesAndTakesItBack() {
    var me = district.teacher(person);
    var path = "/persons/" + person + "/wishes";
    var wish =
        Map.of(
            "kinds", List.of("ROTATION"),
            "schools", List.of(district.member),
            "from", today.toString(),
            "note", "离家近");
    district.post(district.admin(district.lead), path, wish).expect(403);
    var id = district.post(me, path, wish).expect(201).id();

    var seen = district.get(district.admin(district.lead), path).expect(200).items().toList();
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().path("state").asString()).isEqualTo("OPEN");
    assertThat(seen.getFirst().path("schools").get(0).path("name").asString()).isEqualTo("雁阵二中");
    assertThat(district.get(district.officer(), "/persons?wishing=true").items()).hasSize(1);

    assertThat(
            district
                .post(me, path, Map.of("schools", List.of(district.lead), "from", today.toString()))
                .expect(422)
                .code())
        .isEqualTo("exchange/own-school");
    district.post(me, path, Map.of("from", today.toString(), "to", "2020-01-01")).expect(422);

    district.post(me, path + "/" + id + "/withdraw", Map.of()).expect(204);
    district.post(me, path + "/" + id + "/withdraw", Map.of()).expect(204);
    assertThat(district.get(me, path).items().findFirst().orElseThrow().path("state").asString())
        .isEqualTo("WITHDRAWN");
    assertThat(district.get(district.officer(), "/persons?wishing=true").items()).isEmpty();
  }

  @Test
  void whatCannotHaveBeenYetIsRefusedByFieldAndBothDays() {
    refused("from", "1950-01-01", Map.of("kind", "TITLE", "title", "SENIOR", "from", "1950-01-01"));
    refused(
        "from", "1960-01-01", Map.of("kind", "HONOUR", "honour", "EDUCATOR", "from", "1960-01-01"));
    refused(
        "from",
        "2001-02-28",
        Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "ART", "from", "2001-02-28"));
    refused(
        "from",
        "2008-06-30",
        Map.of(
            "kind", "OFFICE",
            "rank", "MIDDLE_LEVEL",
            "schoolId", district.lead,
            "from", "2008-06-30"));
    refused("schoolYear", "2099-2100", Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2099));
    refused("schoolYear", "2008-07-01", Map.of("kind", "GRADUATING_YEAR", "schoolYear", 1990));
    refused(
        "from",
        "2008-07-01",
        Map.of(
            "kind", "EXEMPTION",
            "reason", "UNDER_STUDY",
            "from", "1950-01-01",
            "evidence", "录取通知书",
            "by", "区教委"));

    enter(Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "ART", "from", "2001-03-01"))
        .expect(201);
    enter(Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2007)).expect(201);
    enter(Map.of("kind", "GRADUATING_YEAR", "schoolYear", today.getYear() + 2)).expect(201);
  }

  private void refused(String field, String day, Map<String, ?> said) {
    var violation = enter(said).expect(422).body().path("violations").get(0);
    assertThat(violation.path("field").asString()).isEqualTo(field);
    assertThat(violation.path("message").asString()).contains(day);
  }

  @Test
  void aWishIsAboutWhatComesAndNamesPlacesThatThereAre() {
    var me = district.teacher(person);
    var path = "/persons/" + person + "/wishes";
    assertThat(code(me, path, Map.of("from", "1950-01-01"))).isEqualTo("exchange/too-early");
    assertThat(code(me, path, Map.of("from", today.minusYears(1).minusDays(1))))
        .isEqualTo("exchange/too-early");
    assertThat(code(me, path, Map.of("from", today, "to", today.plusYears(10).plusDays(1))))
        .isEqualTo("exchange/too-far");
    assertThat(code(me, path, Map.of("from", today.plusYears(10).plusDays(1))))
        .isEqualTo("exchange/too-far");
    assertThat(
            code(
                me,
                path,
                Map.of("from", today, "communities", List.of(java.util.UUID.randomUUID()))))
        .isEqualTo("exchange/unknown-community");
    assertThat(
            code(me, path, Map.of("from", today, "schools", List.of(java.util.UUID.randomUUID()))))
        .isEqualTo("exchange/unknown-school");

    district
        .post(
            me,
            path,
            Map.of("from", today.plusDays(40), "communities", List.of(district.community)))
        .expect(201);
    district.post(me, path, Map.of("from", today.minusYears(1))).expect(201);
    assertThat(district.get(me, path).items().map(one -> one.path("state").asString()))
        .as("one that begins later does not hold yet")
        .containsExactly("OPEN", "COMING");
  }

  private String code(String caller, String path, Map<String, ?> said) {
    return district.post(caller, path, said).expect(422).code();
  }

  private SampleDistrict.Answer enter(Map<String, ?> body) {
    return district.post(district.officer(), "/persons/" + person + "/facts", body);
  }

  private tools.jackson.databind.JsonNode career(String token) {
    return district.get(token, "/persons/" + person + "/career").expect(200).body();
  }

  private String phone(String token, String id) {
    return district.get(token, "/persons/" + id).expect(200).body().path("phone").asString("");
  }

  private long audited(String action) {
    return db.sql("select count(*) from audit_entry where action = ? and subject = ?")
        .params(action, person.toString())
        .query(Long.class)
        .single();
  }
}
