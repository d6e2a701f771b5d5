package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is never done: a subject without the certificate, a lead school under its floor. */
@ExchangeTest
class NeverIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID one;
  UUID other;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(60);

  /** Two backbone teachers among twelve, of whom 60 % stay: 0.8 of one may be away. */
  @BeforeEach
  void aLeadSchoolWithFloors() {
    district.colleagues(10);
    one = district.person("雁一鸣", district.lead);
    other = district.person("雁双飞", district.lead);
  }

  @Test
  void theFloorIsNamedInTheSameWordsOnTheListAtTheProposalAndAtTheApproval() {
    var first = ready(one, "0.5", from, to);
    var second = ready(other, "0.5", from, to);
    assertThat(against(district.need("0.5", from, to), other))
        .as("what is only proposed does not count")
        .isEmpty();
    approve(first).expect(200);

    var words = "雁阵一中骨干教师 " + from + " 只剩 1/2 在校（50 %），低于底线 60 %";
    var third = district.need("0.5", from, to);
    assertThat(against(third, other)).containsEntry("fit/floor-backbone", words);
    var proposal = district.propose(third, other, "0.5", from, to).expect(409);
    var approval = approve(second).expect(409);

    for (var refused : new Answer[] {proposal, approval}) {
      assertThat(refused.code()).isEqualTo("exchange/lead-school-floor");
      assertThat(refused.body().path("detail").asString()).contains(words, "请另选人员、缩短时段");
    }
    district.propose(district.need("0.3", from, to), other, "0.3", from, to).expect(201);
    assertThat(against(third, anyColleague())).as("who does not count may go").isEmpty();
  }

  @Test
  void whatIsVoidedGivesTheFloorBack() {
    var first = ready(one, "0.5", from, to);
    var second = ready(other, "0.5", from, to);
    approve(first).expect(200);
    approve(second).expect(409);

    deed(first, "void", Map.of("code", "WRONG_PERSON")).expect(200);

    approve(second).expect(200);
  }

  @Test
  void anExtensionOrOtherDaysKeepTheFloorToo() {
    var need = district.need("0.5", from, to);
    var first = district.propose(need, one, "0.5", from, from.plusDays(20)).expect(201).id();
    district.consentAll(first, one);
    approve(first).expect(200);
    approve(ready(other, "0.5", from.plusDays(30), to)).expect(200);

    var lead = district.admin(district.lead);
    var extended =
        district
            .post(
                lead,
                "/assignments/" + first + "/extension",
                Map.of("to", from.plusDays(30).toString()))
            .expect(409);
    assertThat(extended.code()).isEqualTo("exchange/lead-school-floor");
    assertThat(extended.body().path("detail").asString())
        .contains(from.plusDays(30) + " 只剩 1/2 在校");
    district
        .post(
            lead,
            "/assignments/" + first + "/extension",
            Map.of("to", from.plusDays(29).toString()))
        .expect(201);

    var moved = Map.of("from", from.plusDays(25).toString(), "to", from.plusDays(40).toString());
    assertThat(deed(first, "reschedule", moved).expect(409).code())
        .isEqualTo("exchange/lead-school-floor");
    var within = Map.of("from", from.plusDays(2).toString(), "to", from.plusDays(29).toString());
    deed(first, "reschedule", within).expect(200);
  }

  @Test
  void nobodyIsSentWithoutTheCertificateAndIsToldToRegisterIt() {
    withdrawCertificate().expect(204);
    var need = district.need("0.5", from, to);

    assertThat(against(need, one))
        .containsOnly(Map.entry("fit/certificate", "没有登记教师资格证，请先登记再派初中数学"));
    var refused = district.propose(need, one, "0.5", from, to).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/certificate-missing");
    assertThat(refused.body().path("detail").asString()).contains("请先在人员档案中登记");

    fact(Map.of("kind", "CERTIFICATE", "stage", "PRIMARY", "subject", "MATHS")).expect(201);
    assertThat(district.propose(need, one, "0.5", from, to).expect(409).code())
        .as("a primary school's is not good for a junior school")
        .isEqualTo("exchange/certificate-missing");
    fact(Map.of("kind", "CERTIFICATE", "stage", "SENIOR", "subject", "MATHS")).expect(201);
    district.propose(need, one, "0.5", from, to).expect(201);
  }

  @Test
  void aCertificateThatAnOrderNeedsStaysAndTheOrderIsNamed() {
    var id = ready(one, "0.5", from, to);
    var letter = approve(id).expect(200).body().path("orderNumber").asString();

    var refused = withdrawCertificate().expect(409);

    assertThat(refused.code()).isEqualTo("exchange/certificate-needed");
    assertThat(refused.body().path("detail").asString()).contains(letter, "先登记覆盖");
    fact(Map.of("kind", "CERTIFICATE", "stage", "SENIOR", "subject", "MATHS")).expect(201);
    withdrawCertificate().expect(204);
    assertThat(withdrawCertificate().expect(409).code()).isEqualTo("exchange/certificate-needed");
    deed(id, "void", Map.of("code", "WRONG_PERSON")).expect(200);
    withdrawCertificate().expect(204);
  }

  @Test
  void theDatabaseItselfRefusesBothWhoeverWrites() {
    var id = ready(one, "0.5", from, to);
    db.sql("delete from person_certificate where person_id = ?").param(one).update();

    assertThatThrownBy(
            () ->
                db.sql("update assignment set state = 'APPROVED' where id = ?").param(id).update())
        .hasMessageContaining("no certificate of person");
    district.certify(one);
    db.sql("update assignment set state = 'APPROVED' where id = ?").param(id).update();
    assertThatThrownBy(
            () -> db.sql("delete from person_certificate where person_id = ?").param(one).update())
        .hasMessageContaining("orders need this certificate");
    db.sql("update assignment set state = 'REJECTED' where id = ?").param(id).update();
  }

  /** Orders that were given before the rule held start, return and are voided as they are. */
  @Test
  void anOrderThatNeverHadACertificateGoesItsWay() {
    var id = ready(one, "0.5", from, to);
    approve(id).expect(200);
    db.sql("alter table person_certificate disable trigger certificate_is_kept").update();
    try {
      db.sql("delete from person_certificate where person_id = ?").param(one).update();
    } finally {
      db.sql("alter table person_certificate enable trigger certificate_is_kept").update();
    }

    deed(id, "cancel", Map.of("code", "PERSONAL")).expect(200);
  }

  private UUID anyColleague() {
    return db.sql("select id from person where district = ? and number like 'K%' limit 1")
        .param(district.code)
        .query(UUID.class)
        .single();
  }

  private Map<String, String> against(UUID need, UUID person) {
    var list =
        district
            .get(district.admin(district.lead), "/needs/" + need + "/candidates?limit=100")
            .expect(200)
            .body();
    var found =
        java.util.stream.Stream.concat(
                list.path("fits").valueStream(), list.path("others").valueStream())
            .filter(who -> who.path("personId").asString().equals(person.toString()))
            .toList();
    assertThat(found).hasSize(1);
    return found
        .getFirst()
        .path("reasons")
        .valueStream()
        .filter(reason -> reason.path("binding").asBoolean() && !reason.path("ok").asBoolean())
        .collect(
            java.util.stream.Collectors.toMap(
                (JsonNode reason) -> reason.path("code").asString(),
                reason -> reason.path("text").asString()));
  }

  private Answer withdrawCertificate() {
    var career = district.get(district.officer(), "/persons/" + one + "/career").expect(200);
    var fact = career.body().path("certificates").get(0).path("id").asString();
    return district.post(
        district.officer(),
        "/persons/" + one + "/facts/" + fact + "/withdraw",
        Map.of("reason", "登记有误"),
        career.etag());
  }

  private Answer fact(Map<String, String> entry) {
    var seen = district.get(district.officer(), "/persons/" + one + "/career").etag();
    return district.post(district.officer(), "/persons/" + one + "/facts", entry, seen);
  }

  private UUID ready(UUID person, String fte, LocalDate first, LocalDate last) {
    var need = district.need(fte, first, last);
    var id = district.propose(need, person, fte, first, last).expect(201).id();
    district.consentAll(id, person);
    return id;
  }

  private Answer approve(UUID id) {
    return deed(id, "approve", Map.of());
  }

  private Answer deed(UUID id, String deed, Object body) {
    return district.post(district.officer(), "/assignments/" + id + "/" + deed, body);
  }
}
