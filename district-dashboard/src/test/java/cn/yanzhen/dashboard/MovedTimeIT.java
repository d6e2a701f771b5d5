package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.RealServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A new day changes figures without any event: listeners are told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class MovedTimeIT {

  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void clock(DynamicPropertyRegistry registry) {
    registry.add("yanzhen.clock-file", () -> folder.resolve("clock").toString());
  }

  @Test
  void anAssignmentComesIntoForceOnItsDayAndNoLongerCountsAfterItsReturn() throws Exception {
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var first = today.plusDays(30);
    var last = today.plusDays(60);
    var story =
        new Story()
            .on(today.toString())
            .school("甲校")
            .school("乙校")
            .person("赵老师", "甲校")
            .proposed("派赵", "赵老师", "甲校", "乙校", first.toString(), last.toString())
            .orderApproved("派赵", "一号");
    var before = story.events.size();
    try (var wire = new Wire(kafka.bootstrap());
        var ear = new Ear(port, Door.OFFICER, null)) {
      wire.send(story.events);
      await()
          .until(() -> jdbc.sql("select count(*) from happening").query(Long.class).single() >= 4);
      assertThat(numerator("assignmentsInForce")).isZero();

      ahead("P31D");
      await().until(() -> lastTold(ear, "assignmentsInForce").contains("\"numerator\":1"));
      assertThat(lastTold(ear, "assignmentsInForce"))
          .contains("\"date\":\"" + today.plusDays(31) + "\"");
      assertThat(numerator("assignmentsPersonTimes")).isEqualTo(1);

      ahead("P61D");
      await().until(() -> lastTold(ear, "assignmentsInForce").contains("\"numerator\":0"));
      wire.send(
          story
              .assignment("派赵", "assignment-returned.v1")
              .events
              .subList(before, story.events.size()));
      await().until(() -> lastTold(ear, "returned").contains("\"numerator\":1"));
      var series =
          new Door(port)
              .get(
                  "/series?figure=assignmentsInForce&from="
                      + first.minusDays(1)
                      + "&to="
                      + last.plusDays(1),
                  Door.OFFICER)
              .get("items");
      assertThat(series.get(0).get("numerator").asInt()).isZero();
      assertThat(series.get(1).get("numerator").asInt())
          .as("events bear real time, but the interval counts")
          .isEqualTo(1);
      assertThat(series.get(31).get("numerator").asInt()).isEqualTo(1);
      assertThat(series.get(32).get("numerator").asInt()).isZero();
    }
  }

  /** Never half written: an empty file would be no time ahead. */
  private static void ahead(String duration) throws IOException {
    Files.move(
        Files.writeString(folder.resolve("clock.new"), duration),
        folder.resolve("clock"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private int numerator(String key) throws Exception {
    return new Door(port).get("/figures/" + key, Door.OFFICER).get("numerator").asInt();
  }

  private static String lastTold(Ear ear, String key) {
    return ear.of("figure").stream()
        .filter(f -> f.data().contains("\"key\":\"" + key + "\""))
        .map(Ear.Heard::data)
        .reduce("", (a, b) -> b);
  }
}
