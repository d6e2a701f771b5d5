package cn.yanzhen.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** All handovers at a glance, and those of orders from before there were lists. */
@ExchangeTest
class HandoverListIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void theDistrictSeesAllTheSchoolsTheirsAndOthersNothing() {
    approved("雁甲", today.plusDays(5));
    for (var who :
        List.of(
            district.officer(), district.admin(district.lead), district.admin(district.member))) {
      assertThat(lines(who, "")).hasSize(1);
    }
    var stranger = districts.create();
    for (var who :
        List.of(
            district.admin(district.outside), stranger.officer(), stranger.admin(stranger.lead))) {
      assertThat(lines(who, "")).isEmpty();
      assertThat(count(who, "OPEN")).isZero();
      assertThat(csv(who, "")).doesNotContain("雁甲");
    }
    var teacher = district.teacher(UUID.randomUUID());
    for (var path : List.of("", "/counts", "/export.csv", "/export.xlsx"))
      district.get(teacher, "/handovers" + path).expect(403);
  }

  @Test
  void saysHowFarEachIsAndWhoIsLate() {
    var order = approved("雁乙", today.plusDays(5));
    approved("雁丙", today.plusDays(25));

    var line = lines(district.officer(), "?progress=OPEN").getFirst();
    assertThat(line.path("assignmentId").asString())
        .as("what is due first comes first")
        .isEqualTo(order.toString());
    assertThat(line.path("person").path("name").asString()).isEqualTo("雁乙");
    assertThat(line.path("phase").asString()).isEqualTo("START");
    assertThat(line.path("due").asString()).isEqualTo(today.plusDays(2).toString());
    assertThat(line.path("done").asInt()).isZero();
    assertThat(line.path("items").asInt()).isEqualTo(6);

    assertThat(lines(district.officer(), "?progress=OVERDUE")).isEmpty();
    var then = "&on=" + today.plusDays(3);
    assertThat(lines(district.officer(), "?progress=OVERDUE" + then))
        .singleElement()
        .satisfies(late -> assertThat(late.path("overdue").asInt()).isEqualTo(3));
    assertThat(count(district.officer(), "OVERDUE", "?on=" + today.plusDays(3))).isEqualTo(1);
    assertThat(count(district.officer(), "OPEN", "?on=" + today.plusDays(3))).isEqualTo(2);
    assertThat(lines(district.officer(), "?on=" + today.minusDays(1)))
        .as("before they were made")
        .isEmpty();

    tickAll(order);
    assertThat(lines(district.officer(), "?progress=COMPLETED"))
        .singleElement()
        .satisfies(
            done -> {
              assertThat(done.path("completedOn").asString()).isEqualTo(today.toString());
              assertThat(done.path("due").isNull()).isTrue();
            });
    assertThat(count(district.officer(), "OPEN")).isEqualTo(1);
    assertThat(count(district.officer(), "COMPLETED")).isEqualTo(1);
    assertThat(csv(district.officer(), "?progress=COMPLETED")).contains("雁乙").doesNotContain("雁丙");
  }

  @Test
  void anOrderThatTakesTheEstablishmentAlongHasNoLastDay() {
    var person = district.person("雁迁", district.lead);
    var begins = today.plusDays(5);
    var need = district.need("0.5", begins, begins.plusDays(40));
    var id = district.transfer(need, person, "0.5", begins).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    district.endPublicity(id);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(lines(district.officer(), "")).hasSize(1));
    var line = lines(district.officer(), "").getFirst();
    assertThat(line.path("from").asString()).isEqualTo(begins.toString());
    assertThat(line.path("to").isNull()).isTrue();
  }

  @Test
  void isNarrowedAndTurnedPageByPage() {
    for (int i = 0; i < 3; i++) approved("雁" + i, today.plusDays(5 + 5 * i));
    var seen = new ArrayList<String>();
    for (var how : List.of("progress=OPEN&", "")) {
      seen.clear();
      var path = "/handovers?" + how + "limit=1";
      for (var next = ""; ; ) {
        var page = district.get(district.officer(), path + next).expect(200);
        page.items().forEach(one -> seen.add(one.path("id").asString()));
        if (page.body().path("next").isNull()) break;
        next = "&cursor=" + page.body().path("next").asString();
      }
      assertThat(seen).as(how).hasSize(3).doesNotHaveDuplicates();
    }
    assertThat(lines(district.officer(), "?phase=RETURN")).isEmpty();
    assertThat(lines(district.officer(), "?schoolId=" + district.member)).hasSize(3);
    assertThat(lines(district.officer(), "?schoolId=" + district.outside)).isEmpty();
    assertThat(lines(district.officer(), "?dueTo=" + today.plusDays(7))).hasSize(2);
    assertThat(lines(district.officer(), "?dueFrom=" + today.plusDays(8))).hasSize(1);
    assertThat(district.get(district.officer(), "/handovers?cursor=nonsense").expect(422).code())
        .isEqualTo("request/cursor");
    district.get(district.officer(), "/handovers?progress=NONE").expect(422);
  }

  @Test
  void ordersOfBeforeThereWereListsGetTheirsOnceAndAreNotLateAtOnce() {
    var running = approved("雁老", today);
    await().untilAsserted(() -> assertThat(phases(running)).containsExactly("START", "RETURN"));
    var ahead = approved("雁未", today.plusDays(20));
    asOfOld(running);
    asOfOld(ahead);
    assertThat(phases(running)).isEmpty();

    for (int day = 1; day <= 2; day++) {
      SampleDistrict.moveClock(Duration.ofDays(day));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(phases(running)).containsExactly("START", "RETURN");
                assertThat(phases(ahead)).containsExactly("START");
              });
    }

    var start = lists(running).getFirst();
    var made = LocalDate.parse(start.path("madeOn").asString());
    assertThat(made).isAfter(today);
    assertThat(start.path("overdue").asInt()).isZero();
    assertThat(start.path("items").valueStream().map(item -> item.path("due").asString()))
        .containsOnly(made.plusDays(14).toString());
    assertThat(lists(ahead).getFirst().path("items").get(0).path("due").asString())
        .as("what has not begun is due by its own days")
        .isEqualTo(today.plusDays(17).toString());
    assertThat(
            db.sql("select count(*) from handover where assignment_id = ?")
                .param(running)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  /** As an order's rows looked before there were lists. */
  private void asOfOld(UUID order) {
    db.sql(
            "delete from handover_item where handover_id in (select id from handover where"
                + " assignment_id = ?)")
        .param(order)
        .update();
    db.sql("delete from handover where assignment_id = ?").param(order).update();
  }

  private UUID approved(String name, LocalDate from) {
    var to = from.plusDays(40);
    var person = district.person(name, district.lead);
    return district.approved(district.need("0.5", from, to), person, "0.5", from, to);
  }

  private void tickAll(UUID order) {
    var list = lists(order).getFirst();
    var person =
        UUID.fromString(
            district
                .get(district.officer(), "/assignments/" + order)
                .expect(200)
                .body()
                .path("person")
                .path("id")
                .asString());
    for (var item : list.path("items").valueStream().toList()) {
      var who =
          switch (item.path("duty").asString()) {
            case "HOME" -> district.admin(district.lead);
            case "HOST" -> district.admin(district.member);
            default -> district.teacher(person);
          };
      var path = "/handovers/" + list.path("id").asString() + "/items/";
      district.post(who, path + item.path("code").asString() + "/tick", Map.of()).expect(200);
    }
  }

  private List<String> phases(UUID order) {
    return lists(order).stream().map(one -> one.path("phase").asString()).toList();
  }

  private List<JsonNode> lists(UUID order) {
    return district
        .get(district.officer(), "/assignments/" + order + "/handovers")
        .expect(200)
        .items()
        .toList();
  }

  private List<JsonNode> lines(String who, String query) {
    return district.get(who, "/handovers" + query).expect(200).items().toList();
  }

  private long count(String who, String progress) {
    return count(who, progress, "");
  }

  private long count(String who, String progress, String query) {
    return district
        .get(who, "/handovers/counts" + query)
        .expect(200)
        .items()
        .filter(one -> one.path("progress").asString().equals(progress))
        .mapToLong(one -> one.path("count").asLong())
        .sum();
  }

  private String csv(String who, String query) {
    Answer file = district.get(who, "/handovers/export.csv" + query).expect(200);
    return new String(file.http().body(), StandardCharsets.UTF_8);
  }
}
