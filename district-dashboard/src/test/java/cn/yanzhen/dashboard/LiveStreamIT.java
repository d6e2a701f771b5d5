package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/** What happens is on the screen at once, and nothing is missed or told twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class LiveStreamIT extends DashboardTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void anEventIsOnTheScreenWithinTwoSeconds() throws Exception {
    try (var ear = new Ear(port, OFFICER, null)) {
      await().until(() -> ear.of("figure").size() >= Story.FIGURES);
      int figures = ear.heard.size();
      var name = "需求" + UUID.randomUUID();
      var event = new Story().need(name, "六中", "八中").events.getFirst().at(Instant.now());
      long sent = System.nanoTime();
      wire.send(event);
      await().atMost(Duration.ofSeconds(2)).until(() -> !ear.of("happening").isEmpty());
      await()
          .atMost(Duration.ofSeconds(2))
          .until(
              () ->
                  ear.heard.stream()
                      .skip(figures)
                      .anyMatch(one -> one.data().contains("\"needsOpen\"")));
      var line = JSON.readTree(ear.of("happening").getFirst().data());
      assertThat(line.get("text").asString()).isEqualTo("第六中学发布需求：小学数学 0.5 人，2026年11月1日至2027年7月9日");
      System.out.println(
          "commit to screen: " + (ear.heard.getLast().at() - sent) / 1_000_000 + " ms");
    }
  }

  @Test
  void aClassThatWasHeldMovesItsFigureWithinTwoSeconds() throws Exception {
    var title = "一课" + UUID.randomUUID();
    var told =
        new Story()
            .planned(
                title, "SYNC_CLASS", "DEDICATED", "八中教共体", "2026-11-12T01:00:00Z", "八中", "山洞小学")
            .held(title, 40, 39, null, "八中", "山洞小学")
            .events;
    try (var ear = new Ear(port, OFFICER, null)) {
      await().until(() -> ear.of("figure").size() >= Story.FIGURES);
      int figures = ear.heard.size();
      wire.send(List.of(told.get(0).at(Instant.now()), told.get(1).at(Instant.now())));
      await().atMost(Duration.ofSeconds(2)).until(() -> ear.of("happening").size() == 2);
      await()
          .atMost(Duration.ofSeconds(2))
          .until(
              () ->
                  ear.heard.stream()
                      .skip(figures)
                      .anyMatch(one -> one.data().contains("\"syncClasses\"")));
      assertThat(JSON.readTree(ear.of("happening").getLast().data()).get("text").asString())
          .isEqualTo("八中开展同步课堂《" + title + "》（小学数学），到场 78/80 人");
    }
  }

  @Test
  void whoWasAwayHearsWhatWasMissedAndNothingTwice() throws Exception {
    String last;
    try (var ear = new Ear(port, OFFICER, null)) {
      await().until(() -> !ear.lastId.isEmpty());
      last = ear.lastId;
    }
    var first =
        new Story().need("错过" + UUID.randomUUID(), "六中", "八中").events.getFirst().at(Instant.now());
    wire.send(first);
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from journal where position > " + last)
                        .query(Long.class)
                        .single()
                    == 1);
    try (var ear = new Ear(port, OFFICER, last)) {
      await()
          .until(() -> ear.of("happening").size() == 1 && ear.of("figure").size() >= Story.FIGURES);
      assertThat(ear.of("reset")).isEmpty();
      assertThat(Long.parseLong(ear.lastId)).isGreaterThan(Long.parseLong(last));
      try (var again = new Ear(port, OFFICER, ear.lastId)) {
        await().until(() -> again.of("figure").size() >= Story.FIGURES);
        assertThat(again.of("happening")).isEmpty();
      }
    }
    try (var stranger = new Ear(port, OFFICER, "999999999")) {
      await()
          .until(
              () ->
                  stranger.of("reset").size() == 1
                      && stranger.of("figure").size() >= Story.FIGURES);
    }
  }

  @Test
  void theStreamOutlivesTheLossOfItsConnectionToTheDatabase() throws Exception {
    try (var ear = new Ear(port, OFFICER, null)) {
      await().until(() -> ear.of("figure").size() >= Story.FIGURES);
      jdbc.sql(
              "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
                  + " 'dashboard-stream' and datname = current_database()")
          .query((row, n) -> 0)
          .list();
      wire.send(
          new Story()
              .need("断线" + UUID.randomUUID(), "六中", "八中")
              .events
              .getFirst()
              .at(Instant.now()));
      await().atMost(Duration.ofSeconds(20)).until(() -> ear.of("happening").size() == 1);
      assertThat(ear.ended).isFalse();
    }
  }

  @Test
  void theNewestLinesOfAnAccountWin() throws Exception {
    var tabs = new java.util.ArrayList<Ear>();
    var account =
        cn.yanzhen.testing.TestTokens.bearer(
            b -> b.account("many").district("500106").grant("DISTRICT_OFFICER", "500106"));
    try {
      for (int i = 0; i < 10; i++) tabs.add(new Ear(port, account, null));
      await().until(() -> tabs.get(0).ended && tabs.get(1).ended);
      await().until(() -> tabs.getLast().of("figure").size() >= Story.FIGURES);
      assertThat(tabs.subList(2, 10)).noneMatch(tab -> tab.ended);
    } finally {
      for (var tab : tabs) tab.close();
    }
  }
}
