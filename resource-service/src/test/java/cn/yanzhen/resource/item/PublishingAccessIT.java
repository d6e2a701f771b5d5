package cn.yanzhen.resource.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.resource.Api;
import cn.yanzhen.resource.RunningService;
import cn.yanzhen.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may publish for whom, what is refused, and what a search answers at the door. */
class PublishingAccessIT extends RunningService {

  private int publishAs(String bearer, UUID school) {
    return api.post(
            "/resources",
            bearer,
            publishing(api.upload(bearer, "a.bin", noise(64, 1)), school, "权限测试", ""))
        .status();
  }

  @Test
  void onePublishesForTheSchoolsOneServes() {
    assertThat(publishAs(teacher(LEAD, "t1"), LEAD)).isEqualTo(201);
    assertThat(publishAs(admin(MEMBER), MEMBER)).isEqualTo(201);
    assertThat(publishAs(teacher(LEAD, "t1"), MEMBER)).isEqualTo(403);
    assertThat(publishAs(officer(), LEAD)).isEqualTo(403);
    String former =
        TestTokens.bearer(
            b ->
                b.account("former")
                    .district(DISTRICT)
                    .org(LEAD)
                    .grant("TEACHER", LEAD, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 7, 31)));
    assertThat(publishAs(former, LEAD)).isEqualTo(403);
    String loader =
        TestTokens.bearer(
            b -> b.account("sample-loader").district(DISTRICT).grant("LOADER", DISTRICT));
    assertThat(publishAs(loader, LONER)).isEqualTo(201);
    String foreign =
        TestTokens.bearer(
            b -> b.account("foreign-loader").district("500112").grant("LOADER", "500112"));
    assertThat(publishAs(foreign, LONER)).isEqualTo(403);
  }

  @Test
  void aSchoolThatIsNotKnownIsNamed() {
    var answer =
        api.post(
            "/resources",
            admin(LEAD),
            publishing(api.upload(admin(LEAD), "a.bin", noise(64, 1)), UUID.randomUUID(), "x", ""));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("resource/school-unknown");
    assertThat(answer.json().path("violations").path(0).path("field").asString())
        .isEqualTo("schoolId");
  }

  @Test
  void aRefusedPublicationLeavesTheUploadToBeUsedRightly() {
    String bearer = teacher(LEAD, "second-try");
    String upload = api.upload(bearer, "a.bin", noise(64, 1));
    assertThat(api.post("/resources", bearer, publishing(upload, MEMBER, "不行", "")).status())
        .isEqualTo(403);
    var bad = new HashMap<>(publishing(upload, LEAD, "", ""));
    bad.remove("kind");
    assertThat(api.post("/resources", bearer, bad).status()).isEqualTo(422);
    assertThat(api.post("/resources", bearer, publishing(upload, LEAD, "行", "")).status())
        .isEqualTo(201);
  }

  @Test
  void theSameKeyPublishesOnce() {
    String bearer = teacher(LEAD, "keyed");
    Map<String, Object> body =
        publishing(api.upload(bearer, "a.bin", noise(64, 1)), LEAD, "只发一次", "");
    String key = "publish-" + UUID.randomUUID();
    var first = api.post("/resources", bearer, body, "Idempotency-Key", key);
    var second = api.post("/resources", bearer, body, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_entry where action = 'resource.published' and"
                        + " subject = ?")
                .param(first.json().path("id").asString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aPublicationWithAKeyIsFoundToo() {
    String bearer = teacher(LEAD, "keyed-search");
    String title = "钥匙" + UUID.randomUUID().toString().substring(0, 8);
    api.post(
        "/resources",
        bearer,
        publishing(api.upload(bearer, "a.bin", noise(64, 1)), LEAD, title, ""),
        "Idempotency-Key",
        "find-" + UUID.randomUUID());
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(api.get("/resources?q=" + title, officer()).json().path("items"))
                    .hasSize(1));
    var csv =
        new String(
            api.get("/resources/export?format=csv&q=" + title, officer()).body(),
            StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(2);
  }

  @Test
  void aSearchAnswersItsDoorPlainly() {
    assertThat(api.get("/resources", "").status()).isEqualTo(401);
    assertThat(api.get("/resources?q=" + Api.q("长".repeat(101)), officer()).status())
        .isEqualTo(422);
    assertThat(api.get("/resources?subject=ALCHEMY", officer()).status()).isEqualTo(422);
    assertThat(api.get("/resources?limit=1000", officer()).status()).isEqualTo(422);
    assertThat(api.get("/resources?cursor=AAAA", officer()).status()).isEqualTo(422);
    assertThat(api.get("/resources/" + UUID.randomUUID(), officer()).status()).isEqualTo(404);
    assertThat(api.get("/resources/nonsense", officer()).status()).isEqualTo(422);
    assertThat(
            api.get("/resources?limit=1", officer())
                .json()
                .path("facets")
                .path("subject")
                .path("MATHS")
                .asLong())
        .isPositive();
    assertThat(api.get("/resources?q=x", officer()).json().path("facets").isEmpty()).isTrue();
    String nowhere =
        TestTokens.bearer(
            b -> new TestTokens.Claims("x", "x", null, null, null, java.util.List.of(), false));
    assertThat(api.get("/resources", nowhere).status()).isEqualTo(403);
  }
}
