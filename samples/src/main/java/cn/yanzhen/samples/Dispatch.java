package cn.yanzhen.samples;

import cn.yanzhen.samples.Casting.Scene;
import cn.yanzhen.samples.Story.Fate;
import cn.yanzhen.samples.gateway.Visitor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays a story, each step by whom it is for, from where it stands. */
final class Dispatch {
  private static final String EXCHANGE = "/api/v1/exchange/";

  private final People people;
  private final Map<String, String> administrators;

  Dispatch(People people, Map<String, String> administrators) {
    this.people = people;
    this.administrators = administrators;
  }

  /** Up to the order, or to where it ends before. */
  void play(Scene scene) {
    var need = need(scene);
    var fate = scene.story().fate();
    if (!fate.proposed) {
      if (need.get("state").asString().equals("OPEN") && version(need) == 1) answer(scene, need);
      return;
    }
    var assignment = assignment(scene, need);
    if (assignment == null) return;
    if (in(assignment, "PROPOSED")) assignment = consented(scene, assignment);
    if (in(assignment, "PROPOSED")) {
      switch (fate) {
        case REFUSED ->
            change(
                host(scene),
                assignment,
                "decline",
                Map.of(
                    "party", "RECEIVING", "code", "NOT_SUITED", "reason", "希望来一名有低段教学经验的教师，请另荐"));
        case WITHDRAWN ->
            change(
                home(scene),
                assignment,
                "withdraw",
                Map.of("code", "PLAN_CHANGED", "reason", "已与接收学校商定，改用同步课堂"));
        default -> {}
      }
    }
    if (!in(assignment, "CONSENTED") || !fate.isDecidedByTheDistrict()) return;
    if (fate == Fate.REJECTED) {
      change(
          officer(),
          assignment,
          "reject",
          Map.of("code", "UNBALANCED", "reason", "毕业班学年内不宜调整教师，请另选人员"));
    } else {
      change(officer(), assignment, "approve", Map.of());
    }
  }

  /** What comes after the order. */
  void follow(Scene scene) {
    var story = scene.story();
    if (!story.fate().isDecidedByTheDistrict() || story.fate() == Fate.REJECTED) return;
    var assignment = known(scene, need(scene));
    if (assignment == null) return;
    new Stay(this, people).follow(scene, assignment);
  }

  private JsonNode need(Scene scene) {
    var school = people.schoolId(scene.asks().code());
    for (var one : host(scene).all(EXCHANGE + "needs?schoolId=" + school)) {
      if (one.path("note").asString("").equals(scene.note())) return one;
    }
    var story = scene.story();
    var body = new LinkedHashMap<String, Object>();
    body.put("schoolId", school);
    body.put("subject", scene.subject());
    body.put("stage", scene.stage());
    body.put("fte", story.fte());
    body.put("from", story.from().toString());
    body.put("to", story.needTo().toString());
    body.put("kind", story.kind());
    body.put("note", scene.note());
    body.putAll(story.more());
    return host(scene).post(EXCHANGE + "needs", body).orElseThrow().json();
  }

  private void answer(Scene scene, JsonNode need) {
    var path = EXCHANGE + "needs/" + need.get("id").asString();
    switch (scene.story().fate()) {
      case DECLINED ->
          home(scene)
              .change(
                  path + "/decline",
                  Map.of("code", "OWN_SHORTAGE", "note", "本校同学科下学期缺两名教师"),
                  version(need))
              .orElseThrow();
      case TAKEN_BACK ->
          host(scene).change(path + "/withdraw", Map.of(), version(need)).orElseThrow();
      default -> {}
    }
  }

  private @Nullable JsonNode known(Scene scene, JsonNode need) {
    return lead(scene)
        .get(EXCHANGE + "assignments?needId=" + need.get("id").asString())
        .orElseThrow()
        .json()
        .path("items")
        .valueStream()
        .reduce((one, later) -> later)
        .orElse(null);
  }

  private @Nullable JsonNode assignment(Scene scene, JsonNode need) {
    var known = known(scene, need);
    if (known != null || !need.get("state").asString().equals("OPEN")) return known;
    var story = scene.story();
    var person = scene.person();
    var body = new LinkedHashMap<String, Object>();
    body.put("needId", need.get("id").asString());
    body.put("personId", people.personId(person.schoolCode(), person.number()));
    body.put("kind", story.kind());
    body.put("fte", story.fte());
    body.put("from", story.from().toString());
    body.put("to", story.to() == null ? null : story.to().toString());
    return lead(scene).post(EXCHANGE + "assignments", body).orElseThrow().json();
  }

  private JsonNode consented(Scene scene, JsonNode assignment) {
    var now = assignment;
    for (var party : scene.story().consents()) {
      var given =
          now.path("consents")
              .valueStream()
              .anyMatch(
                  one ->
                      one.get("party").asString().equals(party)
                          && !one.get("state").asString().equals("PENDING"));
      if (!given) now = change(speaker(scene, party), now, "consent", Map.of("party", party));
    }
    return now;
  }

  Visitor speaker(Scene scene, String party) {
    return switch (party) {
      case "SENDING" -> home(scene);
      case "RECEIVING" -> host(scene);
      default -> people.signedIn(username(scene));
    };
  }

  /** Each on what stands now: the calendar may have started an order meanwhile. */
  JsonNode change(Visitor who, JsonNode assignment, String deed, Map<String, ?> body) {
    var path = EXCHANGE + "assignments/" + assignment.get("id").asString();
    var seen = who.get(path).orElseThrow().json();
    return who.change(path + "/" + deed, body, version(seen)).orElseThrow().json();
  }

  Optional<JsonNode> now(JsonNode assignment, String state) {
    var seen =
        officer()
            .get(EXCHANGE + "assignments/" + assignment.get("id").asString())
            .orElseThrow()
            .json();
    return in(seen, state) ? Optional.of(seen) : Optional.empty();
  }

  private static boolean in(JsonNode assignment, String state) {
    return assignment.get("state").asString().equals(state);
  }

  static long version(JsonNode one) {
    return one.get("version").asLong();
  }

  Visitor officer() {
    return people.signedIn("officer");
  }

  private Visitor lead(Scene scene) {
    return admin(scene.community().leadCode());
  }

  private Visitor home(Scene scene) {
    return admin(scene.sends().code());
  }

  Visitor host(Scene scene) {
    return admin(scene.asks().code());
  }

  private Visitor admin(String schoolCode) {
    var name = administrators.get(schoolCode);
    if (name == null) throw new IllegalStateException("nobody administers " + schoolCode);
    return people.signedIn(name);
  }

  /** The number under which a person is registered, or the cast's own name. */
  static String username(Scene scene) {
    return scene.story().who() == Story.Who.TEACHER
        ? "teacher"
        : scene.person().number().toLowerCase(Locale.ROOT);
  }
}
