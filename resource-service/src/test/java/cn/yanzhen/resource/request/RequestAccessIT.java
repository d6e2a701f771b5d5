package cn.yanzhen.resource.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.Api.Answer;
import cn.yanzhen.resource.RunningService;
import cn.yanzhen.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RequestAccessIT extends RunningService {

  private final String asker = teacher(MEMBER, "asker");

  private Answer posted() {
    var answer = api.post("/requests", asker, wanting(MEMBER, "浮力"));
    assertThat(answer.status())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    return answer;
  }

  private String path(Answer posted) {
    return "/requests/" + posted.json().path("id").asString();
  }

  @Test
  void ofManyWhoClaimAtOnceOneWins() throws Exception {
    String path = path(posted());
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> claims = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        claims.add(
            people.submit(() -> api.post(path + "/claim", admin(LEAD), Map.of("schoolId", LEAD))));
      }
      List<Integer> answers = new ArrayList<>();
      for (var claim : claims) {
        answers.add(claim.get().status());
      }
      assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }
    assertThat(
            jdbc.sql("select count(*) from request_step where request_id = ?")
                .param(UUID.fromString(path.substring(10)))
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void onlyTheAdministratorOfTheCommunitysLeadSchoolClaims() {
    String path = path(posted());
    assertThat(claim(path, "", LEAD)).isEqualTo(401);
    assertThat(claim(path, teacher(LEAD, "t"), LEAD)).isEqualTo(403);
    assertThat(claim(path, admin(MEMBER), MEMBER)).isEqualTo(403);
    assertThat(claim(path, admin(LONER), LONER)).isEqualTo(403);
    assertThat(claim(path, admin(LONER), LEAD)).isEqualTo(403);
    assertThat(claim(path, officer(), LEAD)).isEqualTo(403);
    assertThat(claim(path, stranger(), LEAD)).isEqualTo(404);
    String yesterdays =
        TestTokens.bearer(
            b ->
                b.district(DISTRICT)
                    .org(LEAD)
                    .grant(
                        "SCHOOL_ADMIN",
                        LEAD,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31)));
    assertThat(claim(path, yesterdays, LEAD)).isEqualTo(403);
    assertThat(claim("/requests/" + UUID.randomUUID(), admin(LEAD), LEAD)).isEqualTo(404);
    assertThat(claim(path, admin(LEAD), LEAD)).isEqualTo(200);
  }

  private int claim(String path, String bearer, UUID school) {
    return api.post(path + "/claim", bearer, Map.of("schoolId", school)).status();
  }

  @Test
  void aSchoolOutsideEveryCommunityFindsNobodyToClaim() {
    var alone = api.post("/requests", admin(LONER), wanting(LONER, "天文"));
    assertThat(alone.status()).isEqualTo(201);
    assertThat(claim(path(alone), admin(LEAD), LEAD)).isEqualTo(403);
  }

  @Test
  void aClosedSchoolAsksForNothingMore() {
    tellEnd(LONER, LocalDate.of(2026, 1, 31), 11, false);
    var refused = api.post("/requests", admin(LONER), wanting(LONER, "天文"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("resource/school-closed");
    assertThat(refused.json().path("detail").asString()).contains("独立实验学校", "2026-01-31");
    tellEnd(LONER, LocalDate.of(2026, 1, 31), 12, true);
    assertThat(api.post("/requests", admin(LONER), wanting(LONER, "天文")).status()).isEqualTo(201);
  }

  @Test
  void onlyOnesOwnSchoolAsks() {
    assertThat(api.post("/requests", asker, wanting(LEAD, "x")).status()).isEqualTo(403);
    assertThat(api.post("/requests", officer(), wanting(MEMBER, "x")).status()).isEqualTo(403);
    assertThat(api.post("/requests", "", wanting(MEMBER, "x")).status()).isEqualTo(401);
  }

  @Test
  void aRequestIsRefusedFieldByField() {
    var bad = new HashMap<>(wanting(MEMBER, "  "));
    bad.remove("neededBy");
    var answer = api.post("/requests", asker, bad);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(
            answer
                .json()
                .path("violations")
                .valueStream()
                .map(v -> v.path("field").asString())
                .toList())
        .containsExactlyInAnyOrder("title", "neededBy");
    bad = new HashMap<>(wanting(MEMBER, "x"));
    bad.put("neededBy", "2020-01-01");
    assertThat(api.post("/requests", asker, bad).code()).isEqualTo("resource/needed-by-past");
    bad.put("subject", "ALCHEMY");
    assertThat(api.post("/requests", asker, bad).status()).isEqualTo(422);
  }

  @Test
  void aStaleVersionIsTurnedAway() {
    var posted = posted();
    String path = path(posted);
    assertThat(
            api.post(path + "/claim", admin(LEAD), Map.of("schoolId", LEAD), "If-Match", "\"7\"")
                .status())
        .isEqualTo(412);
    assertThat(
            api.post(
                    path + "/claim",
                    admin(LEAD),
                    Map.of("schoolId", LEAD),
                    "If-Match",
                    posted.header("ETag"))
                .status())
        .isEqualTo(200);
    assertThat(
            api.post(path + "/withdraw", asker, Map.of(), "If-Match", posted.header("ETag"))
                .status())
        .isEqualTo(412);
    assertThat(api.get(path, asker).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void onlyTheClaimingSchoolDeliversAndOnlyItsOwnResource() {
    String path = path(posted());
    String own =
        publish(admin(LEAD), LEAD, "浮力课", "", noise(100, 8), "a.bin").path("id").asString();
    String foreign =
        publish(teacher(MEMBER, "m"), MEMBER, "别校的课", "", noise(100, 9), "b.bin")
            .path("id")
            .asString();
    assertThat(api.post(path + "/deliver", admin(LEAD), Map.of("resourceId", own)).status())
        .isEqualTo(403);
    claim(path, admin(LEAD), LEAD);
    assertThat(api.post(path + "/deliver", admin(MEMBER), Map.of("resourceId", own)).status())
        .isEqualTo(403);
    assertThat(api.post(path + "/deliver", admin(LEAD), Map.of("resourceId", foreign)).code())
        .isEqualTo("resource/delivery-foreign");
    assertThat(
            api.post(path + "/deliver", admin(LEAD), Map.of("resourceId", UUID.randomUUID()))
                .code())
        .isEqualTo("resource/delivery-unknown");
    assertThat(api.post(path + "/accept", asker, Map.of()).status()).isEqualTo(409);
    assertThat(api.post(path + "/deliver", admin(LEAD), Map.of("resourceId", own)).status())
        .isEqualTo(200);
    assertThat(api.post(path + "/accept", admin(LEAD), Map.of()).status()).isEqualTo(403);
    assertThat(api.post(path + "/accept", teacher(MEMBER, "colleague"), Map.of()).status())
        .isEqualTo(403);
    assertThat(api.post(path + "/decline-delivery", asker, Map.of("reason", " ")).status())
        .isEqualTo(422);
    assertThat(api.post(path + "/accept", admin(MEMBER), Map.of()).status()).isEqualTo(200);
    assertThat(api.post(path + "/withdraw", asker, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void aResourceSaysForWhichRequestItWasMadeAndOnlyTheClaimingSchoolMaySaySo() {
    String path = path(posted());
    String request = path.substring(10);
    var body =
        new HashMap<>(publishing(api.upload(admin(LEAD), "a.bin", noise(50, 3)), LEAD, "应需而作", ""));
    body.put("requestId", request);
    assertThat(api.post("/resources", admin(LEAD), body).code())
        .isEqualTo("resource/request-not-yours");
    claim(path, admin(LEAD), LEAD);
    var made = api.post("/resources", admin(LEAD), body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("requestId").asString()).isEqualTo(request);
  }

  @Test
  void whatTheCallerMayDoIsSaidAndIsTrue() {
    String path = path(posted());
    assertThat(actions(path, admin(LEAD))).containsExactly("claim");
    assertThat(actions(path, asker)).containsExactly("withdraw");
    assertThat(actions(path, officer())).isEmpty();
    assertThat(api.get(path, admin(LEAD)).json().path("claimants").path(0).asString())
        .isEqualTo(LEAD.toString());
    claim(path, admin(LEAD), LEAD);
    assertThat(actions(path, admin(LEAD))).containsExactly("deliver");
  }

  private List<String> actions(String path, String bearer) {
    return api.get(path, bearer)
        .json()
        .path("actions")
        .valueStream()
        .map(node -> node.asString())
        .toList();
  }

  @Test
  void theSameKeyGivesTheSameRequestAgain() {
    String key = "key-" + UUID.randomUUID();
    var first = api.post("/requests", asker, wanting(MEMBER, "只要一次"), "Idempotency-Key", key);
    var second = api.post("/requests", asker, wanting(MEMBER, "只要一次"), "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
  }

  @Test
  void theListGoesOnByCursorAndIsExported() {
    for (int i = 0; i < 5; i++) {
      api.post("/requests", admin(LONER), wanting(LONER, "清单 " + i));
    }
    var seen = new ArrayList<String>();
    String next = "";
    do {
      var page =
          api.get(
                  "/requests?limit=2&state=OPEN&schoolId="
                      + LONER
                      + (next.isEmpty() ? "" : "&cursor=" + next),
                  officer())
              .json();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    assertThat(api.get("/requests", stranger()).json().path("items")).isEmpty();
    assertThat(api.get("/requests?cursor=abc", officer()).status()).isEqualTo(422);
    assertThat(api.get("/requests?state=NONSENSE", officer()).status()).isEqualTo(422);

    var csv = api.get("/requests/export?format=csv&schoolId=" + LONER, officer());
    assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains("需求学校", "清单 4", "独立实验学校");
    var xlsx = api.get("/requests/export", officer());
    assertThat(xlsx.body()).startsWith('P', 'K');
    assertThat(api.get("/requests/export?format=pdf", officer()).status()).isEqualTo(422);
    assertThat(
            new String(
                api.get("/resources/export?format=csv", officer()).body(), StandardCharsets.UTF_8))
        .contains("文件名");
  }
}
