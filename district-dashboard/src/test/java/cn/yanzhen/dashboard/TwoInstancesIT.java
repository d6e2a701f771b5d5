package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Only one instance reads the topics, yet the listeners of every instance hear of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class TwoInstancesIT {

  @LocalServerPort int port;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired JdbcConnectionDetails database;
  @Autowired KafkaConnectionDetails topics;
  @Autowired JwtDecoder tokens;

  @Test
  void listenersOfEveryInstanceHearTheSame() throws Exception {
    ApplicationContextInitializer<GenericApplicationContext> same =
        context -> {
          context.registerBean(JdbcConnectionDetails.class, () -> database);
          context.registerBean(KafkaConnectionDetails.class, () -> topics);
          context.registerBean(JwtDecoder.class, () -> tokens);
        };
    try (var second =
            new SpringApplicationBuilder(DistrictDashboardApplication.class)
                .initializers(same)
                .properties("server.port=0")
                .run("--server.port=0");
        var wire = new Wire(kafka.bootstrap())) {
      int other =
          Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
      try (var here = new Ear(port, Door.OFFICER, null);
          var there = new Ear(other, Door.OFFICER, null)) {
        await().until(() -> here.of("figure").size() >= 12 && there.of("figure").size() >= 12);
        wire.send(
            new Story()
                .need("两处" + UUID.randomUUID(), "六中", "八中")
                .events
                .getFirst()
                .at(Instant.now()));
        await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> here.of("happening").size() == 1 && there.of("happening").size() == 1);
        assertThat(there.of("happening").getFirst().data())
            .isEqualTo(here.of("happening").getFirst().data());
        assertThat(there.lastId).isEqualTo(here.lastId);

        // who comes back to the other instance goes on where it stopped
        wire.send(
            new Story()
                .need("再来" + UUID.randomUUID(), "六中", "八中")
                .events
                .getFirst()
                .at(Instant.now()));
        await().until(() -> here.of("happening").size() == 2);
        try (var moved = new Ear(other, Door.OFFICER, here.of("happening").getFirst().id())) {
          await().until(() -> moved.of("happening").size() == 1);
          assertThat(moved.of("happening").getFirst())
              .extracting(Ear.Heard::data)
              .isEqualTo(here.of("happening").getLast().data());
        }
      }
    }
  }
}
