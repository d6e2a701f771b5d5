package cn.yanzhen.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is handed over when somebody comes and when they go back. */
@ExchangeTest
class HandoverIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(5);
  final LocalDate to = today.plusDays(40);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁归", district.lead);
  }

  @Test
  void everyItemIsTickedByWhoAnswersForItAndTheLastOneCompletesTheList() {
    var order = approved();
    var list = lists(order).getFirst();
    assertThat(list.path("phase").asString()).isEqualTo("START");
    assertThat(list.path("label").asString()).isEqualTo("按公开报道整理");
    assertThat(item(list, "HOME_CLASSES").path("due").asString())
        .isEqualTo(from.minusDays(3).toString());

    for (var item : items(list)) {
      var code = item.path("code").asString();
      var duty = item.path("duty").asString();
      for (var other : List.of("HOME", "HOST", "PERSON")) {
        if (!other.equals(duty)) tick(list, code, who(other), "*").expect(403);
      }
      tick(list, code, district.officer(), "*").expect(403);
      var after = tick(list, code, who(duty), "*").expect(200).body();
      assertThat(item(after, code).path("by").asString()).isNotBlank();
      assertThat(item(after, code).path("note").asString()).isEqualTo("已办");
    }

    var done = lists(order).getFirst();
    assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(done.path("overdue").asInt()).isZero();
    assertThat(tick(list, "PERSON_REPORT", who("PERSON"), "*").expect(409).code())
        .isEqualTo("exchange/handover-over");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        district.eventsOf(
                            "exchange.handover.v1", UUID.fromString(list.path("id").asString())))
                    .containsExactly("handover-completed.v1"));
  }

  @Test
  void aTickMadeByMistakeIsTakenBackAndNothingIsOverwrittenSilently() {
    var list = lists(approved()).getFirst();
    var etag = "\"" + list.path("version").asLong() + "\"";
    tick(list, "PERSON_REPORT", who("PERSON"), null).expect(428);
    tick(list, "PERSON_REPORT", who("PERSON"), etag).expect(200);
    tick(list, "PERSON_MATERIALS", who("PERSON"), etag).expect(412);
    assertThat(tick(list, "PERSON_REPORT", who("PERSON"), "*").expect(409).code())
        .isEqualTo("exchange/handover-ticked");
    tick(list, "NO_SUCH", who("PERSON"), "*").expect(404);

    untick(list, "PERSON_REPORT", Map.of("reason", " ")).expect(422);
    var after = untick(list, "PERSON_REPORT", Map.of("reason", "点错了")).expect(200).body();

    assertThat(item(after, "PERSON_REPORT").path("ticked").asBoolean()).isFalse();
    assertThat(untick(list, "PERSON_REPORT", Map.of("reason", "点错了")).expect(409).code())
        .isEqualTo("exchange/handover-open");
  }

  @Test
  void whomItDoesNotConcernSeesNoList() {
    var order = approved();
    var list = lists(order).getFirst();
    var stranger = districts.create();
    for (var mayNot :
        List.of(
            stranger.officer(),
            stranger.admin(stranger.lead),
            district.admin(district.outside),
            district.teacher(UUID.randomUUID()))) {
      district.get(mayNot, "/assignments/" + order + "/handovers").expect(404);
      tick(list, "PERSON_REPORT", mayNot, "*").expect(404);
    }
    district.get(district.officer(), "/assignments/" + order + "/handovers").expect(200);
  }

  @Test
  void whatIsLateIsATaskAndShownButStopsNobodyFromStarting() {
    var order = approved();
    assertThat(tasks(who("HOST"))).hasSize(1).first().asString().contains("到岗交接", "2 项待办");
    SampleDistrict.moveClock(Duration.ofDays(7));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(state(order)).isEqualTo("IN_FORCE"));

    assertThat(tasks(who("PERSON"))).first().asString().contains("2 项已逾期");
    assertThat(lists(order).getFirst().path("overdue").asInt()).isEqualTo(6);
    assertThat(tasks(district.officer())).as("it is not the district's to do").isEmpty();
  }

  @Test
  void nothingIsDueBeforeItCouldBeKnown() {
    var person = district.person("雁即到", district.lead);
    var last = today.plusDays(60);
    var need = district.need("0.5", today, last);
    var order = district.propose(need, person, "0.5", today, last).expect(201).id();
    district.consentAll(order, person);
    district.post(district.officer(), "/assignments/" + order + "/approve", Map.of()).expect(200);
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(lists(order)).hasSize(2));

    assertThat(items(lists(order).getFirst()).stream().map(item -> item.path("due").asString()))
        .as("an order of today for today")
        .containsOnly(today.plusDays(1).toString());
    assertThat(lists(order).getFirst().path("overdue").asInt()).isZero();

    SampleDistrict.moveClock(Duration.ofDays(20));
    var now = today.plusDays(20);
    district
        .post(
            district.officer(),
            "/assignments/" + order + "/recall",
            Map.of("to", now.plusDays(3), "code", "HOME_URGENT"))
        .expect(200);

    var back = lists(order).get(1);
    assertThat(back.path("overdue").asInt()).isZero();
    assertThat(item(back, "HOME_POST").path("due").asString())
        .as("seven days before the last is four days ago")
        .isEqualTo(now.plusDays(1).toString());
    assertThat(item(back, "PERSON_REPORT").path("due").asString())
        .isEqualTo(now.plusDays(4).toString());
    assertThat(
            district
                .get(district.officer(), "/handovers?phase=RETURN&progress=OVERDUE")
                .expect(200)
                .items())
        .isEmpty();
  }

  @Test
  void theListOfTheReturnMovesWithTheLastDay() {
    var order = approved();
    SampleDistrict.moveClock(Duration.ofDays(5));
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(lists(order)).hasSize(2));
    var list = lists(order).get(1);
    assertThat(list.path("phase").asString()).isEqualTo("RETURN");
    assertThat(item(list, "HOME_POST").path("due").asString())
        .isEqualTo(to.minusDays(7).toString());

    var earlier = today.plusDays(20);
    district
        .post(
            district.officer(),
            "/assignments/" + order + "/recall",
            Map.of("to", earlier, "code", "HOME_URGENT"))
        .expect(200);

    assertThat(item(lists(order).get(1), "HOME_POST").path("due").asString())
        .isEqualTo(earlier.minusDays(7).toString());
  }

  @Test
  void aListIsDroppedWithItsOrder() {
    var order = approved();
    var list = lists(order).getFirst();
    district
        .post(
            district.officer(), "/assignments/" + order + "/cancel", Map.of("code", "PLAN_CHANGED"))
        .expect(200);

    assertThat(lists(order).getFirst().path("state").asString()).isEqualTo("DROPPED");
    assertThat(tasks(who("HOST"))).isEmpty();
    assertThat(tick(list, "PERSON_REPORT", who("PERSON"), "*").expect(409).code())
        .isEqualTo("exchange/handover-over");
  }

  private UUID approved() {
    return district.approved(district.need("1", from, to), person, "1", from, to);
  }

  private String who(String duty) {
    return switch (duty) {
      case "HOME" -> district.admin(district.lead);
      case "HOST" -> district.admin(district.member);
      default -> district.teacher(person);
    };
  }

  private List<JsonNode> lists(UUID order) {
    return district
        .get(district.officer(), "/assignments/" + order + "/handovers")
        .expect(200)
        .items()
        .toList();
  }

  private static List<JsonNode> items(JsonNode list) {
    return list.path("items").valueStream().toList();
  }

  private static JsonNode item(JsonNode list, String code) {
    return items(list).stream()
        .filter(one -> one.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Answer tick(JsonNode list, String code, String who, String ifMatch) {
    return district.post(who, path(list, code) + "/tick", Map.of("note", "已办"), ifMatch);
  }

  private Answer untick(JsonNode list, String code, Object body) {
    return district.post(who("PERSON"), path(list, code) + "/untick", body);
  }

  private static String path(JsonNode list, String code) {
    return "/handovers/" + list.path("id").asString() + "/items/" + code;
  }

  private List<String> tasks(String who) {
    return district
        .get(who, "/tasks")
        .expect(200)
        .items()
        .filter(task -> task.path("kind").asString().equals("HANDOVER"))
        .map(task -> task.path("title").asString())
        .toList();
  }

  private String state(UUID order) {
    return district
        .get(district.officer(), "/assignments/" + order)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }
}
