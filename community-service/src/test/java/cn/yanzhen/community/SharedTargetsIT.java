package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.KafkaServers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets move because lessons were held and resources shared. */
@OnRealServers
class SharedTargetsIT extends TargetTest {
  @Autowired KafkaServers.Kafka kafka;

  @Test
  void aTargetMovesBecauseResourcesWereSharedAndRequestsAnswered() {
    var schools = district.schools(2);
    lead = schools.get(0);
    member = schools.get(1);
    community =
        district.community(
            "长期教共体",
            "2099-08-31",
            lead,
            new Districts.District.Member(member, "2026-09-01", "2099-08-31"));
    var resource = UUID.randomUUID();
    district.tell(
        "resource.resource.v1", resource, "resource-published.v1", 1, resource(resource, lead));
    var others = UUID.randomUUID();
    district.tell(
        "resource.resource.v1", others, "resource-published.v1", 1, resource(others, member));
    var request = UUID.randomUUID();
    district.tell(
        "resource.request.v1",
        request,
        "request-accepted.v1",
        4,
        Map.of(
            "requestId", request,
            "schoolId", member,
            "title", "浮力实验视频",
            "subject", "PHYSICS",
            "stage", "JUNIOR",
            "kind", "LAB",
            "neededBy", "2026-12-10",
            "claimedBySchoolId", lead,
            "resourceId", resource));
    // Told at the real time: the year of the tests may be over when they run.
    var now = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    int year = now.getMonthValue() >= 9 ? now.getYear() : now.getYear() - 1;
    becomes(year, "?on=" + (year + 1) + "-08-31", "shared-resources", "1");
    becomes(year, "?on=" + (year + 1) + "-08-31", "requests-answered", "1");
  }

  @Test
  void aTargetMovesBecauseAClassWasHeld() {
    var flock = new Flock(districts, kafka);
    district = flock.district;
    community = flock.community;
    var officer = district.officer();
    var lesson = flock.planned(flock.lesson("分数的意义", "2026-11-20T09:00"));
    var other = flock.lesson("轴对称图形", "2026-11-20T10:00");
    other.put("subject", "ART");
    var second = flock.planned(other);
    var research = flock.planned(flock.research("大单元设计", "2026-11-20T14:00"));
    var cancelled = flock.planned(flock.lesson("不开的课", "2026-11-20T16:00"));
    // What is planned does not count.
    assertThat(value("sync-lessons")).isEqualByComparingTo("0");
    officer.act("/sessions/" + lesson + "/hold", flock.report(lesson, 40, 39)).is(200);
    assertThat(value("sync-lessons")).isEqualByComparingTo("1");
    assertThat(value("sync-subjects")).isEqualByComparingTo("1");
    officer.act("/sessions/" + second + "/hold", flock.report(second, 40, 40)).is(200);
    officer.act("/sessions/" + research + "/hold", flock.report(research, 12, 11)).is(200);
    assertThat(value("sync-lessons")).isEqualByComparingTo("2");
    assertThat(value("sync-subjects")).isEqualByComparingTo("2");
    assertThat(value("joint-research-offline")).isEqualByComparingTo("1");
    assertThat(value("joint-research-online")).isEqualByComparingTo("0");
    assertOpensOntoItsEvidence("sync-lessons");
    assertOpensOntoItsEvidence("sync-subjects");
    var facts = evidence(2026, "sync-lessons", "").path("items");
    assertThat(facts.findValuesAsString("title")).containsExactlyInAnyOrder("分数的意义", "轴对称图形");
    assertThat(facts.path(0).path("link").asString()).startsWith("/sessions/");
    assertThat(facts.path(0).path("schools")).hasSize(2);
    assertThat(officer.get("/sessions/" + cancelled).is(200).state()).isEqualTo("PLANNED");
    // As of the day before nothing was held.
    assertThat(value("sync-lessons", "?on=2026-11-19")).isEqualByComparingTo("0");
  }

  @Test
  void aSessionToWhichOnlyOneSchoolCameIsNoJointOne() {
    var flock = new Flock(districts, kafka);
    district = flock.district;
    community = flock.community;
    var research = flock.planned(flock.research("无人到场", "2026-11-20T14:00"));
    var report = flock.report(research, 12, 11);
    var attendance = new ArrayList<Map<String, Object>>();
    for (var classroom :
        district.officer().get("/sessions/" + research).is(200).json().path("classrooms")) {
      boolean host = classroom.path("schoolId").asString().equals(flock.lead.toString());
      attendance.add(
          Map.of(
              "classroomId",
              classroom.path("id").asString(),
              "expected",
              12,
              "present",
              host ? 11 : 0));
    }
    report.put("attendance", attendance);
    district.officer().act("/sessions/" + research + "/hold", report).is(200);
    assertThat(value("joint-research-offline")).isEqualByComparingTo("0");
  }

  private static Map<String, Object> resource(UUID id, UUID school) {
    return Map.of(
        "resourceId", id,
        "schoolId", school,
        "title", "二次函数（课件）",
        "subject", "MATHS",
        "stage", "JUNIOR",
        "kind", "SLIDES",
        "size", 1000,
        "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }
}
