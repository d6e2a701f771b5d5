package cn.yanzhen.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a school sees of whom it hosts, and for how long. */
@ExchangeTest
class HostSeesIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  UUID person;
  String host;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(2);
  final LocalDate to = today.plusDays(12);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁客", district.lead);
    host = district.admin(district.member);
  }

  @Test
  void aHostSeesWhatAHostNeedsAndNoMore() {
    district.get(host, "/persons/" + person).expect(404);
    var order = approved();

    var seen = district.get(host, "/persons/" + person).expect(200).body();
    assertThat(seen.path("seenAs").asString()).isEqualTo("HOST");
    assertThat(seen.path("name").asString()).isEqualTo("雁客");
    assertThat(seen.path("schoolName").asString()).isEqualTo("雁阵一中");
    assertThat(seen.path("subjects").toString()).contains("MATHS");
    assertThat(seen.path("title").asString()).isEqualTo("SENIOR");
    assertThat(seen.at("/stays/0/assignmentId").asString()).isEqualTo(order.toString());
    for (var hidden :
        List.of("born", "serviceSince", "schoolSince", "lastDay", "identityNumber", "phone")) {
      assertThat(seen.path(hidden).isNull()).as(hidden).isTrue();
    }
    assertThat(seen.path("actions")).isEmpty();

    district.office(person, district.lead, today.minusYears(1));
    exempt();
    var life = district.get(host, "/persons/" + person + "/career").expect(200).body();
    assertThat(life.path("titles")).isNotEmpty();
    assertThat(life.path("honours")).isNotEmpty();
    assertThat(life.path("certificates")).isNotEmpty();
    for (var hidden : List.of("placements", "offices", "graduatingYears", "exemptions")) {
      assertThat(life.path(hidden)).as(hidden).isEmpty();
    }
    assertThat(life.path("sex").isNull()).isTrue();
    assertThat(
            district
                .get(district.admin(district.lead), "/persons/" + person + "/career")
                .body()
                .path("offices"))
        .as("the home school sees it")
        .isNotEmpty();

    for (var closed : List.of("/wishes", "/eligibility", "/openings", "/departure")) {
      district.get(host, "/persons/" + person + closed).expect(404);
    }
    district.post(host, "/persons/" + person + "/phone/unmask", Map.of()).expect(404);
    district.post(host, "/persons/" + person + "/identity-number/unmask", Map.of()).expect(404);
    assertThat(district.get(host, "/assignments?personId=" + person).items())
        .allMatch(one -> one.path("personOpens").asBoolean());
    assertThat(district.get(host, "/persons/" + person + "/posts").expect(200).items()).isEmpty();
  }

  @Test
  void whomASchoolHostsStandInItsListApartWithWhoSendsThem() {
    var order = approved();
    assertThat(district.get(host, "/persons").items()).isEmpty();

    var listed = district.get(host, "/persons?hosted=true&subject=MATHS").expect(200);
    assertThat(listed.body().path("total").asLong()).isOne();
    var line = listed.items().findFirst().orElseThrow();
    assertThat(line.path("name").asString()).isEqualTo("雁客");
    assertThat(line.path("schoolName").asString()).isEqualTo("雁阵一中");
    assertThat(line.at("/stays/0/assignmentId").asString()).isEqualTo(order.toString());
    assertThat(line.at("/stays/0/to").asString()).isEqualTo(to.toString());
    assertThat(line.path("schoolSince").isNull()).isTrue();
    var facets = district.get(host, "/persons/facets?hosted=true").expect(200).body();
    assertThat(facets.path("hosted").asLong()).isOne();
    assertThat(facets.at("/subjects/0/count").asLong()).isOne();
    assertThat(facets.path("sexes")).isEmpty();
    for (var hidden : List.of("exempt=true", "wishing=true", "left=true", "sex=MALE")) {
      assertThat(district.get(host, "/persons?hosted=true&" + hidden).expect(422).code())
          .as(hidden)
          .isEqualTo("exchange/hosted-narrowed");
    }
    var file = district.get(host, "/persons/export.csv?hosted=true").expect(200).http().body();
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("雁客")
        .doesNotContain("2008-07-01", "2012-09-01");

    assertThat(district.get(district.officer(), "/persons?hosted=true").items()).isEmpty();
    assertThat(district.get(district.admin(district.outside), "/persons?hosted=true").items())
        .isEmpty();
  }

  @Test
  void nobodyElseSeesThemNorTheHostOnceTheReturnIsHandedOver() {
    var order = approved();
    var stranger = districts.create();
    for (var other :
        List.of(
            district.admin(district.outside),
            stranger.officer(),
            stranger.admin(stranger.lead),
            district.teacher(UUID.randomUUID()))) {
      district.get(other, "/persons/" + person).expect(404);
      district.get(other, "/persons/" + person + "/career").expect(404);
      district.get(other, "/persons/" + person + "/posts").expect(404);
    }

    SampleDistrict.moveClock(Duration.ofDays(3));
    reaches(order, "IN_FORCE");
    district.get(host, "/persons/" + person).expect(200);
    SampleDistrict.moveClock(Duration.ofDays(14));
    reaches(order, "RETURNED");
    district.get(host, "/persons/" + person).expect(200);
    district
        .get(district.officer(), "/assignments/" + order + "/handovers")
        .items()
        .filter(list -> list.path("phase").asString().equals("RETURN"))
        .forEach(
            list ->
                list.path("items")
                    .valueStream()
                    .forEach(
                        item ->
                            district
                                .post(
                                    who(item.path("duty").asString()),
                                    "/handovers/%s/items/%s/tick"
                                        .formatted(
                                            list.path("id").asString(),
                                            item.path("code").asString()),
                                    Map.of())
                                .expect(200)));

    district.get(host, "/persons/" + person).expect(404);
    district.get(host, "/persons/" + person + "/career").expect(404);
    assertThat(district.get(host, "/persons?hosted=true").items()).isEmpty();
    var past = district.get(host, "/assignments/" + order).expect(200).body();
    assertThat(past.path("personOpens").asBoolean()).isFalse();
  }

  @Test
  void anOrderThatIsCancelledOpensNothing() {
    var order = approved();
    district
        .post(
            district.officer(), "/assignments/" + order + "/cancel", Map.of("code", "PLAN_CHANGED"))
        .expect(200);
    district.get(host, "/persons/" + person).expect(404);
  }

  private void exempt() {
    var seen = district.get(district.officer(), "/persons/" + person).expect(200);
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of(
                "kind", "EXEMPTION",
                "reason", "SERIOUS_ILLNESS",
                "from", today.toString(),
                "evidence", "区教委〔2026〕9号",
                "by", "区教委人事科",
                "decidedOn", today.toString()),
            seen.etag())
        .expect(201);
  }

  private UUID approved() {
    return district.approved(district.need("1", from, to), person, "1", from, to);
  }

  private String who(String duty) {
    return switch (duty) {
      case "HOME" -> district.admin(district.lead);
      case "HOST" -> host;
      default -> district.teacher(person);
    };
  }

  private void reaches(UUID order, String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        district
                            .get(district.officer(), "/assignments/" + order)
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo(state));
  }
}
