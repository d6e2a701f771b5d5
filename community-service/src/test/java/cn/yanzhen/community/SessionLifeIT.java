package cn.yanzhen.community;

import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.session.SessionOffice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session is planned, held, moved, cancelled and reported. */
@OnRealServers
class SessionLifeIT extends SessionTest {
  @Autowired SessionOffice office;

  @Test
  void aLessonIsPlannedMovedAndHeld() {
    var admin = district.administrator(flock.lead);
    var id = flock.planned(flock.lesson("分数的意义", SOON));
    var planned = admin.get("/sessions/" + id).is(200);
    assertThat(planned.state()).isEqualTo("PLANNED");
    assertThat(planned.etag()).isEqualTo("\"1\"");
    assertThat(planned.text("startsAt")).isEqualTo("2026-12-02T01:00:00Z");
    assertThat(planned.text("holderName")).isEqualTo("一小教共体");
    assertThat(planned.json().path("classrooms").findValuesAsString("teacherName")).contains("陈知远");
    assertThat(actions(planned)).containsExactly("move", "change", "cancel");

    admin.act("/sessions/" + id + "/move", moveTo("2026-12-03T09:00", "2026-12-03T09:40")).is(200);
    clock.stand(Duration.ofDays(12));
    assertThat(actions(admin.get("/sessions/" + id)))
        .containsExactly("hold", "move", "change", "cancel");
    var recording = flock.recording("分数的意义课堂实录");
    var report = flock.report(id, 40, 39);
    report.put("minutes", "两班同上一节课");
    report.put("recordingResourceId", recording);
    var held = admin.act("/sessions/" + id + "/hold", report).is(200);
    assertThat(held.state()).isEqualTo("HELD");
    assertThat(held.json().path("recording").path("title").asString()).isEqualTo("分数的意义课堂实录");
    assertThat(held.text("minutes")).isEqualTo("两班同上一节课");
    assertThat(held.etag()).isEqualTo("\"3\"");
    assertThat(
            office.heldBetween(
                Set.of(UUID.fromString(flock.community)),
                LocalDate.of(2026, 12, 3),
                LocalDate.of(2026, 12, 3)))
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.title()).isEqualTo("分数的意义");
              assertThat(session.day()).isEqualTo(LocalDate.of(2026, 12, 3));
              assertThat(session.schoolIds()).containsExactly(flock.lead, flock.member);
            });
    assertThat(
            office.heldBetween(
                Set.of(UUID.fromString(flock.community)),
                LocalDate.of(2026, 12, 4),
                LocalDate.of(2027, 12, 4)))
        .isEmpty();
  }

  @Test
  void cancellingFreesEverythingAndMovingTakesItElsewhere() {
    var admin = district.administrator(flock.lead);
    var first = flock.planned(flock.lesson("分数的意义", SOON));
    admin.act("/sessions/" + first + "/cancel", Map.of("code", "WEATHER")).is(200);
    var second = flock.planned(flock.lesson("分数的意义", SOON));
    admin
        .act("/sessions/" + second + "/move", moveTo("2026-12-02T10:00", "2026-12-02T10:40"))
        .is(200);
    flock.planned(flock.lesson("小数", SOON));
    assertThat(
            admin
                .act(
                    "/sessions/" + second + "/move", moveTo("2026-12-02T09:20", "2026-12-02T10:00"))
                .is(409)
                .code())
        .isEqualTo("community/session-occupied");
    // Into its own time it may.
    admin
        .act("/sessions/" + second + "/move", moveTo("2026-12-02T10:10", "2026-12-02T10:50"))
        .is(200);
    assertThat(
            admin.act("/sessions/" + first + "/cancel", Map.of("code", "WEATHER")).is(409).code())
        .isEqualTo("community/session-not-planned");
  }

  @Test
  void aCancellationHasACodedReason() {
    var admin = district.administrator(flock.lead);
    var id = flock.planned(flock.lesson("分数的意义", SOON));
    admin.act("/sessions/" + id + "/cancel", Map.of("code", "WHATEVER")).is(422);
    admin.act("/sessions/" + id + "/cancel", Map.of("code", "OTHER")).is(422);
    var cancelled =
        admin.act("/sessions/" + id + "/cancel", Map.of("code", "OTHER", "note", "校庆")).is(200);
    assertThat(cancelled.text("cancelReason")).isEqualTo("其他原因");
    assertThat(cancelled.text("cancelNote")).isEqualTo("校庆");
  }

  @Test
  void weeklyLessonsArePlannedAllOrNoneAndConflictsAreNamedByWeek() {
    var admin = district.administrator(flock.lead);
    flock.planned(flock.lesson("占用", "2026-12-16T09:20"));
    var weekly = flock.lesson("每周一课", SOON);
    weekly.put("weeks", 4);
    var check = admin.post("/sessions/check", weekly).is(200).json();
    assertThat(check.path("plannable").asBoolean()).isFalse();
    assertThat(check.path("weeks")).hasSize(4);
    assertThat(check.path("weeks").path(2).path("objections")).hasSize(5);
    assertThat(check.path("weeks").path(1).path("objections")).isEmpty();
    var refused = admin.post("/sessions", weekly).is(409);
    assertThat(refused.text("detail")).contains("第 3 周：").doesNotContain("第 2 周");
    assertThat(list("from=2026-12-01&to=2026-12-31")).containsExactly("占用");

    weekly.put("startsAt", "2026-12-02T14:00:00+08:00");
    weekly.put("endsAt", "2026-12-02T14:40:00+08:00");
    var planned = admin.post("/sessions", weekly).is(201).json().path("items");
    assertThat(planned.findValuesAsString("startsAt"))
        .containsExactly(
            "2026-12-02T06:00:00Z",
            "2026-12-09T06:00:00Z",
            "2026-12-16T06:00:00Z",
            "2026-12-23T06:00:00Z");
    assertThat(planned.findValuesAsString("seriesId")).doesNotContain("").hasSize(4);
    weekly.put("weeks", 21);
    admin.post("/sessions", weekly).is(422);
  }

  @Test
  void whoMayPlanAndWhoMayNot() {
    var lesson = flock.lesson("分数的意义", SOON);
    districts.stranger().post("/sessions", lesson).is(401);
    district.teacher(flock.lead).post("/sessions", lesson).is(403);
    district.teacher(flock.lead).post("/sessions/check", lesson).is(403);
    district.administrator(flock.third).post("/sessions", lesson).is(403);
    district.administrator(flock.outsider).post("/sessions", lesson).is(403);
    assertThat(districts.another().officer().post("/sessions", lesson).is(422).code())
        .isEqualTo("community/session-holder");
    // The host though it only belongs; the lead of the community; the district.
    var hosted =
        flock.lesson(
            "山村一课",
            SOON,
            room(flock.member, "HOST", "教室", "1 班", flock.memberTeacher),
            room(flock.third, "RECEIVING", "教室", "1 班", null));
    var id =
        district
            .administrator(flock.member)
            .post("/sessions", hosted)
            .is(201)
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asString();
    var move = moveTo("2026-12-02T10:00", "2026-12-02T10:40");
    district.administrator(flock.lead).act("/sessions/" + id + "/move", move).is(200);
    district.administrator(flock.third).act("/sessions/" + id + "/move", move).is(403);
    district
        .teacher(flock.member)
        .act("/sessions/" + id + "/cancel", Map.of("code", "WEATHER"))
        .is(403);
    districts.another().officer().act("/sessions/" + id + "/move", move).is(404);
    districts.another().officer().get("/sessions/" + id).is(404);
    districts.another().officer().get("/sessions/" + id + "/calendar.ics").is(404);
    assertThat(district.teacher(flock.member).get("/sessions/" + id).is(200).json().path("actions"))
        .isEmpty();
    district.officer().post("/sessions", lesson).is(201);
    district.teacher(flock.lead).get("/directory/persons").is(403);
  }

  @Test
  void nothingIsOverwrittenSilentlyAndAPlanIsMadeOnce() {
    var admin = district.administrator(flock.lead);
    var lesson = flock.lesson("分数的意义", SOON);
    var key = Map.of("Idempotency-Key", "plan-" + UUID.randomUUID());
    var first = admin.post("/sessions", lesson, key).is(201);
    var again = admin.post("/sessions", lesson, key).is(201);
    assertThat(again.json()).isEqualTo(first.json());
    var id = first.json().path("items").path(0).path("id").asString();
    admin.post("/sessions/" + id + "/cancel", Map.of("code", "WEATHER")).is(428);
    admin
        .post("/sessions/" + id + "/cancel", Map.of("code", "WEATHER"), Map.of("If-Match", "\"7\""))
        .is(412);
  }

  @Test
  void aReportComesAfterTheBeginningAndTheDistrictCorrectsItWithAReason() {
    var admin = district.administrator(flock.lead);
    var id = flock.planned(flock.research("大单元设计", SOON));
    assertThat(admin.act("/sessions/" + id + "/hold", flock.report(id, 10, 9)).is(409).code())
        .isEqualTo("community/session-not-begun");
    assertThat(tasks(flock.lead)).isEmpty();
    clock.stand(Duration.ofDays(10));
    assertThat(tasks(flock.lead)).containsExactly("填报联合教研「大单元设计」的开展情况");
    assertThat(tasks(flock.member)).isEmpty();
    assertThat(admin.act("/sessions/" + id + "/hold", flock.report(id, 10, 11)).is(422).code())
        .isEqualTo("community/session-attendance");
    var unknown = flock.report(id, 10, 9);
    unknown.put("recordingResourceId", UUID.randomUUID());
    assertThat(admin.act("/sessions/" + id + "/hold", unknown).is(422).code())
        .isEqualTo("community/session-recording");
    admin.act("/sessions/" + id + "/hold", flock.report(id, 10, 9)).is(200);
    assertThat(tasks(flock.lead)).isEmpty();

    var corrected = flock.report(id, 10, 8);
    corrected.put("reason", "多报一人");
    admin.act("/sessions/" + id + "/correct", corrected).is(403);
    clock.stand(Duration.ofDays(11));
    var after = district.officer().act("/sessions/" + id + "/correct", corrected).is(200);
    assertThat(after.json().path("classrooms").path(0).path("present").asInt()).isEqualTo(8);
    var past = district.teacher(flock.member).get("/sessions/" + id + "/past").is(200).json();
    assertThat(past.path("items")).hasSize(1);
    var before = past.path("items").path(0);
    assertThat(before.path("report").path("attendance").path(0).path("present").asInt())
        .isEqualTo(9);
    assertThat(before.path("reason").asString()).isEqualTo("多报一人");
    assertThat(before.path("to").asString()).isEqualTo("2026-12-03T02:00:00Z");
    assertThatThrownBy(() -> database.sql("update session_past set reason = '改'").update())
        .hasMessageContaining("only ever added to");
  }

  private static Map<String, Object> moveTo(String from, String to) {
    return Map.of("startsAt", from + ":00+08:00", "endsAt", to + ":00+08:00", "reason", "录播室检修");
  }

  private List<String> tasks(UUID school) {
    return district
        .administrator(school)
        .get("/tasks")
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("title");
  }

  private static List<String> actions(Answer answer) {
    var actions = new java.util.ArrayList<String>();
    answer.json().path("actions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
