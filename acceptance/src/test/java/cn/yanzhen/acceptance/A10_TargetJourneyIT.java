package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The district sets what a community aims at; the target moves because a class was held, and opens
 * onto that class.
 */
class A10_TargetJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aTargetMovesBecauseAClassWasHeld() {
    var officer = yanzhen.person("officer");
    var community = ledByTheLead();
    var id = community.get("id").asString();
    int year =
        officer
            .get("/api/v1/community/targets/indicators")
            .orElseThrow()
            .json()
            .get("year")
            .asInt();
    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/targets/" + id + "?year=" + year).waitsFor("line-sync-lessons");
      if (desk.at("draft").count() > 0) {
        desk.click("draft").click("origin-STANDARD").click("plan-send");
      }
      assertThat(desk.at("draft")).hasCount(0);
      if (desk.at("set").count() > 0) {
        desk.clickAndSay("set");
      }
      assertThat(desk.at("set")).hasCount(0);
      int before = Integer.parseInt(desk.at("line-sync-lessons").getAttribute("data-value"));

      var title = "分数的意义 " + UUID.randomUUID().toString().substring(0, 8);
      hold(community, title);

      desk.open("/targets/" + id + "?year=" + year);
      assertThat(desk.at("line-sync-lessons"))
          .hasAttribute("data-value", Integer.toString(before + 1));
      desk.at("line-sync-lessons").locator("a").click();
      desk.sees("evidence", title);
      assertThat(desk.at("evidence-total"))
          .hasAttribute("data-total", Integer.toString(before + 1));
      desk.page.getByText(title).first().click();
      desk.page.waitForURL("**/sessions/**");
    }
  }

  private JsonNode ledByTheLead() {
    var name = yanzhen.cast.lead().name();
    return yanzhen.person("officer").all("/api/v1/community/communities?state=APPROVED").stream()
        .filter(community -> community.get("lead").get("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no approved community of " + name));
  }

  private String teacherOf(String school) {
    return yanzhen
        .person("lead")
        .get("/api/v1/community/directory/persons?limit=1&school=" + school)
        .orElseThrow()
        .json()
        .get("items")
        .get(0)
        .get("id")
        .asString();
  }

  /**
   * Yesterday's lesson between the lead school and its first member, planned and reported by the
   * lead school.
   */
  private void hold(JsonNode community, String title) {
    var lead = yanzhen.person("lead");
    var day = yanzhen.today().minusDays(1);
    var rooms = new ArrayList<Map<String, Object>>();
    for (var membership : community.get("memberships")) {
      boolean host = membership.get("role").asString().equals("LEAD");
      if (host
          || rooms.size() < 2
              && rooms.stream().noneMatch(room -> room.get("role").equals("RECEIVING"))) {
        var room = new HashMap<String, Object>();
        room.put("schoolId", membership.get("schoolId").asString());
        room.put("role", host ? "HOST" : "RECEIVING");
        room.put("room", title);
        room.put("className", title);
        if (host) {
          room.put("teacherId", teacherOf(membership.get("schoolId").asString()));
        }
        rooms.add(room);
      }
    }
    var planned =
        lead.post(
                "/api/v1/community/sessions",
                Map.of(
                    "form",
                    "DEDICATED",
                    "title",
                    title,
                    "subject",
                    "MATHS",
                    "stage",
                    "PRIMARY",
                    "communityId",
                    community.get("id").asString(),
                    "startsAt",
                    day + "T09:00:00+08:00",
                    "endsAt",
                    day + "T09:40:00+08:00",
                    "classrooms",
                    rooms))
            .orElseThrow()
            .json()
            .get("items")
            .get(0);
    var session =
        lead.get("/api/v1/community/sessions/" + planned.get("id").asString()).orElseThrow().json();
    List<Map<String, Object>> attendance = new ArrayList<>();
    session
        .get("classrooms")
        .forEach(
            room ->
                attendance.add(
                    Map.of(
                        "classroomId", room.get("id").asString(), "expected", 40, "present", 39)));
    lead.change(
            "/api/v1/community/sessions/" + session.get("id").asString() + "/hold",
            Map.of("attendance", attendance),
            session.get("version").asLong())
        .orElseThrow();
  }
}
