package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.RealServers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class RebuildIT {

  @LocalServerPort int port;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired JdbcClient jdbc;

  private Wire wire;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    wire = new Wire(kafka.bootstrap());
    wire.send(Story.term().events);
    var last = new Story("500112").school("末尾" + UUID.randomUUID()).events.getFirst();
    wire.send(last);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> heard(Story.term().events.getLast().id()) && heard(last.id()) && idle());
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private boolean heard(UUID event) {
    return jdbc.sql("select count(*) from inbox where event_id = :id")
            .param("id", event)
            .query(Long.class)
            .single()
        == 1;
  }

  private boolean idle() {
    return jdbc.sql("select count(*) from rebuild_job where state = 'RUNNING'")
            .query(Long.class)
            .single()
        == 0;
  }

  @Test
  void theRebuiltEqualsTheLivingToTheRow() throws Exception {
    await()
        .until(() -> jdbc.sql("select count(*) from happening").query(Long.class).single() >= 30);
    var living = World.rows(jdbc);
    var figures = door.get("/figures", Door.OFFICER);
    long journal = jdbc.sql("select count(*) from journal").query(Long.class).single();
    try (var ear = new Ear(port, Door.OFFICER, null)) {
      await().until(() -> ear.of("figure").size() >= 12);
      var begun = door.send("POST", "/rebuild", Door.OFFICER);
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
      var job =
          begun.headers().firstValue("Location").orElseThrow().replace("/api/v1/dashboard", "");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> door.get(job, Door.OFFICER).get("state").asString().equals("DONE"));
      var done = door.get(job, Door.OFFICER);
      assertThat(done.get("done").asLong()).isEqualTo(done.get("total").asLong()).isPositive();
      await().until(() -> ear.of("reset").size() == 1);
      assertThat(ear.of("happening")).as("nothing of the past is told as new").isEmpty();
    }
    assertThat(World.rows(jdbc)).isEqualTo(living);
    assertThat(door.get("/figures", Door.OFFICER)).isEqualTo(figures);
    assertThat(jdbc.sql("select count(*) from journal").query(Long.class).single())
        .isEqualTo(journal + 1);
  }

  @Test
  void eventsGoOnComingWhileItRuns() throws Exception {
    var begun = door.send("POST", "/rebuild", Door.OFFICER);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    var meanwhile = new Story().need("其间" + UUID.randomUUID(), "六中", "八中").events.getFirst();
    wire.send(meanwhile);
    await().atMost(Duration.ofSeconds(30)).until(() -> heard(meanwhile.id()) && idle());
    assertThat(
            jdbc.sql("select count(*) from need where need_id = :id")
                .param("id", UUID.fromString(meanwhile.key()))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void twoDoNotRunAtOnce() throws Exception {
    var other = UUID.randomUUID();
    jdbc.sql(
            "insert into rebuild_job (job_id, asked_by, asked_at, state, total) values (:id, '测试',"
                + " now(), 'RUNNING', 1)")
        .param("id", other)
        .update();
    try {
      var refused = door.send("POST", "/rebuild", Door.OFFICER);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(Door.json(refused).get("code").asString()).isEqualTo("dashboard/rebuild-running");
      assertThat(jdbc.sql("select count(*) from school").query(Long.class).single())
          .as("nothing was emptied")
          .isPositive();
    } finally {
      jdbc.sql("delete from rebuild_job where job_id = :id").param("id", other).update();
    }
  }

  @Test
  void everyProjectionIsEmptiedAndNothingElse() {
    assertThat(World.rows(jdbc).keySet())
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    cn.yanzhen.dashboard.rebuild.RebuildTables.projections().stream(),
                    java.util.stream.Stream.of("erased_name"))
                .toList());
  }
}
