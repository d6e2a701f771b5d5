package cn.yanzhen.community;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A district with an approved community of three schools, a teacher in each, and what they plan.
 */
class Flock {
  final Districts.District district;
  final UUID lead;
  final UUID member;
  final UUID third;

  /** Belongs to the district, not to the community. */
  final UUID outsider;

  final String community;
  final UUID leadTeacher;
  final UUID memberTeacher;

  private final KafkaServers.Kafka kafka;

  Flock(Districts districts, KafkaServers.Kafka kafka) {
    this.kafka = kafka;
    district = districts.another();
    var schools = district.schools(4);
    lead = schools.get(0);
    member = schools.get(1);
    third = schools.get(2);
    outsider = schools.get(3);
    community = approved("一小教共体", lead, member, third);
    leadTeacher = person("陈知远", lead);
    memberTeacher = person("李思齐", member);
  }

  String approved(String name, UUID lead, UUID... members) {
    var seats = new ArrayList<Map<String, Object>>();
    seats.add(Map.of("schoolId", lead, "role", "LEAD"));
    for (var member : members) {
      seats.add(Map.of("schoolId", member, "role", "MEMBER", "model", "PAIRED_SUPPORT"));
    }
    var officer = district.officer();
    var id =
        officer
            .post(
                "/communities",
                Map.of(
                    "name",
                    name,
                    "cycle",
                    Map.of("from", "2026-09-01", "to", "2029-08-31"),
                    "memberships",
                    seats))
            .is(201)
            .id();
    officer.act("/communities/" + id + "/submit").is(200);
    officer.act("/communities/" + id + "/approve").is(200);
    return id;
  }

  /** Tells of a person as teacher-exchange-service would, and waits until it is known. */
  UUID person(String name, UUID school) {
    var id = UUID.randomUUID();
    TestTopics.produce(
        kafka.bootstrap(),
        "exchange.person.v1",
        id.toString(),
        "person-registered.v1",
        1,
        district.code(),
        Map.of(
            "personId",
            id,
            "schoolId",
            school,
            "subjects",
            List.of("MATHS"),
            "stages",
            List.of("PRIMARY")));
    TestTopics.produce(
        kafka.bootstrap(),
        "exchange.person-name.v1",
        id.toString(),
        "person-named.v1",
        1,
        district.code(),
        Map.of("personId", id, "name", name));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .officer()
                    .get("/directory/persons?school=" + school)
                    .is(200)
                    .json()
                    .path("items")
                    .findValuesAsString("name")
                    .contains(name));
    return id;
  }

  void erase(UUID person) {
    TestTopics.produce(
        kafka.bootstrap(),
        "exchange.person-name.v1",
        person.toString(),
        UUID.randomUUID(),
        "person-name-erased.v1",
        2,
        district.code(),
        null);
  }

  /** Tells of a resource as resource-service would, and waits until it is known. */
  UUID recording(String title) {
    var id = UUID.randomUUID();
    TestTopics.produce(
        kafka.bootstrap(),
        "resource.resource.v1",
        id.toString(),
        "resource-published.v1",
        1,
        district.code(),
        Map.of("resourceId", id, "schoolId", lead, "title", title, "kind", "RESEARCH_VIDEO"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .officer()
                    .get("/directory/recordings?q={q}", title)
                    .json()
                    .path("items")
                    .findValuesAsString("id")
                    .contains(id.toString()));
    return id;
  }

  /**
   * A lesson from the lead school to the member, 40 minutes from a moment like 2026-12-02T09:00.
   */
  Map<String, Object> lesson(String title, String at) {
    return lesson(
        title,
        at,
        room(lead, "HOST", "录播室", "五年级 1 班", leadTeacher),
        room(member, "RECEIVING", "多媒体教室", "五年级 2 班", null));
  }

  @SafeVarargs
  final Map<String, Object> lesson(String title, String at, Map<String, Object>... classrooms) {
    var lesson = new HashMap<String, Object>();
    lesson.put("form", "DEDICATED");
    lesson.put("title", title);
    lesson.put("subject", "MATHS");
    lesson.put("stage", "PRIMARY");
    lesson.put("communityId", community);
    lesson.put("startsAt", at + ":00+08:00");
    lesson.put("endsAt", java.time.LocalDateTime.parse(at).plusMinutes(40) + ":00+08:00");
    lesson.put("classrooms", List.of(classrooms));
    return lesson;
  }

  Map<String, Object> research(String title, String at) {
    var research =
        lesson(
            title,
            at,
            room(lead, "HOST", null, null, null),
            room(member, "RECEIVING", null, null, null));
    research.put("form", "OFFLINE");
    research.put("place", "一小报告厅");
    return research;
  }

  static Map<String, Object> room(
      UUID school,
      String role,
      @Nullable String room,
      @Nullable String clazz,
      @Nullable UUID teacher) {
    var seat = new HashMap<String, Object>();
    seat.put("schoolId", school);
    seat.put("role", role);
    seat.put("room", room);
    seat.put("className", clazz);
    seat.put("teacherId", teacher);
    return seat;
  }

  /** Plans it as the lead school would, and answers its id. */
  String planned(Map<String, Object> request) {
    return district
        .administrator(lead)
        .post("/sessions", request)
        .is(201)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  /** The report of a held session: so many expected and present in each classroom. */
  Map<String, Object> report(String session, int expected, int present) {
    var attendance = new ArrayList<Map<String, Object>>();
    district
        .officer()
        .get("/sessions/" + session)
        .is(200)
        .json()
        .path("classrooms")
        .forEach(
            classroom ->
                attendance.add(
                    Map.of(
                        "classroomId",
                        classroom.path("id").asString(),
                        "expected",
                        expected,
                        "present",
                        present)));
    var report = new HashMap<String, Object>();
    report.put("attendance", attendance);
    return report;
  }
}
