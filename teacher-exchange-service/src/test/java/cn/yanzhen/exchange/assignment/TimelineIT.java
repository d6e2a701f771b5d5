package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is where, as bars over days. */
@ExchangeTest
class TimelineIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(60);

  @Test
  void aPersonIsARowAndSoIsEachSchoolOnEitherEnd() {
    var one = district.person("雁甲", district.lead);
    var order = proposed(one, from, to);
    approved(order, one);
    var second = proposed(district.person("雁乙", district.lead), from, to);
    var off = proposed(district.person("雁丙", district.lead), from, to);
    district
        .post(
            district.admin(district.lead),
            "/assignments/" + off + "/withdraw",
            Map.of("reason", "另有安排"))
        .expect(200);

    var rows = rows(district.officer(), "person", from, to);
    assertThat(rows.stream().map(row -> row.path("name").asString()))
        .as("what was withdrawn takes nobody anywhere")
        .containsExactlyInAnyOrder("雁甲", "雁乙");
    var bar = row(rows, "雁甲").path("bars").get(0);
    assertThat(bar.path("assignmentId").asString()).isEqualTo(order.toString());
    assertThat(bar.path("state").asString()).isEqualTo("APPROVED");
    assertThat(bar.path("future").asBoolean()).isTrue();
    assertThat(bar.path("receiving").path("name").asString()).isEqualTo("雁阵二中");

    var schools = rows(district.officer(), "school", from, to);
    assertThat(schools.stream().map(row -> row.path("id").asString()))
        .containsExactly(district.lead.toString(), district.member.toString());
    assertThat(schools.getFirst().path("total").asInt()).isEqualTo(2);
    assertThat(schools.getFirst().path("bars").valueStream())
        .hasSize(2)
        .allMatch(one2 -> one2.path("out").asBoolean());
    assertThat(schools.getLast().path("bars").valueStream())
        .extracting(one2 -> one2.path("assignmentId").asString())
        .containsExactlyInAnyOrder(order.toString(), second.toString());
    assertThat(schools.getLast().path("bars").valueStream())
        .noneMatch(one2 -> one2.path("out").asBoolean());

    assertThat(rows(district.officer(), "person", to.plusDays(1), to.plusDays(9))).isEmpty();
    assertThat(rows(district.officer(), "person&kind=SHADOWING", from, to)).isEmpty();
    assertThat(rows(district.officer(), "person&schoolId=" + district.member, from, to)).hasSize(2);
    assertThat(rows(district.officer(), "person&subject=ENGLISH", from, to)).isEmpty();
  }

  @Test
  void everyCallerSeesTheAssignmentsThatAreTheirs() {
    var one = district.person("雁甲", district.lead);
    proposed(one, from, to);
    proposed(district.person("雁乙", district.lead), from, to);

    assertThat(rows(district.admin(district.lead), "person", from, to)).hasSize(2);
    assertThat(rows(district.admin(district.member), "person", from, to)).hasSize(2);
    assertThat(rows(district.teacher(one), "person", from, to))
        .extracting(row -> row.path("name").asString())
        .containsExactly("雁甲");
    assertThat(rows(district.teacher(one), "school", from, to)).isEmpty();
    assertThat(rows(district.admin(district.member), "school", from, to))
        .as("rows of the own schools only")
        .extracting(row -> row.path("id").asString())
        .containsExactly(district.member.toString());
    assertThat(rows(district.admin(district.outside), "person", from, to)).isEmpty();
    assertThat(rows(districts.create().officer(), "person", from, to)).isEmpty();
  }

  @Test
  void anExtensionAndARecallLeaveAMark() {
    var one = district.person("雁甲", district.lead);
    var needed = district.need("0.5", today, to.plusDays(60));
    var order = district.propose(needed, one, "0.5", today, to).expect(201).id();
    approved(order, one);
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(bar(one).path("state").asString()).isEqualTo("IN_FORCE"));
    var path = "/assignments/" + order + "/extension";
    var longer = to.plusDays(30);
    district.post(district.admin(district.lead), path, Map.of("to", longer)).expect(201);
    district.post(district.teacher(one), path + "/consent", Map.of("party", "PERSON")).expect(200);
    district
        .post(district.admin(district.lead), path + "/consent", Map.of("party", "SENDING"))
        .expect(200);
    district
        .post(district.admin(district.member), path + "/consent", Map.of("party", "RECEIVING"))
        .expect(200);
    district.post(district.officer(), path + "/approve", Map.of()).expect(200);

    assertThat(bar(one).path("extendedAt").valueStream().map(JsonNode::asString))
        .containsExactly(to.toString());
    assertThat(bar(one).path("to").asString()).isEqualTo(longer.toString());
    assertThat(bar(one).path("recalled").asBoolean()).isFalse();
    assertThat(bar(one).path("future").asBoolean()).isFalse();

    district
        .post(
            district.officer(),
            "/assignments/" + order + "/recall",
            Map.of("to", today.plusDays(3), "code", "HOME_URGENT"))
        .expect(200);
    assertThat(bar(one).path("recalled").asBoolean()).isTrue();
    assertThat(bar(one).path("to").asString()).isEqualTo(today.plusDays(3).toString());
  }

  @Test
  void isPagedAndNeverUnbounded() {
    for (int i = 0; i < 3; i++) {
      proposed(district.person("雁" + i, district.lead), from, to);
    }
    var all =
        rows(district.officer(), "person", from, to).stream()
            .map(row -> row.path("id").asString())
            .toList();
    var path = "/assignments/timeline?by=person&limit=2&from=" + from + "&to=" + to;

    var first = district.get(district.officer(), path).expect(200).body();
    var rest =
        district
            .get(district.officer(), path + "&cursor=" + first.path("next").asString())
            .expect(200)
            .body();
    assertThat(
            Stream.concat(first.path("items").valueStream(), rest.path("items").valueStream())
                .map(row -> row.path("id").asString()))
        .containsExactlyElementsOf(all);
    assertThat(rest.path("next").isNull()).isTrue();

    var officer = district.officer();
    district.get(officer, "/assignments/timeline?from=" + to + "&to=" + from).expect(422);
    district
        .get(officer, "/assignments/timeline?from=" + from + "&to=" + from.plusYears(4))
        .expect(422);
    district.get(officer, "/assignments/timeline?by=moon&from=" + from + "&to=" + to).expect(422);
    district.get(officer, "/assignments/timeline?from=" + from).expect(422);
  }

  private UUID proposed(UUID person, LocalDate first, LocalDate last) {
    var need = district.need("0.5", first, last);
    return district.propose(need, person, "0.5", first, last).expect(201).id();
  }

  private void approved(UUID assignment, UUID person) {
    district.consentAll(assignment, person);
    district
        .post(district.officer(), "/assignments/" + assignment + "/approve", Map.of())
        .expect(200);
  }

  private JsonNode bar(UUID person) {
    return rows(district.officer(), "person", today, to).stream()
        .filter(row -> row.path("id").asString().equals(person.toString()))
        .findFirst()
        .orElseThrow()
        .path("bars")
        .get(0);
  }

  private List<JsonNode> rows(String who, String by, LocalDate first, LocalDate last) {
    return district
        .get(who, "/assignments/timeline?from=" + first + "&to=" + last + "&by=" + by)
        .expect(200)
        .items()
        .toList();
  }

  private static JsonNode row(List<JsonNode> rows, String name) {
    return rows.stream()
        .filter(row -> row.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
