package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.RealServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** Figures stand on what was told, each event once; what cannot be applied waits. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class ToldFiguresIT extends DashboardTest {
  @Test
  void theFiguresOfATermAreTold() throws Exception {
    var figures = get("/figures", OFFICER);
    assertThat(figures.get("figures")).hasSize(Story.FIGURES);
    var coverage = figure(figures, "coverage");
    assertThat(coverage.get("numerator").asInt()).isEqualTo(3);
    assertThat(coverage.get("denominator").asInt()).isEqualTo(4);
    assertThat(coverage.get("value").asString()).isEqualTo("0.75");
    var evidence =
        get(coverage.get("evidence").asString().replace("/api/v1/dashboard", ""), OFFICER);
    assertThat(evidence.get("total").asInt()).isEqualTo(3);
    assertThat(evidence.get("items")).hasSize(3);
    assertThat(get("/feed?limit=3", OFFICER).get("items")).hasSize(3);
    assertThat(get("/communities", OFFICER).get("items").get(0).get("name").asString())
        .isEqualTo("八中教共体");
    assertThat(
            get("/series?figure=assignmentsInForce&from=2026-11-01&to=2026-11-12", OFFICER)
                .get("items"))
        .hasSize(12);
    assertThat(
            get("/breakdown?figure=needsOpen&by=subject", OFFICER)
                .get("items")
                .get(0)
                .get("label")
                .asString())
        .isEqualTo("数学");
    assertThat(get("/tasks", OFFICER).get("items")).isEmpty();
  }

  @Test
  void aRepeatedEventDoesNothing() throws Exception {
    var event = new Story().downloaded("圆的面积", "六中").events.getFirst();
    var fresh =
        new Sent(
            UUID.randomUUID(),
            event.topic(),
            event.key(),
            event.type(),
            7,
            event.district(),
            Instant.now(),
            event.data());
    wire.send(List.of(fresh, fresh));
    wire.send(fresh);
    // of the same key, hence behind the repeats
    var marker =
        new Sent(
            UUID.randomUUID(),
            event.topic(),
            event.key(),
            event.type(),
            8,
            event.district(),
            Instant.now(),
            event.data());
    wire.send(marker);
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from inbox where event_id = :id")
                        .param("id", marker.id())
                        .query(Long.class)
                        .single()
                    == 1);
    assertThat(
            jdbc.sql("select count(*) from download where event_id = :id")
                .param("id", fresh.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from journal where event_id = :id")
                .param("id", fresh.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeAppliedWaitsAmongTheDeadLettersAndHoldsUpNobody() throws Exception {
    var need = Story.id("坏" + UUID.randomUUID());
    var broken =
        new Sent(
            UUID.randomUUID(),
            "exchange.need.v1",
            need.toString(),
            "need-posted.v1",
            1,
            "500106",
            Instant.now(),
            Map.of("needId", "不是标识"));
    var after = new Story().need("好" + UUID.randomUUID(), "六中", "八中").events.getFirst();
    wire.send(List.of(broken, after));
    await()
        .untilAsserted(
            () -> {
              var letters = get("/dead-letters", OFFICER).get("items");
              assertThat(letters)
                  .anyMatch(letter -> letter.toString().contains(broken.id().toString()));
            });
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from need where need_id = :id")
                        .param("id", UUID.fromString(after.key()))
                        .query(Long.class)
                        .single()
                    == 1);
  }

  @Test
  void whatWasMendedIsSentAgainFromTheDeadLetters() throws Exception {
    jdbc.sql("alter table need add constraint no_labour check (subject <> 'LABOUR')").update();
    var posted = new Story().need("劳动" + UUID.randomUUID(), "六中", "八中").events.getFirst();
    var data = new java.util.LinkedHashMap<String, Object>(posted.data());
    data.put("subject", "LABOUR");
    var need =
        new Sent(
            UUID.randomUUID(),
            posted.topic(),
            posted.key(),
            posted.type(),
            1,
            "500106",
            Instant.now(),
            data);
    var filled =
        new Sent(
            UUID.randomUUID(),
            posted.topic(),
            posted.key(),
            "need-filled.v1",
            2,
            "500106",
            Instant.now(),
            Map.of("needId", posted.key(), "schoolId", Story.id("六中").toString()));
    wire.send(List.of(need, filled));
    var letter = new java.util.concurrent.atomic.AtomicReference<JsonNode>();
    await()
        .until(
            () -> {
              for (var one : get("/dead-letters", OFFICER).get("items")) {
                if (one.get("eventId").asString().equals(need.id().toString())) letter.set(one);
              }
              return letter.get() != null;
            });
    assertThat(letter.get().get("reason").asString()).contains("no_labour");
    jdbc.sql("alter table need drop constraint no_labour").update();
    var sent =
        new Door(port)
            .send(
                "POST", "/dead-letters/" + letter.get().get("id").asString() + "/resend", OFFICER);
    assertThat(sent.statusCode()).as(sent.body()).isBetween(200, 204);
    var state =
        jdbc.sql(
                "select s.state from need n join need_step s using (need_id) where n.need_id = :id"
                    + " order by s.sequence desc limit 1")
            .param("id", UUID.fromString(posted.key()))
            .query(String.class)
            .single();
    assertThat(state).as("the later event still wins").isEqualTo("FILLED");
  }

  @Test
  void evidenceIsExportedInWords() throws Exception {
    var sheet = new Door(port).download("/figures/coverage/evidence.xlsx", OFFICER);
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment")
        .contains(".xlsx");
    try (var workbook =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(
            new java.io.ByteArrayInputStream(sheet.body()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("学校名称");
      assertThat(rows).hasSize(4);
      assertThat(rows.get(1).getCellText(2)).isEqualTo("小学、初中");
    }
    var text =
        new String(
            new Door(port).download("/figures/downloads/evidence.csv", Door.MACHINE).body(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF标题,资源类型").contains("分数的意义,教学课件,数学,小学");
  }
}
