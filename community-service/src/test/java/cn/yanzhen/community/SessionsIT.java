package cn.yanzhen.community;

import static cn.yanzhen.community.CommunitiesIT.atOnce;
import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnRealServers
class SessionsIT {
  /** The clock stands at 2026-11-22 10:00 in China. */
  private static final String SOON = "2026-12-02T09:00";

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;
  @Autowired SessionOffice office;

  private Flock flock;
  private Districts.District district;

  @BeforeEach
  void aCommunityThatPlans() {
    flock = new Flock(districts, kafka);
    district = flock.district;
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

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

  @Test
  void theCalendarIsBoundedFilteredAndPagedInTheOrderOfTime() {
    flock.planned(flock.lesson("乙", "2026-12-02T10:00"));
    flock.planned(flock.research("甲", "2026-12-02T08:00"));
    flock.planned(flock.lesson("丙", "2026-12-09T08:00"));
    assertThat(list("from=2026-12-01&to=2026-12-31")).containsExactly("甲", "乙", "丙");
    assertThat(list("from=2026-12-01&to=2026-12-31&kind=JOINT_RESEARCH")).containsExactly("甲");
    assertThat(list("from=2026-12-01&to=2026-12-31&teacher=" + flock.leadTeacher))
        .containsExactly("乙", "丙");
    assertThat(list("from=2026-12-01&to=2026-12-31&school=" + flock.third)).isEmpty();
    assertThat(list("from=2026-12-01&to=2026-12-31&community=" + flock.community)).hasSize(3);
    assertThat(list("from=2026-12-01&to=2026-12-31&subject=CHINESE")).isEmpty();
    var officer = district.officer();
    var page = officer.get("/sessions?from=2026-12-01&to=2026-12-31&limit=2").is(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(list("from=2026-12-01&to=2026-12-31&limit=2&cursor=" + page.path("next").asString()))
        .containsExactly("丙");
    assertThat(officer.get("/sessions?from=2026-12-01&to=2027-02-01").is(422).code())
        .isEqualTo("community/session-interval");
    officer.get("/sessions?from=2026-12-01&to=2027-01-31").is(200);
    officer.get("/sessions").is(422);
    officer.get("/sessions?from=2026-12-02&to=2026-12-01").is(422);
    officer.get("/sessions?from=2026-12-01&to=2026-12-02&kind=PARTY").is(422);
    assertThat(
            districts
                .another()
                .officer()
                .get("/sessions?from=2026-12-01&to=2026-12-31")
                .json()
                .path("items"))
        .isEmpty();
  }

  @Test
  void aDayOfTheCalendarIsADayInChina() {
    flock.planned(flock.lesson("深夜", "2026-12-02T23:50"));
    flock.planned(flock.lesson("清晨", "2026-12-04T00:00"));
    assertThat(list("from=2026-12-02&to=2026-12-02")).containsExactly("深夜");
    assertThat(list("from=2026-12-03&to=2026-12-03"))
        .as("it lasts into the day")
        .containsExactly("深夜");
    assertThat(list("from=2026-12-04&to=2026-12-04")).containsExactly("清晨");
  }

  @Test
  void theCalendarIsAFileToo() {
    flock.planned(flock.lesson("分数；意义", SOON));
    var research = flock.planned(flock.research("大单元设计", "2026-12-03T14:00"));
    district
        .administrator(flock.lead)
        .act("/sessions/" + research + "/cancel", Map.of("code", "WEATHER"))
        .is(200);
    var answer =
        district
            .teacher(flock.member)
            .get("/sessions/calendar.ics?from=2026-12-01&to=2026-12-31")
            .is(200);
    assertThat(answer.headers().getContentType()).hasToString("text/calendar;charset=UTF-8");
    var events = cn.yanzhen.community.session.Ics.read(text(answer)).events();
    assertThat(events)
        .extracting(event -> event.get("SUMMARY"))
        .containsExactly("专递课堂｜分数；意义", "线下｜大单元设计");
    assertThat(events)
        .extracting(event -> event.get("STATUS"))
        .containsExactly("CONFIRMED", "CANCELLED");
    assertThat(events.getFirst()).containsEntry("DTSTART", "20261202T010000Z");
    var one = district.officer().get("/sessions/" + research + "/calendar.ics").is(200);
    assertThat(cn.yanzhen.community.session.Ics.read(text(one)).events()).hasSize(1);
    district.officer().get("/sessions/calendar.ics?from=2026-12-01&to=2027-12-31").is(422);

    var csv =
        text(
            district
                .officer()
                .get("/sessions/export?format=csv&from=2026-12-01&to=2026-12-31")
                .is(200));
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("2026-12-02,09:00,09:40,网络同步课堂,专递课堂,分数；意义,数学,小学,一小教共体");
    assertThat(csv).contains("已取消,天气等不可抗力");
    assertThat(
            district
                .officer()
                .get("/sessions/export?from=2026-12-01&to=2026-12-31")
                .is(200)
                .bytes())
        .startsWith('P', 'K');
  }

  @Test
  void anErasedNameIsGoneFromEverySession() {
    var id = flock.planned(flock.lesson("分数的意义", SOON));
    var machine = "teacherName";
    assertThat(
            district
                .officer()
                .get("/sessions/" + id)
                .json()
                .path("classrooms")
                .path(0)
                .path(machine)
                .asString())
        .isEqualTo("陈知远");
    assertThat(
            district
                .loader()
                .get("/sessions/" + id)
                .json()
                .path("classrooms")
                .path(0)
                .path(machine)
                .isNull())
        .as("a machine sees no name")
        .isTrue();
    flock.erase(flock.leadTeacher);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .officer()
                    .get("/sessions/" + id)
                    .json()
                    .path("classrooms")
                    .path(0)
                    .path(machine)
                    .isNull());
  }

  private static Map<String, Object> moveTo(String from, String to) {
    return Map.of("startsAt", from + ":00+08:00", "endsAt", to + ":00+08:00", "reason", "录播室检修");
  }

  private List<String> list(String query) {
    return district
        .teacher(flock.member)
        .get("/sessions?" + query)
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("title");
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

  private static String text(Answer answer) {
    return new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<String> actions(Answer answer) {
    var actions = new java.util.ArrayList<String>();
    answer.json().path("actions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
