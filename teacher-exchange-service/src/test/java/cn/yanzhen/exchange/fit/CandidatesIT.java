package cn.yanzhen.exchange.fit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ExchangeTest
class CandidatesIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @Test
  void everybodyIsHeldAgainstTheNeedWithAReasonForEveryYesAndNo() {
    var chinese = district.personRow("T2", "雁语文", district.lead);
    chinese.set(4, "语文");
    district.take(
        SampleDistrict.workbook(
            List.of(
                district.personRow("T1", "雁合适", district.lead),
                chinese,
                district.personRow("T3", "雁在此", district.member),
                district.personRow("T4", "雁在外", district.outside)),
            List.of()));
    for (var number : List.of("T1", "T2", "T3", "T4")) district.certify(district.personId(number));
    db.sql("delete from person_certificate where person_id = ?")
        .param(district.personId("T4"))
        .update();
    var need = district.need("0.5", from, to);

    var forLead =
        district
            .get(district.admin(district.lead), "/needs/" + need + "/candidates")
            .expect(200)
            .body();
    assertThat(names(forLead.path("fits"))).containsExactly("雁合适");
    assertThat(names(forLead.path("others"))).containsExactlyInAnyOrder("雁语文", "雁在此");
    assertThat(forLead.path("considered").asInt()).isEqualTo(4);
    assertThat(forLead.path("notFitting").asInt()).isEqualTo(2);
    assertThat(against(forLead, "雁语文")).containsExactly("fit/subject", "fit/certificate");
    assertThat(against(forLead, "雁在此")).containsExactly("fit/elsewhere");
    assertThat(forLead.path("need").path("id").asString()).isEqualTo(need.toString());

    var forOfficer =
        district.get(district.officer(), "/needs/" + need + "/candidates").expect(200).body();
    assertThat(forOfficer.path("notFitting").asInt()).isEqualTo(3);
    assertThat(against(forOfficer, "雁在外")).containsExactly("fit/certificate", "fit/reach");
    district.get(district.admin(district.member), "/needs/" + need + "/candidates").expect(403);
    district.get(district.admin(district.outside), "/needs/" + need + "/candidates").expect(404);
    district.get(district.officer(), "/needs/" + UUID.randomUUID() + "/candidates").expect(404);
  }

  @Test
  void whoeverIsTakenDoesNotFitAndIsRefusedForTheSameReason() {
    var person = district.person("雁一鸣", district.lead);
    var first = district.need("0.6", from, to);
    var id = district.propose(first, person, "0.6", from, to).expect(201).id();
    var second = district.need("0.5", to, to.plusDays(30));
    assertThat(names(candidates(second).path("fits"))).as("only proposed").containsExactly("雁一鸣");

    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);

    assertThat(against(candidates(second), "雁一鸣")).containsExactly("fit/fte");
    var refused = district.propose(second, person, "0.5", to, to.plusDays(30)).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/fte-exceeded");
    assertThat(refused.body().path("detail").asString()).contains("还可派 0.4");
    district.propose(second, person, "0.5", to.plusDays(1), to.plusDays(30)).expect(201);
  }

  @Test
  void whoeverIsExemptIsNamedAsThatComesLastAndMayStillGo() {
    district.take(
        SampleDistrict.workbook(
            List.of(
                district.personRow("T1", "雁免予", district.lead),
                district.personRow("T2", "雁合适", district.lead),
                district.personRow("T3", "雁期满", district.lead)),
            List.of()));
    for (var number : List.of("T1", "T2", "T3")) district.certify(district.personId(number));
    var exempt = district.personId("T1");
    exempt(exempt, from.minusDays(30), from.plusDays(5));
    exempt(district.personId("T3"), from.minusDays(30), from.minusDays(1));
    var need = district.need("0.5", from, to);
    var words = "免予交流：" + from.minusDays(30) + " 至 " + from.plusDays(5) + "，本人愿意才派";

    var found = candidates(need);
    assertThat(names(found.path("fits"))).hasSize(3).endsWith("雁免予");
    assertThat(found.path("fitting").asInt()).isEqualTo(2);
    assertThat(found.path("exempt").asInt()).isEqualTo(1);
    assertThat(exemption(found.path("fits").get(2))).isEqualTo(words);
    assertThat(exemption(found.path("fits").get(0))).isEqualTo("时段内没有免予交流登记");
    assertThat(found.toString()).as("that, and not why").doesNotContain("孕", "PREGNANCY");

    var openings =
        district
            .get(district.admin(district.lead), "/persons/" + exempt + "/openings")
            .expect(200)
            .body();
    assertThat(openings.path("fitting").asInt()).isZero();
    assertThat(openings.path("exempt").asInt()).isEqualTo(1);
    assertThat(exemption(openings.path("fits").get(0))).isEqualTo(words);

    var proposed = district.propose(need, exempt, "0.5", from, to).expect(201).id();
    var weighed =
        district.get(district.officer(), "/assignments/" + proposed + "/findings").expect(200);
    assertThat(weighed.body().toString()).contains(words);
  }

  private void exempt(UUID person, LocalDate first, LocalDate last) {
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of(
                "kind", "EXEMPTION",
                "reason", "PREGNANCY_NURSING",
                "evidence", "医院证明",
                "from", first.toString(),
                "to", last.toString(),
                "by", "区教委"))
        .expect(201);
  }

  private static String exemption(JsonNode one) {
    return one.path("reasons")
        .valueStream()
        .filter(reason -> reason.path("code").asString().equals("fit/exempt"))
        .filter(reason -> !reason.path("binding").asBoolean())
        .map(reason -> reason.path("text").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode candidates(UUID need) {
    return district
        .get(district.admin(district.lead), "/needs/" + need + "/candidates")
        .expect(200)
        .body();
  }

  private static List<String> names(JsonNode people) {
    return people.valueStream().map(one -> one.path("name").asString()).toList();
  }

  private static List<String> against(JsonNode candidates, String name) {
    return candidates
        .path("others")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .flatMap(one -> one.path("reasons").valueStream())
        .filter(reason -> reason.path("binding").asBoolean() && !reason.path("ok").asBoolean())
        .map(reason -> reason.path("code").asString())
        .toList();
  }
}
