package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Studios of the sample district, and in each community its joint research and synchronous classes.
 */
final class Teaching {
  private static final String BASE = "/api/v1/community";
  private static final int STUDIOS = 6;
  private final Visitor loader;
  private final LocalDate today;
  private final Map<String, String> stages = new HashMap<>();
  private final Sessions sessions;

  Teaching(Visitor loader, LocalDate today) {
    this.loader = loader;
    this.today = today;
    this.sessions = new Sessions(loader, today);
  }

  /** Whether community has heard of the persons; asked until it has. */
  Optional<Boolean> ready() {
    return persons(null).isEmpty() ? Optional.empty() : Optional.of(true);
  }

  /** What was there already stays as it is. */
  String load() {
    int studios = 0;
    loader
        .all(BASE + "/schools")
        .forEach(
            school ->
                stages.put(school.get("id").asString(), school.path("stages").path(0).asString()));
    var communities = loader.all(BASE + "/communities?state=APPROVED");
    for (int i = 0; i < communities.size(); i++) {
      var community = communities.get(i);
      var schools = schoolsOf(community);
      if (schools.size() < 2) continue;
      var teachers = persons(schools.getFirst());
      if (teachers.isEmpty()) continue;
      if (i < STUDIOS && studio(community, schools, teachers.getFirst(), i)) studios++;
      if (!hasSessions(community)) {
        var stage = stages.getOrDefault(schools.getFirst(), "PRIMARY");
        sessions.arrange(community, schools, teachers, stage, i);
      }
    }
    return "工作室 %d 个，联合教研与同步课堂安排 %d 场，其中已开展 %d 场"
        .formatted(studios, sessions.planned(), sessions.held());
  }

  private List<JsonNode> persons(@Nullable String school) {
    return List.copyOf(
        loader
            .get(BASE + "/directory/persons" + (school == null ? "" : "?school=" + school))
            .orElseThrow()
            .json()
            .path("items")
            .values());
  }

  /** The lead school first, then the members, as they are today. */
  private List<String> schoolsOf(JsonNode community) {
    var schools = new ArrayList<String>();
    for (var membership : community.path("memberships")) {
      boolean now =
          !LocalDate.parse(membership.get("from").asString())
                  .isAfter(today.minusWeeks(Sessions.WEEKS_BACK))
              && !LocalDate.parse(membership.get("to").asString())
                  .isBefore(today.plusWeeks(Sessions.WEEKS_AHEAD + 1));
      var id = membership.get("schoolId").asString();
      if (now && !schools.contains(id)) {
        if (membership.get("role").asString().equals("LEAD")) schools.addFirst(id);
        else schools.add(id);
      }
    }
    return schools;
  }

  private boolean hasSessions(JsonNode community) {
    return !loader
        .get(
            "%s/sessions?from=%s&to=%s&community=%s&limit=1"
                .formatted(
                    BASE,
                    today.minusWeeks(Sessions.WEEKS_BACK + 1),
                    today.plusWeeks(Sessions.WEEKS_AHEAD + 1),
                    community.get("id").asString()))
        .orElseThrow()
        .json()
        .path("items")
        .isEmpty();
  }

  private boolean studio(JsonNode community, List<String> schools, JsonNode leader, int number) {
    var body = new HashMap<String, Object>();
    body.put(
        "name",
        community.get("name").asString().replace("教共体", "")
            + (number % 2 == 0 ? "学科工作室" : "名师工作室"));
    body.put("kind", number % 2 == 0 ? "SUBJECT" : "MASTER_TEACHER");
    body.put("level", List.of("LEADING", "DISTRICT", "SCHOOL").get(number % 3));
    body.put("subject", leader.path("subjects").path(0).asString());
    body.put("leaderId", leader.get("id").asString());
    body.put("seatSchoolId", schools.getFirst());
    body.put("from", today.minusMonths(3).toString());
    var answer = loader.post(BASE + "/studios", body);
    if (answer.code().equals("community/studio-name-taken")) return false;
    var studio = answer.orElseThrow().json();
    for (var school : schools.subList(1, Math.min(3, schools.size()))) {
      var teachers = persons(school);
      if (teachers.isEmpty()) continue;
      studio =
          loader
              .change(
                  BASE + "/studios/" + studio.get("id").asString() + "/members",
                  Map.of(
                      "personId",
                      teachers.getFirst().get("id").asString(),
                      "schoolId",
                      school,
                      "from",
                      today.minusMonths(2).toString()),
                  studio.get("version").asLong())
              .orElseThrow()
              .json();
    }
    return true;
  }
}
