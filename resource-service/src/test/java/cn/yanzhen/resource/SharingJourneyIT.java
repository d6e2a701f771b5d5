package cn.yanzhen.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.ContractFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From an upload to a download, and from a request to its acceptance. */
class SharingJourneyIT extends RunningService {

  @Test
  void aTeacherSharesALessonAndAnotherSchoolFindsAndOpensIt() {
    String author = teacher(LEAD, "author");
    var item = publish(author, LEAD, "微积分初步：导数的几何意义", "高二数学教学课件，含例题。", pdf("导数"), "导数的几何意义.pdf");
    String id = item.path("id").asString();
    assertThat(item.path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(item.path("schoolName").asString()).isEqualTo("重庆市第一中学校");

    String reader = teacher(MEMBER, "reader");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              var found = api.get("/resources?q=" + Api.q("微积分"), reader).json();
              assertThat(found.path("items").path(0).path("id").asString()).isEqualTo(id);
              assertThat(found.path("items").path(0).path("highlights").path("title").asString())
                  .isEqualTo("<em>微积分</em>初步：导数的几何意义");
              assertThat(found.path("total").asInt()).isEqualTo(1);
            });
    assertThat(api.get("/resources?q=" + Api.q("微积分"), stranger()).json().path("items")).isEmpty();
    assertThat(api.get("/resources/" + id, stranger()).status()).isEqualTo(404);
    assertThat(api.get("/resources/" + id + "/file", stranger()).status()).isEqualTo(404);
    assertThat(api.get("/resources", "").status()).isEqualTo(401);

    var file = api.get("/resources/" + id + "/file?download=1", reader);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(pdf("导数"));
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment;")
        .endsWith("filename*=UTF-8''" + Api.q("导数的几何意义.pdf"));
    api.get("/resources/" + id + "/file", reader);
    api.get("/resources/" + id + "/file?download=1", officer());
    assertThat(api.get("/resources/" + id, reader).json().path("downloads").asInt()).isEqualTo(2);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(events("resource.resource.v1", id))
                    .extracting(Map.Entry::getKey)
                    .containsExactly(
                        "resource-published.v1",
                        "resource-downloaded.v1",
                        "resource-downloaded.v1"));
    for (var event : events("resource.resource.v1", id)) {
      ContractFiles.validate("resource", event.getKey(), event.getValue());
    }
    assertThat(events("resource.resource.v1", id).get(1).getValue().path("schoolId").asString())
        .isEqualTo(MEMBER.toString());
  }

  @Test
  void aMissingLessonIsAskedForClaimedDeliveredSentBackAndAccepted() {
    String asker = teacher(MEMBER, "asker");
    var posted = api.post("/requests", asker, wanting(MEMBER, "浮力实验视频"));
    assertThat(posted.status())
        .as(new String(posted.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    String id = posted.json().path("id").asString();
    String request = "/requests/" + id;

    assertThat(tasks(admin(LEAD))).contains("CLAIM " + id);
    var claimed =
        api.post(
            request + "/claim",
            admin(LEAD),
            Map.of("schoolId", LEAD),
            "If-Match",
            posted.header("ETag"));
    assertThat(claimed.status()).isEqualTo(200);
    assertThat(claimed.json().path("state").asString()).isEqualTo("CLAIMED");
    assertThat(claimed.json().path("claimedBySchoolName").asString()).isEqualTo("重庆市第一中学校");
    assertThat(tasks(admin(LEAD))).contains("DELIVER " + id);

    var lesson = publish(admin(LEAD), LEAD, "浮力实验（视频）", "", noise(5000, 1), "浮力.bin");
    var delivered =
        api.post(
            request + "/deliver", admin(LEAD), Map.of("resourceId", lesson.path("id").asString()));
    assertThat(delivered.status()).isEqualTo(200);
    assertThat(tasks(asker)).contains("ACCEPT " + id);

    var declined = api.post(request + "/decline-delivery", asker, Map.of("reason", "缺少步骤"));
    assertThat(declined.json().path("state").asString()).isEqualTo("CLAIMED");
    assertThat(declined.json().path("resourceId").isNull()).isTrue();
    assertThat(declined.json().path("declineReason").asString()).isEqualTo("缺少步骤");
    var again =
        api.post(
            request + "/deliver", admin(LEAD), Map.of("resourceId", lesson.path("id").asString()));
    assertThat(again.json().path("resourceTitle").asString()).isEqualTo("浮力实验（视频）");
    var accepted = api.post(request + "/accept", asker, Map.of("note", "很好"));
    assertThat(accepted.json().path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(accepted.json().path("actions")).isEmpty();
    assertThat(accepted.json().path("history")).hasSize(6);
    assertThat(tasks(asker)).doesNotContain("ACCEPT " + id);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(events("resource.request.v1", id))
                    .extracting(Map.Entry::getKey)
                    .containsExactly(
                        "request-posted.v1",
                        "request-claimed.v1",
                        "request-delivered.v1",
                        "request-delivery-declined.v1",
                        "request-delivered.v1",
                        "request-accepted.v1"));
    for (var event : events("resource.request.v1", id)) {
      ContractFiles.validate("resource", event.getKey(), event.getValue());
    }
    assertThat(
            jdbc.sql("select action from audit_entry where subject = ? order by at, id")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly(
            "request.posted",
            "request.claimed",
            "request.delivered",
            "request.delivery-declined",
            "request.delivered",
            "request.accepted");
  }

  private List<String> tasks(String bearer) {
    return api.get("/tasks", bearer)
        .json()
        .path("items")
        .valueStream()
        .map(task -> task.path("kind").asString() + " " + task.path("subjectId").asString())
        .toList();
  }
}
