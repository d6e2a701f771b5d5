package cn.yanzhen.community;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community that plans sessions. */
abstract class SessionTest {
  /** The clock stands at 2026-11-22 10:00 in China. */
  static final String SOON = "2026-12-02T09:00";

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;
  Flock flock;
  Districts.District district;

  @BeforeEach
  void aCommunityThatPlans() {
    flock = new Flock(districts, kafka);
    district = flock.district;
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  List<String> list(String query) {
    return district
        .teacher(flock.member)
        .get("/sessions?" + query)
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("title");
  }

  static String text(Answer answer) {
    return new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
