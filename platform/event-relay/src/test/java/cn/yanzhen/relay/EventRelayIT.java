package cn.yanzhen.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.relay.RelayTestApplication.Counted;
import cn.yanzhen.testing.RealServers;
import cn.yanzhen.testing.TestTokens;
import cn.yanzhen.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class EventRelayIT {

  @Autowired Outbox outbox;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired KafkaConnectionDetails kafka;
  @Autowired Rebuild rebuild;
  @LocalServerPort int port;

  @BeforeEach
  void mended() {
    RelayTestApplication.broken = false;
  }

  @Test
  void eventsOfAKeyArriveOnceAndInTheOrderInWhichTheyWerePublished() {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 500; i++) publish(key, i);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(heard(key)).hasSize(500));
    assertThat(heard(key)).isSorted();
    assertThat(db.sql("select count(*) from outbox").query(Long.class).single()).isZero();
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    var key = UUID.randomUUID().toString();
    var transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(
              new OutgoingEvent(
                  "test.counting.v1", key, "counted.v1", 1, "500106", new Counted(1)));
          status.setRollbackOnly();
        });
    publish(key, 2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(heard(key)).containsExactly(2));
  }

  @Test
  void aRepeatedEventDoesNothing() {
    var key = UUID.randomUUID().toString();
    var id = UUID.randomUUID();
    var payload = "{\"number\":7,\"unknown\":true}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++)
      TestTopics.produce(
          bootstrap(), "test.counting.v1", key, id, "counted.v1", 1, "500106", payload);
    publish(key, 8);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(heard(key)).containsExactly(7, 8));
  }

  @Test
  void whatCannotBeAppliedIsKeptWithItsReasonWhileTheRestGoesOnAndCanBeSentAgain() {
    RelayTestApplication.broken = true;
    var key = UUID.randomUUID().toString();
    publish(key, 1);
    publish(key, -1);
    publish(key, 2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(heard(key)).containsExactly(1, 2));
    var letters = get("DISTRICT_OFFICER");
    assertThat(letters).contains("a negative count").contains(key);
    var id =
        db.sql("select id from dead_letter where key = ?").param(key).query(UUID.class).single();

    assertThat(resend(id)).isEqualTo(409);
    RelayTestApplication.broken = false;
    assertThat(resend(id)).isEqualTo(204);
    assertThat(heard(key)).containsExactly(1, 2, -1);
    assertThat(resend(id)).isEqualTo(409);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(TestTopics.consume(bootstrap(), "relaytest.dead-letter.v1"))
                    .anyMatch(
                        record ->
                            new String(record.value(), StandardCharsets.UTF_8)
                                .contains("a negative count")));
  }

  @Test
  void deadLettersAreForTheOperatorsOfTheDistrict() {
    assertThatThrownBy(() -> get("SCHOOL_ADMIN")).hasMessageContaining("403");
    assertThatThrownBy(
            () ->
                RestClient.create("http://localhost:" + port)
                    .get()
                    .uri("/api/v1/relaytest/dead-letters")
                    .retrieve()
                    .body(String.class))
        .hasMessageContaining("401");
  }

  @Test
  void whatIsNoEventGoesToTheDeadLettersToo() {
    var key = UUID.randomUUID().toString();
    TestTopics.produce(
        bootstrap(),
        "test.counting.v1",
        key,
        UUID.randomUUID(),
        "counted.v1",
        1,
        "500106",
        "no json".getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        db.sql("select count(*) from dead_letter where key = ?")
                            .param(key)
                            .query(Long.class)
                            .single())
                    .isOne());
  }

  @Test
  void aRebuildReadsEverythingAgain() {
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 20; i++) publish(key, i);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(heard(key)).hasSize(20));
    var before = all();
    rebuild.run(() -> db.sql("truncate heard").update());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(all()).hasSameSizeAs(before));
    assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(heard(key)).hasSize(20).isSorted();
  }

  private void publish(String key, int number) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                outbox.publish(
                    new OutgoingEvent(
                        "test.counting.v1",
                        key,
                        "counted.v1",
                        number,
                        "500106",
                        new Counted(number))));
  }

  private List<Integer> heard(String key) {
    return db.sql("select number from heard where key = ? order by id")
        .param(key)
        .query(Integer.class)
        .list();
  }

  private List<String> all() {
    return db.sql("select key || number from heard").query(String.class).list();
  }

  private String bootstrap() {
    return String.join(",", kafka.getBootstrapServers());
  }

  private String get(String role) {
    return String.valueOf(
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/api/v1/relaytest/dead-letters?limit=200")
            .header("Authorization", TestTokens.bearer(claims -> claims.grant(role, "500106")))
            .retrieve()
            .body(String.class));
  }

  private int resend(UUID id) {
    return RestClient.create("http://localhost:" + port)
        .post()
        .uri("/api/v1/relaytest/dead-letters/{id}/resend", id)
        .header(
            "Authorization",
            TestTokens.bearer(claims -> claims.grant("DISTRICT_OFFICER", "500106")))
        .exchange((request, response) -> response.getStatusCode().value());
  }
}
