package cn.yanzhen.community;

import static cn.yanzhen.community.Flock.room;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.KafkaServers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A school does not close under the sessions and studios that need it; each is named, with what
 * frees it.
 */
@OnRealServers
class SchoolTiesIT {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;

  private Flock flock;
  private Districts.District district;
  private Districts.Person officer;

  @BeforeEach
  void aMemberThatLeavesTheCommunity() {
    flock = new Flock(districts, kafka);
    district = flock.district;
    officer = district.officer();
  }

  @Test
  void plannedSessionsAfterTheLastDayAreNamedAndAreCancelledOrGivenToAnother() {
    flock.planned(flock.lesson("最后一课", "2026-12-01T23:00"));
    var cancelled = flock.planned(flock.lesson("分数的意义", "2026-12-02T00:00"));
    var changed = flock.planned(flock.lesson("面积", "2026-12-03T09:00"));
    flock.planned(
        flock.lesson(
            "与它无关",
            "2026-12-03T10:00",
            room(flock.lead, "HOST", "录播室", "一班", flock.leadTeacher),
            room(flock.third, "RECEIVING", "教室", "一班", null)));
    leaves();
    assertThat(words(flock.member)).hasSize(2);
    assertThat(words(flock.member).getFirst()).contains("网络同步课堂「分数的意义」", "12月2日（周三）00:00");
    assertThat(ties(flock.member).path(1).path("page").asString())
        .isEqualTo("/sessions/" + changed);
    var refused = close(flock.member).is(409);
    assertThat(refused.code()).isEqualTo("community/school-in-session");
    assertThat(refused.text("detail"))
        .contains("第2小学", "2026-12-01", "「分数的意义」", "「面积」", "请先取消活动或换掉这所学校")
        .doesNotContain("最后一课", "与它无关");

    var admin = district.administrator(flock.lead);
    admin.act("/sessions/" + cancelled + "/cancel", Map.of("code", "CALENDAR_CHANGED")).is(200);
    admin
        .act(
            "/sessions/" + changed + "/change",
            Map.of(
                "reason",
                "第2小学停办",
                "arrangement",
                Map.of(
                    "startsAt",
                    "2026-12-03T09:00:00+08:00",
                    "endsAt",
                    "2026-12-03T09:40:00+08:00",
                    "classrooms",
                    List.of(
                        room(flock.lead, "HOST", "录播室", "五年级 1 班", flock.leadTeacher),
                        room(flock.third, "RECEIVING", "教室", "二班", null)))))
        .is(200);
    assertThat(words(flock.member)).isEmpty();
    close(flock.member).is(200);
  }

  @Test
  void studiosThatSitInItAndItsMembersAreNamedUntilTheyAreMoved() {
    var seated = opened("小学数学工作室", flock.outsider);
    var elsewhere = opened("名师工作室", flock.lead);
    var membership =
        officer
            .act(
                "/studios/" + elsewhere + "/members",
                Map.of(
                    "personId", flock.memberTeacher,
                    "schoolId", flock.outsider,
                    "from", "2026-10-01"))
            .is(200)
            .json()
            .path("members")
            .path(0)
            .path("id")
            .asString();
    assertThat(words(flock.outsider))
        .containsExactly("工作室「名师工作室」的 1 名成员", "工作室「小学数学工作室」设在该校（自 2026-09-01 起）");
    var refused = close(flock.outsider).is(409);
    assertThat(refused.code()).isEqualTo("community/school-in-studio");
    assertThat(refused.text("detail"))
        .contains("第4小学", "「名师工作室」的 1 名成员，请先移走成员", "「小学数学工作室」设在该校", "请先撤销工作室或改设他校");

    officer
        .act(
            "/studios/" + elsewhere + "/members/" + membership + "/end", Map.of("on", "2026-12-01"))
        .is(200);
    assertThat(words(flock.outsider)).hasSize(1);
    officer
        .act("/studios/" + seated + "/close", Map.of("on", "2026-12-01", "reason", "学校停办"))
        .is(200);
    assertThat(words(flock.outsider)).as("until the last day, itself included").isEmpty();
    close(flock.outsider).is(200);
  }

  @Test
  void everythingThatStandsAgainstItIsSaidAtOnce() {
    flock.planned(flock.lesson("分数的意义", "2026-12-02T09:00"));
    opened("小学数学工作室", flock.member);
    var codes = new ArrayList<String>();
    ties(flock.member).forEach(tie -> codes.add(tie.path("code").asString()));
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "community/school-in-community",
            "community/school-in-session",
            "community/school-in-studio");
    assertThat(close(flock.member).is(409).text("detail"))
        .contains("请先办理退出或更换总校", "请先取消活动或换掉这所学校", "请先撤销工作室或改设他校");
  }

  @Test
  void manySessionsAreSummedUp() {
    var weekly = flock.lesson("每周一课", "2026-12-02T09:00");
    weekly.put("weeks", 20);
    flock.planned(weekly);
    weekly.put("title", "另一课");
    weekly.put("startsAt", "2026-12-02T14:00:00+08:00");
    weekly.put("endsAt", "2026-12-02T14:40:00+08:00");
    flock.planned(weekly);
    leaves();
    var words = words(flock.member);
    assertThat(words).hasSize(21);
    assertThat(words.getLast()).isEqualTo("另有 20 次已安排的活动");
    assertThat(ties(flock.member).path(20).path("page").asString())
        .isEqualTo("/sessions?school=" + flock.member + "&day=2026-12-02");
  }

  @Test
  void everybodyOfTheDistrictReadsItAndNobodyElse() {
    district.teacher(flock.third).get(path(flock.member)).is(200);
    districts.another().officer().get(path(flock.member)).is(404);
    districts.stranger().get(path(flock.member)).is(401);
    officer.get("/schools/" + flock.member + "/ties").is(422);
  }

  private void leaves() {
    var flights = new Flights(district);
    flights.done(flights.wish("LEAVE", flock.community, "2026-12-02", "schoolId", flock.member));
  }

  private String opened(String name, UUID seat) {
    var studio = new HashMap<String, Object>();
    studio.put("name", name);
    studio.put("kind", "SUBJECT");
    studio.put("level", "DISTRICT");
    studio.put("subject", "MATHS");
    studio.put("leaderId", flock.leadTeacher);
    studio.put("seatSchoolId", seat);
    studio.put("from", "2026-09-01");
    return officer.post("/studios", studio).is(201).id();
  }

  private Answer close(UUID school) {
    return officer.act(
        "/schools/" + school + "/close",
        Map.of("day", LAST.toString(), "kind", "CLOSED", "reason", "布局调整"));
  }

  private static String path(UUID school) {
    return "/schools/" + school + "/ties?after=" + LAST;
  }

  private tools.jackson.databind.JsonNode ties(UUID school) {
    return officer.get(path(school)).is(200).json().path("items");
  }

  private List<String> words(UUID school) {
    return ties(school).findValuesAsString("words");
  }
}
