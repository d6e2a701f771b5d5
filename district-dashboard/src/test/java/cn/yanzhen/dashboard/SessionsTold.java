package cn.yanzhen.dashboard;

import static cn.yanzhen.dashboard.Story.id;
import static cn.yanzhen.dashboard.Story.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions and studios, as community-service tells of them. */
interface SessionsTold extends Telling {
  default Story planned(
      String title,
      String kind,
      String form,
      String community,
      String startsAt,
      String... schools) {
    known()
        .put(
            id(title),
            map(
                "sessionId",
                id(title),
                "district",
                district(),
                "kind",
                kind,
                "form",
                form,
                "title",
                title,
                "subject",
                "MATHS",
                "stage",
                "PRIMARY",
                "communityId",
                id(community),
                "studioId",
                null,
                "hostSchoolId",
                id(schools[0]),
                "schools",
                taking(0, 0, schools),
                "startsAt",
                startsAt,
                "endsAt",
                Instant.parse(startsAt).plusSeconds(2400).toString(),
                "hasMinutes",
                false,
                "recordingResourceId",
                null,
                "previousStartsAt",
                null,
                "reason",
                null));
    return session(title, "session-planned.v1");
  }

  default Story moved(String title, String startsAt, String reason) {
    var session = known().get(id(title));
    session.put("previousStartsAt", session.get("startsAt"));
    session.put("startsAt", startsAt);
    session.put("endsAt", Instant.parse(startsAt).plusSeconds(2400).toString());
    session.put("reason", reason);
    return session(title, "session-moved.v1");
  }

  /** Arranged otherwise at its time, with the schools that are then in it, the host first. */
  default Story changed(String title, String reason, List<String> what, String... schools) {
    var session = known().get(id(title));
    session.put("previousStartsAt", null);
    session.put("hostSchoolId", id(schools[0]));
    session.put("schools", taking(0, 0, schools));
    session.put("changed", what);
    session.put("reason", reason);
    var told = session(title, "session-changed.v1");
    session.remove("changed");
    return told;
  }

  /**
   * Held by so many of those expected in every school; a later report with a reason puts it right.
   */
  default Story held(String title, int expected, int present, String reason, String... schools) {
    var session = known().get(id(title));
    session.put("schools", taking(expected, present, schools));
    session.put("previousStartsAt", null);
    session.put("reason", reason);
    return session(title, "session-held.v1");
  }

  default Story cancelled(String title, String code) {
    known().get(id(title)).put("reason", code);
    return session(title, "session-cancelled.v1");
  }

  private static List<Map<String, Object>> taking(int expected, int present, String... schools) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var school : schools) {
      rows.add(
          map(
              "schoolId",
              id(school),
              "role",
              rows.isEmpty() ? "HOST" : "RECEIVING",
              "roomName",
              "教室",
              "className",
              "班",
              "teacherId",
              null,
              "expected",
              expected == 0 ? null : expected,
              "present",
              expected == 0 ? null : present));
    }
    return rows;
  }

  private Story session(String title, String type) {
    return tell("community.session.v1", type, id(title), known().get(id(title)));
  }

  default Story studio(String name, String leader, String school, String from) {
    known()
        .put(
            id(name),
            map(
                "studioId",
                id(name),
                "district",
                district(),
                "name",
                name,
                "kind",
                "MASTER_TEACHER",
                "level",
                "DISTRICT",
                "subject",
                "MATHS",
                "leaderId",
                id(leader),
                "seatSchoolId",
                id(school),
                "from",
                from,
                "to",
                null,
                "members",
                List.of(),
                "reason",
                null));
    return studio(name, "studio-opened.v1");
  }

  default Story joined(String studio, String person, String school, String from) {
    known()
        .get(id(studio))
        .put(
            "members",
            List.of(
                map(
                    "memberId",
                    id(studio + person),
                    "personId",
                    id(person),
                    "schoolId",
                    id(school),
                    "from",
                    from,
                    "to",
                    null)));
    return studio(studio, "studio-changed.v1");
  }

  default Story closed(String studio, String to, String reason) {
    known().get(id(studio)).put("to", to);
    known().get(id(studio)).put("reason", reason);
    return studio(studio, "studio-closed.v1");
  }

  private Story studio(String name, String type) {
    return tell("community.studio.v1", type, id(name), known().get(id(name)));
  }
}
