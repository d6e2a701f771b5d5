package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Schools close, merge and come back. */
@OnRealServers
class ClosingsIT extends SchoolHistoryTest {
  @Test
  void aMergerKeepsThePastAndIsToldWithItsSuccessor() {
    var merged = close(first, "2026-12-31", "MERGED", second).is(200).json();
    assertThat(merged.path("standing").asString()).isEqualTo("OPEN");
    assertThat(merged.path("closing").path("successorName").asString()).isEqualTo("第2小学");

    assertThat(listed("on=2026-12-31")).contains("第1小学");
    assertThat(listed("on=2027-01-01")).doesNotContain("第1小学").contains("第2小学");
    assertThat(listed("on=2027-01-01&closed=true")).contains("第1小学");
    var told = lastTold(first, 4);
    assertThat(header(told, "ce_type")).isEqualTo("school-closed.v1");
    assertThat(json(told.value()).path("successorId").asString()).isEqualTo(second.toString());
    assertThat(json(told.value()).path("day").asString()).isEqualTo("2026-12-31");

    assertThat(change(first, "2027-01-01", "甲", null).is(409).text("detail"))
        .contains("第1小学", "2026-12-31");
    assertThat(close(first, "2027-01-31", "CLOSED", null).is(409).code())
        .isEqualTo("community/school-closed");
    assertThat(close(second, "2026-12-31", "CLOSED", null).is(409).code())
        .isEqualTo("community/successor-of-another");
  }

  @Test
  void aClosingIsTakenBackUntilItsLastDayIsOver() {
    close(first, "2026-12-31", "CLOSED", null).is(200);
    act(first, "reopen", Map.of("reason", "暂缓")).is(200);
    assertThat(school(first).json().path("closing").isNull()).isTrue();
    assertThat(header(lastTold(first, 5), "ce_type")).isEqualTo("school-reopened.v1");
    assertThat(act(first, "reopen", Map.of("reason", "暂缓")).is(409).code())
        .isEqualTo("community/not-closing");

    close(first, "2026-11-21", "CLOSED", null).is(200);
    assertThat(school(first).json().path("standing").asString()).isEqualTo("CLOSED");
    assertThat(act(first, "reopen", Map.of("reason", "暂缓")).is(409).code())
        .isEqualTo("community/closing-over");
  }

  @Test
  void aSchoolDoesNotGoIntoOneThatIsNotThere() {
    close(second, "2026-11-30", "CLOSED", null).is(200);
    assertThat(close(first, "2026-12-31", "MERGED", second).is(409).text("detail"))
        .contains("第2小学", "2026-11-30");
    assertThat(close(first, "2026-12-31", "MERGED", first).is(422).code())
        .isEqualTo("community/successor-itself");
    assertThat(close(first, "2026-12-31", "MERGED", null).is(422).code())
        .isEqualTo("community/successor-missing");
    var elsewhere = districts.another();
    assertThat(close(first, "2026-12-31", "MERGED", elsewhere.schools(1).getFirst()).is(422).code())
        .isEqualTo("community/successor-unknown");
  }

  @Test
  void aSchoolOfACommunityDoesNotCloseBeforeThatIsOver() {
    community("一小教共体", first, second);
    assertThat(close(second, "2027-08-31", "CLOSED", null).is(409).text("detail"))
        .contains("第2小学", "2027-08-31", "一小教共体");
    assertThat(close(first, "2027-08-31", "MERGED", third).is(409).code())
        .isEqualTo("community/school-in-community");
    close(second, "2029-08-31", "CLOSED", null).is(200);
  }

  @Test
  void aClosedSchoolJoinsNoCommunity() {
    close(second, "2027-08-31", "CLOSED", null).is(200);
    for (var door : List.of("/communities", "/communities/check")) {
      var answer = district.officer().post(door, proposal("一小教共体", first, second));
      assertThat(answer.json().toString())
          .contains("community/school-closed", "第2小学", "2027-08-31");
    }
    var draft = draft("三小教共体", third, first);
    close(first, "2027-08-31", "CLOSED", null).is(200);
    var refused = district.officer().act("/communities/" + draft + "/submit").is(409);
    assertThat(refused.code()).isEqualTo("community/school-closed");
    assertThat(refused.text("detail")).contains("第1小学", "2027-08-31");
  }

  @Test
  void closingAndJoiningAtOnceNeverBothSucceed() throws Exception {
    for (int round = 0; round < 4; round++) {
      var schools = district.schools(2);
      var draft = draft("教共体" + round, schools.get(0), schools.get(1));
      List<Callable<Integer>> both =
          List.of(
              () -> close(schools.get(1), "2027-01-31", "CLOSED", null).status(),
              () -> district.officer().act("/communities/" + draft + "/submit").status());
      assertThat(AtOnce.atOnce(both)).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void theCommunitiesOfASchoolAreShownWithTheirDays() {
    new Flights(district).approved("一小教共体", first, second);
    draft("还没提交", third, second);
    var stays = district.teacher(second).get("/schools/" + second + "/communities").is(200).json();
    assertThat(stays.path("total").asInt()).isEqualTo(1);
    assertThat(stays.path("items").path(0).path("communityName").asString()).isEqualTo("一小教共体");
    var held = stays.path("items").path(0).path("membership");
    assertThat(held.path("role").asString()).isEqualTo("MEMBER");
    assertThat(held.path("to").asString()).isEqualTo("2029-08-31");
    districts.another().officer().get("/schools/" + second + "/communities").is(404);
  }

  private Answer close(UUID school, String day, String kind, @Nullable UUID successor) {
    var body = new HashMap<String, Object>();
    body.put("day", day);
    body.put("kind", kind);
    body.put("reason", "布局调整");
    if (successor != null) {
      body.put("successorId", successor);
    }
    return act(school, "close", body);
  }
}
