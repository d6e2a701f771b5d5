package cn.yanzhen.dashboard;

import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole dashboard, told by a played service. */
abstract class DashboardTest {
  static final String OFFICER = Door.OFFICER;
  @LocalServerPort int port;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired JdbcClient jdbc;
  Wire wire;

  @BeforeEach
  void open() {
    wire = new Wire(kafka.bootstrap());
    wire.send(Story.term().events);
    await().atMost(Duration.ofSeconds(60)).until(() -> applied() >= Story.term().events.size());
  }

  @AfterEach
  void close() {
    wire.close();
  }

  long applied() {
    return jdbc.sql("select count(*) from inbox").query(Long.class).single();
  }

  static JsonNode figure(JsonNode figures, String key) {
    for (var figure : figures.get("figures"))
      if (figure.get("key").asString().equals(key)) return figure;
    throw new AssertionError("no figure " + key);
  }

  JsonNode get(String path, String bearer) throws Exception {
    return new Door(port).get(path, bearer);
  }
}
