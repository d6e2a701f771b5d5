package cn.yanzhen.community;

import static cn.yanzhen.community.AtOnce.atOnce;
import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.Answer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No room, class, teacher or closed school is planned twice or at all. */
@OnRealServers
class SessionOccupancyIT extends SessionTest {
  @Test
  void noLessonIsPlannedInASchoolThatIsClosedOnThatDay() {
    var flights = new Flights(district);
    flights.done(flights.wish("LEAVE", flock.community, "2026-12-02", "schoolId", flock.member));
    district
        .officer()
        .act(
            "/schools/" + flock.member + "/close",
            Map.of("day", "2026-12-01", "kind", "CLOSED", "reason", "布局调整"))
        .is(200);
    flock.planned(flock.lesson("最后一课", "2026-12-01T09:00"));
    var refused =
        district.administrator(flock.lead).post("/sessions", flock.lesson("分数", SOON)).is(422);
    assertThat(refused.code()).isEqualTo("community/school-closed");
    assertThat(refused.text("detail")).contains("第2小学", "2026-12-01", "停办");
    assertThat(refused.json().path("violations").path(0).path("field").asString())
        .isEqualTo("classrooms[1].schoolId");
  }

  @Test
  void noRoomClassOrTeacherIsInTwoPlacesAndTheRefusalSaysWhichAndWhen() {
    flock.planned(flock.lesson("分数的意义", SOON));
    var admin = district.administrator(flock.lead);
    var room =
        admin
            .post(
                "/sessions",
                flock.lesson(
                    "小数",
                    "2026-12-02T09:30",
                    room(flock.lead, "HOST", " 录播室 ", "六年级 1 班", flock.memberTeacher),
                    room(flock.third, "RECEIVING", "教室", "六年级 2 班", null)))
            .is(409);
    assertThat(room.code()).isEqualTo("community/session-occupied");
    assertThat(room.text("detail")).contains("教室「录播室」", "12月2日（周三）09:00–09:40", "「分数的意义」");
    assertThat(room.json().path("violations").findValuesAsString("field"))
        .containsExactly("classrooms[0].room");
    var clazz =
        admin
            .post(
                "/sessions",
                flock.lesson(
                    "小数",
                    SOON,
                    room(flock.lead, "HOST", "一号教室", "六年级 1 班", flock.memberTeacher),
                    room(flock.member, "RECEIVING", "二号教室", "五年级2班", null)))
            .is(409);
    assertThat(clazz.text("detail")).contains("班级「五年级2班」");
    var teacher =
        admin
            .post(
                "/sessions",
                flock.lesson(
                    "小数",
                    SOON,
                    room(flock.lead, "HOST", "一号教室", "六年级 1 班", flock.leadTeacher),
                    room(flock.member, "RECEIVING", "二号教室", "六年级 2 班", null)))
            .is(409);
    assertThat(teacher.text("detail")).contains("教师「陈知远」");
    // What ends when the other begins is not in its way.
    flock.planned(flock.lesson("小数", "2026-12-02T09:40"));
  }

  @Test
  void ofManyWhoWantOneRoomAtOnceOneGetsIt() throws Exception {
    var answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                    i ->
                        () ->
                            district
                                .administrator(flock.lead)
                                .post(
                                    "/sessions",
                                    flock.lesson(
                                        "第 " + i + " 课",
                                        "2026-12-02T09:" + (10 + i),
                                        room(
                                            flock.lead, "HOST", "录播室", i + " 班", flock.leadTeacher),
                                        room(flock.member, "RECEIVING", "教室" + i, i + " 班", null))))
                .toList());
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .hasSize(7)
        .allSatisfy(answer -> assertThat(answer.text("detail")).contains("录播室", "陈知远"));
  }

  @Test
  void behindTheBackOfAllRulesTheDatabaseRefusesAnOverlap() throws Exception {
    var sessions =
        IntStream.range(0, 8).mapToObj(i -> bare("2026-12-02 09:0" + i + "+08")).toList();
    var written =
        atOnce(
            sessions.stream()
                .<Callable<Boolean>>map(
                    id ->
                        () -> {
                          try {
                            seat(id, "录播室", "1 班", null);
                            return true;
                          } catch (org.springframework.dao.DataAccessException refused) {
                            return false;
                          }
                        })
                .toList());
    assertThat(written).filteredOn(one -> one).hasSize(1);
    var teacher = UUID.randomUUID();
    seat(bare("2026-12-03 09:00+08"), "甲", "甲", teacher);
    assertThatThrownBy(() -> seat(bare("2026-12-03 09:30+08"), "乙", "乙", teacher))
        .hasMessageContaining("classroom_teacher_once");
    assertThatThrownBy(() -> seat(bare("2026-12-03 09:30+08"), "乙", "甲", null))
        .hasMessageContaining("classroom_class_once");
    seat(bare("2026-12-03 10:00+08"), "甲", "甲", teacher);
  }

  private UUID bare(String from) {
    var id = UUID.randomUUID();
    database
        .sql(
            """
            insert into session (id, district, kind, form, title, subject, stage, community_id, host_school_id, span,
              state, state_since, version)
            values (?, ?, 'SYNC_CLASS', 'DEDICATED', '课', 'MATHS', 'PRIMARY', cast(? as uuid), ?,
              tstzrange(cast(? as timestamptz), cast(? as timestamptz) + interval '1 hour'), 'PLANNED', now(), 1)
            """)
        .params(id, district.code(), flock.community, flock.lead, from, from)
        .update();
    return id;
  }

  private void seat(UUID session, String room, String clazz, UUID teacher) {
    database
        .sql(
            """
            insert into classroom (id, session_id, place_no, holds, span, school_id, role, room, room_key, class_name,
              class_key, teacher_id)
            select ?, id, 0, holds, span, host_school_id, 'HOST', ?, ?, ?, ?, cast(? as uuid) from session where id = ?
            """)
        .params(
            java.util.Arrays.asList(
                UUID.randomUUID(),
                room,
                room,
                clazz,
                clazz,
                teacher == null ? null : teacher.toString(),
                session))
        .update();
  }

  @Test
  void onlySchoolsOfTheCommunityOnThatDay() {
    var admin = district.administrator(flock.lead);
    var strange =
        admin
            .post(
                "/sessions",
                flock.lesson(
                    "分数",
                    SOON,
                    room(flock.lead, "HOST", "录播室", "1 班", flock.leadTeacher),
                    room(flock.outsider, "RECEIVING", "教室", "2 班", null)))
            .is(422);
    assertThat(strange.code()).isEqualTo("community/session-not-a-member");
    assertThat(strange.text("detail")).contains("不属于「一小教共体」", "2026-12-02");
    // Long after the cycle nobody belongs to it; the limit says so before.
    district.officer().post("/sessions", flock.lesson("太早", "2026-08-31T09:00")).is(422);
  }
}
