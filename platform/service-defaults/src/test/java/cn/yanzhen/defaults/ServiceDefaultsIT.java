package cn.yanzhen.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.RealServers;
import cn.yanzhen.testing.TestTokens;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class ServiceDefaultsIT {

  @Autowired JdbcClient db;
  @LocalServerPort int port;
  private final String caller = TestTokens.bearer(claims -> claims.account("writer"));
  private final String officer =
      TestTokens.bearer(claims -> claims.grant("DISTRICT_OFFICER", "500106"));

  record Answer(int status, String type, String body, boolean replayed) {}

  @Test
  void theSameKeyAndBodyGiveTheFirstAnswerAgainAndTheWorkIsDoneOnce() {
    var text = "once " + UUID.randomUUID();
    var key = UUID.randomUUID().toString();
    var first = post(caller, key, text);
    var again = post(caller, key, text);
    assertThat(first.status).isEqualTo(201);
    assertThat(again.body).isEqualTo(first.body);
    assertThat(again.replayed).isTrue();
    assertThat(notes(text)).isOne();
  }

  @Test
  void twentyAtOnceWithTheSameKeyDoTheWorkOnce() throws Exception {
    var text = "together " + UUID.randomUUID();
    var key = UUID.randomUUID().toString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> post(caller, key, text)))
              .toList();
      var bodies = new HashSet<String>();
      for (var answer : answers) bodies.add(answer.get().body());
      assertThat(bodies).hasSize(1);
    }
    assertThat(notes(text)).isOne();
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    var key = UUID.randomUUID().toString();
    post(caller, key, "one");
    assertThat(post(caller, key, "two").status).isEqualTo(409);
  }

  @Test
  void whatWasRefusedChangesNothingAndMayBeTriedAgain() {
    var before = notes("no");
    var key = UUID.randomUUID().toString();
    assertThat(post(caller, key, "no").status).isEqualTo(409);
    assertThat(notes("no")).isEqualTo(before);
    assertThat(post(caller, key, "yes").status).isEqualTo(201);
  }

  @Test
  void aSurpriseRollsBackAndTellsNothingInside() {
    var answer = post(caller, UUID.randomUUID().toString(), "bug");
    assertThat(answer.status).isEqualTo(500);
    assertThat(answer.body).contains("service/unexpected").doesNotContain("secret inside");
    assertThat(notes("bug")).isZero();
  }

  @Test
  void aMissingFieldIsNamed() {
    var answer = post(caller, null, " ");
    assertThat(answer.status).isEqualTo(422);
    assertThat(answer.type).startsWith("application/problem+json");
    assertThat(answer.body).contains("\"field\":\"text\"").contains("请填写内容");
  }

  @Test
  void whoHasNoTokenOrALapsedOneIsAskedToSignIn() {
    assertThat(post("Bearer nonsense", null, "x").status).isEqualTo(401);
    var lapsed = post(TestTokens.bearer(TestTokens.Claims::lapsed), null, "x");
    assertThat(lapsed.status).isEqualTo(401);
    assertThat(lapsed.body).contains("access/unauthenticated");
  }

  @Test
  void whatIsBelowNoServiceIsDeniedAndHealthIsOpen() {
    assertThat(get("/other", caller).status).isEqualTo(403);
    assertThat(get("/actuator/health", null).status).isEqualTo(200);
    assertThat(get("/actuator/env", caller).status).isEqualTo(403);
    assertThat(get("/api/v1/defaults/nothing", caller).status).isEqualTo(404);
  }

  @Test
  void aPageIsBounded() {
    assertThat(get("/api/v1/defaults/notes?limit=200", caller).status).isEqualTo(200);
    assertThat(get("/api/v1/defaults/notes?limit=201", caller).status).isEqualTo(422);
  }

  @Test
  void theAuditTrailTellsOfOneOrOfSomeSubjects() {
    post(caller, null, "the first of some");
    post(caller, null, "the second of some");
    var subjects =
        db.sql("select subject from audit_entry order by id desc limit 2")
            .query(String.class)
            .list();
    var trail = "/api/v1/defaults/audit?subject=";

    assertThat(get(trail + subjects.getFirst(), officer).body)
        .contains(subjects.getFirst())
        .doesNotContain(subjects.getLast());
    assertThat(get(trail + String.join(",", subjects), officer).body).contains(subjects);
    assertThat(get(trail + "nothing", officer).body).doesNotContain("note.written");
    assertThat(get(trail + "x,".repeat(101), officer).status).isEqualTo(422);
  }

  @Test
  void theAuditTrailIsForOperatorsChainedAndAppendOnly() {
    post(caller, null, "to be audited");
    assertThat(get("/api/v1/defaults/audit", caller).status).isEqualTo(403);
    assertThat(get("/api/v1/defaults/audit", officer).body).contains("note.written");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(get("/api/v1/defaults/audit/verification", officer).body)
                    .contains("\"whole\":true")
                    .contains("\"waiting\":0"));
    assertThatThrownBy(() -> db.sql("update audit_entry set account = 'somebody else'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> db.sql("delete from audit_entry").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> db.sql("truncate audit_entry").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void anEntryChangedBehindTheTriggersBackIsFound() {
    post(caller, null, "to be tampered with");
    post(caller, null, "after it");
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(unsealed()).isZero());
    var victim =
        db.sql("select id from audit_entry order by position limit 1").query(UUID.class).single();
    tamper("details = details || ' '", victim);
    assertThat(get("/api/v1/defaults/audit/verification", officer).body)
        .contains("\"whole\":false")
        .contains("\"brokenAt\":1");
    tamper("details = rtrim(details)", victim);
    assertThat(get("/api/v1/defaults/audit/verification", officer).body).contains("\"whole\":true");
  }

  private void tamper(String change, UUID entry) {
    db.sql("alter table audit_entry disable trigger audit_append_only").update();
    db.sql("update audit_entry set " + change + " where id = ?").param(entry).update();
    db.sql("alter table audit_entry enable trigger audit_append_only").update();
  }

  private long unsealed() {
    return db.sql("select count(*) from audit_entry where position is null")
        .query(Long.class)
        .single();
  }

  private long notes(String text) {
    return db.sql("select count(*) from note where text = ?")
        .param(text)
        .query(Long.class)
        .single();
  }

  private Answer post(String bearer, @Nullable String key, String text) {
    var request =
        RestClient.create("http://localhost:" + port)
            .post()
            .uri("/api/v1/defaults/notes")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Authorization", bearer);
    if (key != null) request.header("Idempotency-Key", key);
    return request
        .body("{\"text\":\"" + text + "\"}")
        .exchange((sent, response) -> answer(response));
  }

  private Answer get(String uri, @Nullable String bearer) {
    var request = RestClient.create("http://localhost:" + port).get().uri(uri);
    if (bearer != null) request.header("Authorization", bearer);
    return request.exchange((sent, response) -> answer(response));
  }

  private static Answer answer(org.springframework.http.client.ClientHttpResponse response)
      throws java.io.IOException {
    return new Answer(
        response.getStatusCode().value(),
        String.valueOf(response.getHeaders().getContentType()),
        new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
        response.getHeaders().containsHeader("Idempotency-Replayed"));
  }
}
