package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Studios and lessons know a person with two records as one, until the merge is undone. */
@OnRealServers
class MergedPersonsIT {
  private static final String SOON = "2026-12-02T09:00";

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;

  private Flock flock;
  private Districts.District district;

  /** Another record of the teacher of the lead school, by whom nothing was done yet. */
  private UUID other;

  @BeforeEach
  void aTeacherWithTwoRecords() {
    flock = new Flock(districts, kafka);
    district = flock.district;
    other = flock.person("陈知远（新）", flock.member);
  }

  @Test
  void theLeaderOfAStudioIsTheRecordThatGoesOnAndAfterAnUndoingTheFormerAgain() {
    var studio = district.officer().post("/studios", studio()).is(201).id();
    merged("person-merged.v1", 7);
    awaitLeader(studio, other, "陈知远（新）");
    assertThat(
            district
                .officer()
                .act(
                    "/studios/" + studio + "/members",
                    Map.of("personId", other, "schoolId", flock.member, "from", "2026-10-01"))
                .is(422)
                .text("detail"))
        .contains("主持人");
    var found = district.officer().get("/directory/persons?q=陈知远").is(200).json();
    assertThat(found.findValuesAsString("id"))
        .contains(other.toString())
        .doesNotContain(flock.leadTeacher.toString());
    var keeper = district.administrator(flock.member);
    keeper
        .act(
            "/studios/" + studio + "/members",
            Map.of("personId", flock.memberTeacher, "schoolId", flock.member, "from", "2026-10-01"))
        .is(200);

    merged("person-merge-undone.v1", 8);
    awaitLeader(studio, flock.leadTeacher, "陈知远");
    merged("person-merged.v1", 7);
    merged("person-merge-undone.v1", 9);
    awaitLeader(studio, flock.leadTeacher, "陈知远");
  }

  @Test
  void aTeacherIsInOnePlaceOnlyByWhicheverRecord() {
    var lesson = flock.planned(flock.lesson("分数的意义", SOON));
    merged("person-merged.v1", 7);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        district
                            .officer()
                            .get("/sessions/" + lesson)
                            .is(200)
                            .json()
                            .path("classrooms")
                            .findValuesAsString("teacherId"))
                    .contains(other.toString()));
    assertThat(
            district
                .officer()
                .get("/sessions?from=2026-12-01&to=2026-12-31&teacher=" + other)
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("id"))
        .contains(lesson);
    var clashing =
        flock.lesson(
            "小数的意义",
            SOON,
            Flock.room(flock.lead, "HOST", "别的教室", "别的班", other),
            Flock.room(flock.member, "RECEIVING", "另一教室", "另一班", null));
    var refused = district.administrator(flock.lead).post("/sessions", clashing).is(409);
    assertThat(refused.json().toString()).contains("陈知远（新）");
  }

  private void awaitLeader(String studio, UUID leader, String name) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              var seen = district.officer().get("/studios/" + studio).is(200);
              assertThat(seen.text("leaderId")).isEqualTo(leader.toString());
              assertThat(seen.text("leaderName")).isEqualTo(name);
            });
  }

  private void merged(String type, long sequence) {
    district.tell(
        "exchange.person.v1",
        flock.leadTeacher,
        type,
        sequence,
        Map.of("personId", flock.leadTeacher, "survivorId", other, "assignmentIds", List.of()));
  }

  private Map<String, Object> studio() {
    var studio = new HashMap<String, Object>();
    studio.put("name", "陈知远名师工作室");
    studio.put("kind", "MASTER_TEACHER");
    studio.put("level", "DISTRICT");
    studio.put("subject", "MATHS");
    studio.put("leaderId", flock.leadTeacher);
    studio.put("seatSchoolId", flock.lead);
    studio.put("from", "2026-09-01");
    studio.put("to", "2029-08-31");
    return studio;
  }
}
