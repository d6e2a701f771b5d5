package cn.yanzhen.community;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.Districts.District;
import cn.yanzhen.community.Districts.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Approved communities, and the cases that change them, over HTTP. */
record Flights(District district) {
  static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  static final LocalDate TO = LocalDate.of(2029, 8, 31);

  String approved(String name, UUID lead, UUID... members) {
    var memberships = new ArrayList<Map<String, Object>>();
    memberships.add(Map.of("schoolId", lead, "role", "LEAD"));
    for (var member : members) {
      memberships.add(Map.of("schoolId", member, "role", "MEMBER", "model", "PAIRED_SUPPORT"));
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
                    Map.of("from", FROM, "to", TO),
                    "memberships",
                    memberships))
            .is(201)
            .id();
    officer.act("/communities/" + id + "/submit").is(200);
    officer.act("/communities/" + id + "/approve").is(200);
    return id;
  }

  /** A wish in pairs of names and values; its reason is the first of its kind. */
  Map<String, Object> wish(String kind, String community, String effective, Object... more) {
    var wish = new HashMap<String, Object>();
    wish.put("kind", kind);
    wish.put("communityId", community);
    wish.put("effective", effective);
    wish.put("reason", reason(kind));
    for (int i = 0; i < more.length; i += 2) {
      wish.put((String) more[i], more[i + 1]);
    }
    return wish;
  }

  private static String reason(String kind) {
    return switch (kind) {
      case "JOIN", "RETURN" -> "NEEDS_SUPPORT";
      case "LEAVE" -> "AGREEMENT_ENDED";
      case "GRADUATE" -> "GROWN";
      case "REGRADE" -> "CLOSER";
      case "RENEW" -> "GOALS_MET";
      case "CORRECT" -> "WRONG_DATE";
      case "SPLIT" -> "TOO_LARGE";
      default -> "LAYOUT";
    };
  }

  /** Drafted by the officer, ticked off and submitted. */
  String submitted(Map<String, Object> wish) {
    return submitted(district.officer(), wish);
  }

  String submitted(Person author, Map<String, Object> wish) {
    var id = author.post("/changes", wish).is(201).id();
    ticked(id);
    author.act("/changes/" + id + "/submit").is(200);
    return id;
  }

  void ticked(String id) {
    var officer = district.officer();
    for (var item : officer.get("/changes/" + id).is(200).json().path("checklist")) {
      officer
          .act(
              "/changes/" + id + "/ticks",
              Map.of("item", item.path("code").asString(), "done", true))
          .is(200);
    }
  }

  /** All the way; answers the approved case. */
  Answer done(Map<String, Object> wish) {
    return approve(submitted(wish)).is(200);
  }

  Answer approve(String id) {
    return district.officer().act("/changes/" + id + "/approve");
  }

  JsonNode community(String id, String query) {
    return district.officer().get("/communities/" + id + query).is(200).json();
  }

  /** {@code LEAD 2026-09-01..2029-08-31} of a school in a community. */
  List<String> intervals(String community, UUID school, String query) {
    var found = new ArrayList<String>();
    for (var held : community(community, query).path("memberships")) {
      if (held.path("schoolId").asString().equals(school.toString())) {
        found.add(
            held.path("role").asString()
                + " "
                + held.path("from").asString()
                + ".."
                + held.path("to").asString());
      }
    }
    return found.stream().sorted().toList();
  }
}
