package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A year's plan is drafted by the lead school and set by the district. */
@OnRealServers
class TargetPlansIT extends TargetTest {
  @Test
  void theLeadSchoolDraftsAndTheDistrictSets() {
    var admin = district.administrator(lead);
    var draft = admin.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(201);
    assertThat(draft.etag()).isEqualTo("\"1\"");
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.json().path("goals")).hasSize(4);
    assertThat(actions(admin)).containsExactly("revise", "type");
    admin.post(targets() + "/2026/set", Map.of(), Map.of("If-Match", "\"1\"")).is(403);
    assertThat(admin.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(409).code())
        .isEqualTo("community/plan-exists");

    var goals =
        List.of(goal("teachers-into-members", "3", "6"), goal("satisfaction", "88.5", "92"));
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of()).is(428);
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"1\"")).is(200);
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"1\"")).is(412);

    var officer = district.officer();
    assertThat(actions(officer)).containsExactly("set", "revise", "type");
    var set = officer.post(targets() + "/2026/set", Map.of(), Map.of("If-Match", "\"2\"")).is(200);
    assertThat(set.state()).isEqualTo("SET");
    assertThat(officer.act(targets() + "/2026/set").is(409).code())
        .isEqualTo("community/plan-already-set");

    // Once it is set the lead school changes nothing, and the officer says why.
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"3\"")).is(403);
    assertThat(
            officer
                .put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"3\""))
                .is(422)
                .code())
        .isEqualTo("community/reason-missing");
    var fewer = List.of(goal("teachers-into-members", "3", "4"));
    officer
        .put(
            targets() + "/2026",
            Map.of("goals", fewer, "reason", "成员校退出"),
            Map.of("If-Match", "\"3\""))
        .is(200);
    var past = officer.get(targets() + "/2026/past").is(200).json().path("items");
    assertThat(past.findValuesAsString("state")).containsExactly("SET", "DRAFT", "DRAFT");
    assertThat(past.path(0).path("goals")).hasSize(2);
    assertThat(past.path(2).path("goals")).hasSize(4);

    var events = district.events("community.target.v1", 2);
    assertThat(events)
        .extracting(event -> Districts.header(event, "ce_sequence"))
        .containsExactly("3", "4");
    var json = JsonMapper.builder().build();
    assertThat(events)
        .allSatisfy(
            event ->
                ContractFiles.validate("community", "target-set.v1", json.readTree(event.value())));
    assertThat(
            json.readTree(events.getLast().value()).path("goals").path(0).path("goal").asString())
        .isEqualTo("4");
    var trail =
        officer
            .get("/audit?subject=" + set.id())
            .is(200)
            .json()
            .path("items")
            .findValuesAsString("action");
    assertThat(trail)
        .containsExactly("target.revised", "target.set", "target.revised", "target.drafted");
  }

  @Test
  void aYearsPlanIsCopiedFromTheLastWithItsBaseWhereThatEnded() {
    var officer = district.officer();
    officer
        .post(
            targets(),
            Map.of(
                "year",
                2026,
                "origin",
                "GIVEN",
                "goals",
                List.of(goal("teachers-into-members", "0", "6"))))
        .is(201);
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    var next = officer.post(targets(), Map.of("year", 2027, "origin", "LAST_YEAR")).is(201).json();
    assertThat(next.path("goals")).hasSize(1);
    assertThat(next.path("goals").path(0).path("base").decimalValue()).isEqualByComparingTo("1");
    assertThat(next.path("goals").path(0).path("goal").decimalValue()).isEqualByComparingTo("6");
    var empty = district.community("乙教共体", other, district.schools(1).getFirst());
    assertThat(
            officer
                .post(
                    "/communities/" + empty + "/targets",
                    Map.of("year", 2027, "origin", "LAST_YEAR"))
                .is(409)
                .code())
        .isEqualTo("community/no-plan-last-year");
  }

  @Test
  void progressIsJudgedAgainstTheShareOfTheYearThatIsGone() {
    district
        .officer()
        .post(
            targets(),
            Map.of(
                "year",
                2026,
                "origin",
                "GIVEN",
                "goals",
                List.of(goal("teachers-into-members", "0", "2"))))
        .is(201);
    var line = line(board(2026, ""), "teachers-into-members");
    assertThat(line.path("standing").asString()).isEqualTo("BEHIND");
    // 22 November is day 83 of 365.
    assertThat(board(2026, "").path("gone").decimalValue()).isEqualByComparingTo("0.2274");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    line = line(board(2026, ""), "teachers-into-members");
    assertThat(line.path("standing").asString()).isEqualTo("ON_COURSE");
    assertThat(line.path("share").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(
            line(board(2026, "?on=2027-08-31"), "teachers-into-members")
                .path("standing")
                .asString())
        .isEqualTo("MISSED");
  }

  @Test
  void aPlanThatWillNotDoIsRefusedByField() {
    var refused =
        district
            .officer()
            .post(
                targets(),
                Map.of(
                    "year",
                    2030,
                    "origin",
                    "GIVEN",
                    "goals",
                    List.of(goal("no-such", "0", "1"), goal("satisfaction", "0", "-1"))))
            .is(422);
    assertThat(refused.json().path("violations").findValuesAsString("field"))
        .containsExactly("year", "goals[0].indicator", "goals[1].goal");
  }

  @Test
  void aMemberMayNotPlanNorTypeAndOtherDistrictsSeeNothing() {
    var member = district.administrator(this.member);
    member.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(403);
    district.officer().post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(201);
    member
        .put(
            targets() + "/2026",
            Map.of("goals", List.of(goal("satisfaction", "0", "1"))),
            Map.of("If-Match", "*"))
        .is(403);
    member.act(targets() + "/2026/set").is(403);
    member
        .post(targets() + "/indicators/satisfaction/readings", reading(member.attached(), "91"))
        .is(403);
    member.get(targets() + "/2026").is(200);

    var stranger = districts.another().officer();
    stranger.get(targets() + "/2026").is(404);
    stranger.get(targets() + "/2026/past").is(404);
    stranger.get(indicator(2026, "satisfaction") + "/evidence").is(404);
    stranger.get(indicator(2026, "satisfaction") + "/course").is(404);
    stranger.post(targets(), Map.of("year", 2027, "origin", "STANDARD")).is(404);
    stranger.act(targets() + "/2026/set").is(404);
    assertThat(stranger.get("/targets/overview").is(200).json().path("items")).isEmpty();
    districts.stranger().get(targets() + "/2026").is(401);
    district.officer().get("/communities/" + UUID.randomUUID() + "/targets/2026").is(404);
    district.officer().get(indicator(2026, "no-such") + "/evidence").is(404);
  }

  private static Map<String, Object> goal(String indicator, String base, String goal) {
    return Map.of(
        "indicator", indicator, "base", new BigDecimal(base), "goal", new BigDecimal(goal));
  }

  private List<String> actions(Districts.Person person) {
    var actions = new ArrayList<String>();
    person
        .get(targets() + "/2026")
        .is(200)
        .json()
        .path("actions")
        .forEach(one -> actions.add(one.asString()));
    return actions;
  }
}
