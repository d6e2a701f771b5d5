package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.community.studio.StudioOffice;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@OnRealServers
class StudiosIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;

  private Flock flock;
  private Districts.District district;

  @BeforeEach
  void aDistrictWithTeachers() {
    flock = new Flock(districts, kafka);
    district = flock.district;
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  private Map<String, Object> studio(String name) {
    var studio = new HashMap<String, Object>();
    studio.put("name", name);
    studio.put("kind", "MASTER_TEACHER");
    studio.put("level", "DISTRICT");
    studio.put("subject", "MATHS");
    studio.put("leaderId", flock.leadTeacher);
    studio.put("seatSchoolId", flock.lead);
    studio.put("from", "2026-09-01");
    studio.put("to", "2029-08-31");
    return studio;
  }

  private String opened(String name) {
    return district.officer().post("/studios", studio(name)).is(201).id();
  }

  private Map<String, Object> member(UUID person, UUID school) {
    return Map.of("personId", person, "schoolId", school, "from", "2026-10-01");
  }

  @Test
  void aClosedSchoolIsNoSeatAndSendsNoMembers() {
    var closed = flock.outsider;
    district
        .officer()
        .act(
            "/schools/" + closed + "/close",
            Map.of("day", "2026-11-21", "kind", "CLOSED", "reason", "布局调整"))
        .is(200);
    var seated = studio("陈知远名师工作室");
    seated.put("seatSchoolId", closed);
    var refused = district.officer().post("/studios", seated).is(422);
    assertThat(refused.text("detail")).contains("2026-11-21", "停办", "2026-11-22");
    assertThat(refused.json().path("violations").path(0).path("field").asString())
        .isEqualTo("seatSchoolId");
    var id = opened("陈知远名师工作室");
    var member = new HashMap<>(member(flock.memberTeacher, closed));
    member.put("from", "2026-11-22");
    assertThat(district.officer().act("/studios/" + id + "/members", member).is(422).text("detail"))
        .contains("2026-11-21", "停办");
  }

  @Test
  void theDistrictOpensAndTheLeadersSchoolKeepsTheMembers() {
    var id = opened("陈知远名师工作室");
    var keeper = district.administrator(flock.lead);
    var joined =
        keeper
            .act("/studios/" + id + "/members", member(flock.memberTeacher, flock.member))
            .is(200);
    assertThat(joined.etag()).isEqualTo("\"2\"");
    assertThat(joined.text("leaderName")).isEqualTo("陈知远");
    assertThat(joined.json().path("memberCount").asInt()).isEqualTo(1);
    assertThat(joined.json().path("schoolCount").asInt()).isEqualTo(2);
    var before = district.teacher(flock.third).get("/studios/" + id + "?on=2026-09-30").is(200);
    assertThat(before.json().path("memberCount").asInt()).isZero();
    var memberId = joined.json().path("members").path(0).path("id").asString();
    var left =
        keeper
            .act("/studios/" + id + "/members/" + memberId + "/end", Map.of("on", "2026-12-31"))
            .is(200);
    assertThat(left.json().path("members").path(0).path("to").asString()).isEqualTo("2026-12-31");
    // Who left may come back.
    keeper
        .act(
            "/studios/" + id + "/members",
            Map.of("personId", flock.memberTeacher, "schoolId", flock.member, "from", "2027-03-01"))
        .is(200);
    assertThat(
            district
                .officer()
                .get("/studios/" + id + "?on=2027-02-01")
                .json()
                .path("memberCount")
                .asInt())
        .isZero();
  }

  @Test
  void nobodyElseWrites() {
    var id = opened("陈知远名师工作室");
    district.administrator(flock.lead).post("/studios", studio("另一个")).is(403);
    district.teacher(flock.lead).post("/studios", studio("另一个")).is(403);
    var member = member(flock.memberTeacher, flock.member);
    district.administrator(flock.member).act("/studios/" + id + "/members", member).is(403);
    district.teacher(flock.lead).act("/studios/" + id + "/members", member).is(403);
    districts.another().officer().act("/studios/" + id + "/members", member).is(404);
    districts.another().officer().get("/studios/" + id).is(404);
    assertThat(districts.another().officer().get("/studios").json().path("items")).isEmpty();
    districts.stranger().get("/studios").is(401);
  }

  @Test
  void badInputIsNamed() {
    var wrong = studio(" ");
    district.officer().post("/studios", wrong).is(422);
    var unknown = studio("工作室");
    unknown.put("leaderId", UUID.randomUUID());
    assertThat(
            district
                .officer()
                .post("/studios", unknown)
                .is(422)
                .json()
                .path("violations")
                .findValuesAsString("field"))
        .containsExactly("leaderId");
    var id = opened("工作室");
    assertThat(district.officer().post("/studios", studio("工作室")).is(409).code())
        .isEqualTo("community/studio-name-taken");
    var member = member(flock.memberTeacher, flock.member);
    district.officer().act("/studios/" + id + "/members", member).is(200);
    assertThat(district.officer().act("/studios/" + id + "/members", member).is(422).text("detail"))
        .contains("李思齐");
    district
        .officer()
        .post("/studios/" + id + "/members", member, Map.of("If-Match", "\"1\""))
        .is(412);
  }

  @Test
  void asOfADayTheListAnswersWhatHeldThen() {
    var id = opened("甲工作室");
    district
        .officer()
        .act("/studios/" + id + "/close", Map.of("on", "2026-12-31", "reason", "主持人调离"))
        .is(200);
    assertThat(names("on=2026-08-31")).isEmpty();
    assertThat(names("on=2026-12-31")).containsExactly("甲工作室");
    assertThat(names("on=2027-01-01")).isEmpty();
    assertThat(names("on=2026-12-01&level=SCHOOL")).isEmpty();
    assertThat(names("on=2026-12-01&school=" + flock.lead)).containsExactly("甲工作室");
    district
        .officer()
        .act("/studios/" + id + "/members", member(flock.memberTeacher, flock.member))
        .is(409);
    var csv =
        new String(
            district.officer().get("/studios/export?format=csv&on=2026-12-01").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains("甲工作室,名师工作室,区级,数学,陈知远,第1小学,0,1,2026-09-01,2026-12-31");
  }

  private List<String> names(String query) {
    return district
        .teacher(flock.third)
        .get("/studios?" + query)
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("name");
  }

  @Test
  void aStudioHoldsSessionsOfItsMembersSchools() {
    var id = opened("陈知远名师工作室");
    district
        .officer()
        .act("/studios/" + id + "/members", member(flock.memberTeacher, flock.member))
        .is(200);
    var research = flock.research("主题研修", "2026-12-02T14:00");
    research.remove("communityId");
    research.put("studioId", id);
    var planned =
        district
            .administrator(flock.lead)
            .post("/sessions", research)
            .is(201)
            .json()
            .path("items")
            .path(0);
    assertThat(planned.path("holderName").asString()).isEqualTo("陈知远名师工作室");
    research.put(
        "classrooms",
        List.of(
            room(flock.lead, "HOST", null, null, null),
            room(flock.third, "RECEIVING", null, null, null)));
    research.put("startsAt", "2026-12-04T14:00:00+08:00");
    research.put("endsAt", "2026-12-04T15:00:00+08:00");
    assertThat(district.officer().post("/sessions", research).is(422).code())
        .isEqualTo("community/session-not-a-member");
    assertThat(
            district
                .officer()
                .get("/sessions?from=2026-12-01&to=2026-12-31&studio=" + id)
                .json()
                .path("items")
                .findValuesAsString("title"))
        .containsExactly("主题研修");
  }

  @Test
  void everyStepIsToldWholeAndInOrder() {
    var id = opened("陈知远名师工作室");
    var officer = district.officer();
    officer.act("/studios/" + id + "/members", member(flock.memberTeacher, flock.member)).is(200);
    officer.act("/studios/" + id + "/close", Map.of("on", "2027-07-31", "reason", "主持人调离")).is(200);
    var studios = district.events(StudioOffice.TOPIC, 3);
    assertThat(studios)
        .extracting(event -> header(event, "ce_type"))
        .containsExactly("studio-opened.v1", "studio-changed.v1", "studio-closed.v1");
    assertThat(studios)
        .extracting(event -> header(event, "ce_sequence"))
        .containsExactly("1", "2", "3");
    assertThat(studios).allSatisfy(StudiosIT::keepsItsContract);

    var session = flock.planned(flock.lesson("分数的意义", "2026-12-02T09:00"));
    var other = flock.planned(flock.lesson("小数", "2026-12-03T09:00"));
    officer
        .act(
            "/sessions/" + session + "/move",
            Map.of(
                "startsAt", "2026-12-02T10:00:00+08:00",
                "endsAt", "2026-12-02T10:40:00+08:00",
                "reason", "录播室检修"))
        .is(200);
    officer.act("/sessions/" + other + "/cancel", Map.of("code", "WEATHER")).is(200);
    officer.act("/sessions/" + other + "/cancel", Map.of("code", "WEATHER")).is(409);
    clock.stand(Duration.ofDays(11));
    officer.act("/sessions/" + session + "/hold", flock.report(session, 40, 39)).is(200);
    var corrected = flock.report(session, 40, 38);
    corrected.put("reason", "多报");
    officer.act("/sessions/" + session + "/correct", corrected).is(200);
    var sessions = district.events(SessionOffice.TOPIC, 6);
    assertThat(sessions).hasSize(6).allSatisfy(StudiosIT::keepsItsContract);
    assertThat(sessions)
        .filteredOn(event -> event.key().equals(session))
        .extracting(event -> header(event, "ce_type"))
        .containsExactly(
            "session-planned.v1", "session-moved.v1", "session-held.v1", "session-held.v1");
    assertThat(sessions)
        .allSatisfy(
            event ->
                assertThat(new String(event.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("陈知远"));
    var last = sessions.stream().filter(event -> event.key().equals(session)).toList().getLast();
    var data = JSON.readTree(last.value());
    assertThat(data.path("schools").path(0).path("present").asInt()).isEqualTo(38);
    assertThat(data.path("reason").asString()).isEqualTo("多报");
    assertThat(data.path("startsAt").asString()).isEqualTo("2026-12-02T02:00:00Z");
    assertThat(
            officer
                .get("/audit?subject=" + session)
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("action"))
        .containsExactly("session.corrected", "session.held", "session.moved", "session.planned");
  }

  private static void keepsItsContract(ConsumerRecord<String, byte[]> event) {
    ContractFiles.validate("community", header(event, "ce_type"), JSON.readTree(event.value()));
  }
}
