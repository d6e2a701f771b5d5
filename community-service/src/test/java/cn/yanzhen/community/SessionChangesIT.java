package cn.yanzhen.community;

import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.session.Ics;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.KafkaServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A planned session gets other rooms, classes, teachers, schools, or another time. */
@OnRealServers
class SessionChangesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOON = "2026-12-02T09:00";

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;

  private Flock flock;
  private Districts.District district;
  private String id;

  @BeforeEach
  void aLessonIsPlanned() {
    flock = new Flock(districts, kafka);
    district = flock.district;
    id = flock.planned(flock.lesson("分数的意义", SOON));
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  @Test
  void roomClassAndTeacherAreChangedAndTheOldOnesAreFreeAgain() {
    var admin = district.administrator(flock.lead);
    var wish = wish(SOON, host("二号录播室", flock.memberTeacher), guest(flock.third));
    var check = admin.post(path("/change/check"), wish).is(200).json();
    assertThat(check.path("possible").asBoolean()).isTrue();
    assertThat(check.path("differences").findValuesAsString("what"))
        .containsExactly("ROOM", "TEACHER", "LEFT", "JOINED");
    assertThat(check.path("differences").path(1).path("before").asString()).isEqualTo("陈知远");
    assertThat(check.path("differences").path(1).path("after").asString()).isEqualTo("李思齐");
    assertThat(admin.get(path("")).etag()).as("nothing is saved by asking").isEqualTo("\"1\"");

    var changed = change(admin, wish).is(200);
    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(changed.state()).isEqualTo("PLANNED");
    assertThat(changed.json().path("classrooms").findValuesAsString("room"))
        .containsExactly("二号录播室", "教室");
    assertThat(changed.json().path("classrooms").path(0).path("teacherName").asString())
        .isEqualTo("李思齐");
    // What it had is free, what it has is taken.
    flock.planned(
        flock.lesson(
            "小数",
            SOON,
            room(flock.lead, "HOST", "录播室", "六年级 1 班", flock.leadTeacher),
            room(flock.member, "RECEIVING", "多媒体教室", "五年级 2 班", null)));
    assertThat(
            admin
                .post(
                    "/sessions/check",
                    flock.lesson(
                        "面积",
                        SOON,
                        room(flock.lead, "HOST", "二号录播室", "六年级 2 班", flock.memberTeacher),
                        room(flock.member, "RECEIVING", "一号教室", "六年级 2 班", null)))
                .is(200)
                .json()
                .findValuesAsString("message"))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("「分数的意义」"));
  }

  @Test
  void aClashIsNamedByWhoWhereWhenAndWithWhat() {
    flock.planned(
        flock.lesson(
            "面积",
            "2026-12-02T09:20",
            room(flock.lead, "HOST", "二号录播室", "六年级 1 班", flock.memberTeacher),
            room(flock.third, "RECEIVING", "教室", "六年级 2 班", null)));
    var admin = district.administrator(flock.lead);
    var wish = wish(SOON, host("二号录播室", flock.memberTeacher), guest(flock.member));
    var check = admin.post(path("/change/check"), wish).is(200).json();
    assertThat(check.path("possible").asBoolean()).isFalse();
    assertThat(check.path("objections").findValuesAsString("field"))
        .containsExactly("classrooms[0].room", "classrooms[0].teacherId");
    var refused = change(admin, wish).is(409);
    assertThat(refused.code()).isEqualTo("community/session-occupied");
    assertThat(refused.text("detail"))
        .contains("教室「二号录播室」", "教师「李思齐」", "12月2日（周三）09:20–10:00", "「面积」");
    assertThat(admin.get(path("")).etag()).isEqualTo("\"1\"");
    // Its own room at an overlapping time is its own.
    change(admin, wish("2026-12-02T09:10", host("录播室", flock.leadTeacher), guest(flock.member)))
        .is(200);
  }

  @Test
  void theRulesOfPlanningHoldForAChange() {
    var admin = district.administrator(flock.lead);
    assertThat(
            change(admin, wish(SOON, host("录播室", flock.leadTeacher), guest(flock.outsider)))
                .is(422)
                .code())
        .isEqualTo("community/session-not-a-member");
    assertThat(change(admin, wish(SOON, host("录播室", flock.leadTeacher))).is(422).code())
        .isEqualTo("community/session-classrooms");
    assertThat(change(admin, wish(SOON, host("录播室", null), guest(flock.member))).is(422).code())
        .isEqualTo("community/session-teacher");
    assertThat(
            change(
                    admin,
                    wish("2028-12-02T09:00", host("录播室", flock.leadTeacher), guest(flock.member)))
                .is(422)
                .code())
        .isEqualTo("community/session-too-late");
    var same =
        wish(
            SOON,
            host("录播室", flock.leadTeacher),
            room(flock.member, "RECEIVING", "多媒体教室", "五年级 2 班", null));
    same.put("place", "同步课堂没有别的地点");
    assertThat(change(admin, same).is(422).code()).isEqualTo("community/session-unchanged");
    same.put("classrooms", List.of());
    admin.post(path("/change/check"), same).is(200);
    same.remove("classrooms");
    admin.post(path("/change/check"), same).is(422);
  }

  @Test
  void onlyWhoMayPlanItBeforeAndAfterChangesIt() {
    var wish = wish(SOON, host("二号录播室", flock.leadTeacher), guest(flock.member));
    change(district.administrator(flock.third), wish).is(403);
    change(district.teacher(flock.lead), wish).is(403);
    district.teacher(flock.lead).post(path("/change/check"), wish).is(403);
    districts.another().officer().post(path("/change/check"), wish).is(404);
    change(districts.another().officer(), wish).is(404);
    districts.another().officer().get(path("/changes")).is(404);
    districts.stranger().post(path("/change"), wish).is(401);
    var admin = district.administrator(flock.lead);
    var body = Map.of("arrangement", wish, "reason", "录播室检修");
    admin.post(path("/change"), body).is(428);
    admin.post(path("/change"), body, Map.of("If-Match", "\"7\"")).is(412);
    // The lead of the community gives the lesson to the member; the member does not take it away.
    var given =
        wish(
            SOON,
            room(flock.member, "HOST", "多媒体教室", "五年级 2 班", flock.memberTeacher),
            room(flock.third, "RECEIVING", "教室", "一班", null));
    change(admin, given).is(200);
    var member = district.administrator(flock.member);
    change(
            member,
            wish(
                SOON,
                room(flock.third, "HOST", "教室", "一班", flock.memberTeacher),
                room(flock.member, "RECEIVING", "多媒体教室", "五年级 2 班", null)))
        .is(403);
    change(
            member,
            wish(
                SOON,
                room(flock.member, "HOST", "音乐室", "五年级 2 班", flock.memberTeacher),
                room(flock.third, "RECEIVING", "教室", "一班", null)))
        .is(200);
    change(district.officer(), given).is(200);
  }

  @Test
  void whatIsHeldOrCancelledIsNotChanged() {
    var admin = district.administrator(flock.lead);
    var wish = wish(SOON, host("二号录播室", flock.leadTeacher), guest(flock.member));
    var cancelled = flock.planned(flock.lesson("小数", "2026-12-02T14:00"));
    admin.act("/sessions/" + cancelled + "/cancel", Map.of("code", "WEATHER")).is(200);
    assertThat(
            admin
                .act(
                    "/sessions/" + cancelled + "/change",
                    Map.of("arrangement", wish, "reason", "录播室检修"))
                .is(409)
                .code())
        .isEqualTo("community/session-not-planned");
    clock.stand(Duration.ofDays(12));
    // It began; the room was another one. That is put right before the report.
    change(admin, wish).is(200);
    admin.act(path("/hold"), flock.report(id, 40, 39)).is(200);
    assertThat(change(admin, wish).is(409).code()).isEqualTo("community/session-not-planned");
    var check = admin.post(path("/change/check"), wish).is(200).json();
    assertThat(check.path("possible").asBoolean()).isFalse();
    assertThat(check.findValuesAsString("code")).containsExactly("community/session-not-planned");
  }

  @Test
  void theHistoryTellsEveryChangeAndEveryMoveByNameAndIsOnlyAddedTo() {
    var admin = district.administrator(flock.lead);
    admin
        .act(
            path("/move"),
            Map.of(
                "startsAt", "2026-12-03T09:00:00+08:00",
                "endsAt", "2026-12-03T09:40:00+08:00",
                "reason", "校运会"))
        .is(200);
    change(admin, wish("2026-12-03T09:00", host("二号录播室", flock.memberTeacher), guest(flock.member)))
        .is(200);
    var history = district.teacher(flock.third).get(path("/changes")).is(200).json().path("items");
    assertThat(history).hasSize(2);
    assertThat(history.findValuesAsString("reason")).containsExactly("录播室检修", "校运会");
    assertThat(history.path(0).path("differences").findValuesAsString("what"))
        .containsExactly("ROOM", "TEACHER", "ROOM", "CLASS");
    assertThat(history.path(0).path("differences").path(1).path("before").asString())
        .isEqualTo("陈知远");
    assertThat(history.path(1).path("differences").path(0).path("before").asString())
        .isEqualTo("2026-12-02T01:00:00Z/2026-12-02T01:40:00Z");
    assertThat(history.path(0).path("changedBy").asString()).isNotBlank();
    assertThat(
            district
                .loader()
                .get(path("/changes"))
                .is(200)
                .json()
                .path("items")
                .path(0)
                .path("differences")
                .path(1)
                .path("before")
                .isNull())
        .as("a machine sees no name")
        .isTrue();
    assertThatThrownBy(() -> database.sql("update session_plan_past set reason = '改'").update())
        .hasMessageContaining("only ever added to");
    assertThat(
            database
                .sql("select told::text from session_plan_past where session_id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .list())
        .as("names stand nowhere")
        .hasSize(2)
        .noneMatch(told -> told.contains("陈知远"));
  }

  @Test
  void anImportedCalendarFollowsAChange() {
    var before = event();
    change(
            district.administrator(flock.lead),
            wish("2026-12-02T10:00", host("二号录播室", flock.leadTeacher), guest(flock.member)))
        .is(200);
    var after = event();
    assertThat(after.get("UID")).isEqualTo(before.get("UID"));
    assertThat(before).containsEntry("SEQUENCE", "0").containsEntry("DTSTART", "20261202T010000Z");
    assertThat(after).containsEntry("SEQUENCE", "1").containsEntry("DTSTART", "20261202T020000Z");
    assertThat(after.get("LOCATION")).contains("二号录播室");
  }

  @Test
  void aChangeIsToldByItsContractAuditedAndNamesNobody() {
    change(
            district.administrator(flock.lead),
            wish(SOON, host("二号录播室", flock.memberTeacher), guest(flock.third)))
        .is(200);
    var told = district.events(SessionOffice.TOPIC, 2).getLast();
    assertThat(new String(told.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .isEqualTo("session-changed.v1");
    var data = JSON.readTree(told.value());
    ContractFiles.validate("community", "session-changed.v1", data);
    assertThat(data.path("changed").toString())
        .isEqualTo("[\"ROOM\",\"TEACHER\",\"JOINED\",\"LEFT\"]");
    assertThat(data.path("schools").findValuesAsString("schoolId"))
        .containsExactly(flock.lead.toString(), flock.third.toString());
    assertThat(data.path("previousStartsAt").isNull()).as("it stays at its time").isTrue();
    assertThat(data.toString()).doesNotContain("陈知远", "李思齐");
    assertThat(
            district
                .officer()
                .get("/audit?subject=" + id)
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("action"))
        .containsExactly("session.changed", "session.planned");
  }

  private Map<String, String> event() {
    var answer = district.officer().get(path("/calendar.ics")).is(200);
    return Ics.read(new String(answer.bytes(), StandardCharsets.UTF_8)).events().getFirst();
  }

  private Answer change(Districts.Person by, Map<String, Object> wish) {
    return by.act(path("/change"), Map.of("arrangement", wish, "reason", "录播室检修"));
  }

  private String path(String deed) {
    return "/sessions/" + id + deed;
  }

  private Map<String, Object> host(String room, UUID teacher) {
    return room(flock.lead, "HOST", room, "五年级 1 班", teacher);
  }

  private static Map<String, Object> guest(UUID school) {
    return room(school, "RECEIVING", "教室", "一班", null);
  }

  @SafeVarargs
  private static Map<String, Object> wish(String at, Map<String, Object>... classrooms) {
    var wish = new HashMap<String, Object>();
    wish.put("startsAt", at + ":00+08:00");
    wish.put("endsAt", java.time.LocalDateTime.parse(at).plusMinutes(40) + ":00+08:00");
    wish.put("classrooms", List.of(classrooms));
    return wish;
  }
}
