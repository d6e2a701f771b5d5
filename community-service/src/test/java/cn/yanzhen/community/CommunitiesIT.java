package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnRealServers
class CommunitiesIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;
  private UUID lead;
  private UUID member;
  private UUID other;

  @BeforeEach
  void inADistrictWithThreeSchools() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    other = schools.get(2);
  }

  @Test
  void aLeadSchoolDraftsAndSubmitsAndTheDistrictApproves() {
    var admin = district.administrator(lead);
    var draft = admin.post("/communities", community("一小教共体", lead, member)).is(201);
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.headers().getLocation())
        .hasPath("/api/v1/community/communities/" + draft.id());
    assertThat(draft.etag()).isEqualTo("\"1\"");
    assertThat(actions(draft)).containsExactly("submit", "revise");

    var submitted = admin.act("/communities/" + draft.id() + "/submit").is(200);
    assertThat(submitted.state()).isEqualTo("SUBMITTED");
    assertThat(actions(submitted)).isEmpty();
    assertThat(actions(district.officer().get("/communities/" + draft.id())))
        .containsExactly("approve", "reject");

    var approved = district.officer().act("/communities/" + draft.id() + "/approve").is(200);
    assertThat(approved.state()).isEqualTo("APPROVED");
    assertThat(approved.etag()).isEqualTo("\"3\"");
    assertThat(district.teacher(other).get("/communities/" + draft.id()).is(200).state())
        .isEqualTo("APPROVED");
  }

  @Test
  void everyStepLeavesAnEntryInTheAuditTrail() {
    var id = approved("一小教共体", lead, member);
    var trail = district.officer().get("/audit?subject=" + id).is(200).json().path("items");
    assertThat(trail.findValuesAsString("action"))
        .containsExactly("community.approved", "community.submitted", "community.drafted");
  }

  @Test
  void theOfficerDraftsToo() {
    district.officer().post("/communities", community("一小教共体", lead, member)).is(201);
  }

  @Test
  void nobodyElseDrafts() {
    var request = community("一小教共体", lead, member);
    districts.stranger().post("/communities", request).is(401);
    district.administrator(member).post("/communities", request).is(403);
    district.teacher(lead).post("/communities", request).is(403);
    // Another district's officer: these schools are not theirs.
    assertThat(districts.another().officer().post("/communities", request).is(422).code())
        .isEqualTo("community/school-unknown");
  }

  @Test
  void nobodyElseSubmitsOrRevises() {
    var id = draft("一小教共体", lead, member);
    for (var action : List.of("/submit", "/approve")) {
      districts.stranger().act("/communities/" + id + action).is(401);
      district.administrator(member).act("/communities/" + id + action).is(403);
      district.teacher(lead).act("/communities/" + id + action).is(403);
      districts.another().officer().act("/communities/" + id + action).is(404);
    }
    var revision = community("改名", lead, member);
    var seen = Map.of("If-Match", "\"1\"");
    districts.stranger().put("/communities/" + id, revision, seen).is(401);
    district.administrator(member).put("/communities/" + id, revision, seen).is(403);
    districts.another().officer().put("/communities/" + id, revision, seen).is(404);
  }

  @Test
  void aLeadSchoolDoesNotApproveItself() {
    var id = submitted("一小教共体", lead, member);
    district.administrator(lead).act("/communities/" + id + "/approve").is(403);
    district
        .administrator(lead)
        .act("/communities/" + id + "/reject", Map.of("reason", "不想要"))
        .is(403);
    districts.another().officer().act("/communities/" + id + "/approve").is(404);
    districts.stranger().act("/communities/" + id + "/approve").is(401);
    district.loader().act("/communities/" + id + "/approve").is(200);
  }

  @Test
  void aDraftIsNotHandedToAnotherLeadSchool() {
    var id = draft("一小教共体", lead, member);
    district
        .administrator(lead)
        .put("/communities/" + id, community("一小教共体", other, member), Map.of("If-Match", "\"1\""))
        .is(403);
  }

  @Test
  void othersDistrictsSeeNothing() {
    var id = submitted("一小教共体", lead, member);
    var stranger = districts.another().officer();
    stranger.get("/communities/" + id).is(404);
    assertThat(stranger.get("/communities").is(200).json().path("items").size()).isZero();
    stranger.get("/schools/" + lead).is(404);
    districts.stranger().get("/communities").is(401);
  }

  @Test
  void whatIsSentBackIsMendedAndSubmittedAgain() {
    var id = submitted("一小教共体", lead, member);
    var rejected =
        district
            .officer()
            .act("/communities/" + id + "/reject", Map.of("reason", "成员校待核实"))
            .is(200);
    assertThat(rejected.state()).isEqualTo("REJECTED");
    assertThat(rejected.text("reason")).isEqualTo("成员校待核实");

    var admin = district.administrator(lead);
    assertThat(actions(admin.get("/communities/" + id))).containsExactly("submit", "revise");
    var revised =
        admin
            .put("/communities/" + id, community("一小教共体", lead, other), Map.of("If-Match", "\"3\""))
            .is(200);
    assertThat(revised.state()).isEqualTo("DRAFT");
    assertThat(revised.json().path("reason").isNull()).isTrue();
    assertThat(admin.act("/communities/" + id + "/submit").is(200).etag()).isEqualTo("\"5\"");
  }

  @Test
  void whatIsSentBackMayBeSubmittedAgainAsItIs() {
    var id = submitted("一小教共体", lead, member);
    district.officer().act("/communities/" + id + "/reject", Map.of("reason", "协议未送达")).is(200);
    var again = district.administrator(lead).act("/communities/" + id + "/submit").is(200);
    assertThat(again.state()).isEqualTo("SUBMITTED");
    assertThat(again.json().path("reason").isNull()).isTrue();
    assertThat(district.administrator(lead).act("/communities/" + id + "/submit").is(409).code())
        .isEqualTo("community/not-submittable");
  }

  @Test
  void aReasonIsGivenForSendingBack() {
    var id = submitted("一小教共体", lead, member);
    var refused =
        district.officer().act("/communities/" + id + "/reject", Map.of("reason", " ")).is(422);
    assertThat(refused.json().path("violations").path(0).path("field").asString())
        .isEqualTo("reason");
  }

  @Test
  void aRejectedCommunityFreesItsSchools() {
    var first = submitted("一小教共体", lead, member);
    var second = draft("三小教共体", other, member);
    assertThat(
            district.administrator(other).act("/communities/" + second + "/submit").is(409).code())
        .isEqualTo("community/school-elsewhere");
    district.officer().act("/communities/" + first + "/reject", Map.of("reason", "重报")).is(200);
    district.administrator(other).act("/communities/" + second + "/submit").is(200);
  }

  @Test
  void onlyASubmissionIsDecidedUpon() {
    var id = draft("一小教共体", lead, member);
    assertThat(district.officer().act("/communities/" + id + "/approve").is(409).code())
        .isEqualTo("community/not-submitted");
    district.officer().act("/communities/" + id + "/submit").is(200);
    district.officer().act("/communities/" + id + "/approve").is(200);
    assertThat(district.officer().act("/communities/" + id + "/approve").is(409).code())
        .isEqualTo("community/already-approved");
    assertThat(
            district
                .officer()
                .act("/communities/" + id + "/reject", Map.of("reason", "晚了"))
                .is(409)
                .code())
        .isEqualTo("community/already-approved");
    assertThat(
            district
                .officer()
                .put(
                    "/communities/" + id,
                    community("改名", lead, member),
                    Map.of("If-Match", "\"3\""))
                .is(409)
                .code())
        .isEqualTo("community/not-revisable");
  }

  @Test
  void nothingIsOverwrittenSilently() {
    var id = draft("一小教共体", lead, member);
    var admin = district.administrator(lead);
    admin.put("/communities/" + id, community("甲", lead, member), Map.of()).is(428);
    admin
        .put("/communities/" + id, community("甲", lead, member), Map.of("If-Match", "\"1\""))
        .is(200);
    admin
        .put("/communities/" + id, community("乙", lead, member), Map.of("If-Match", "\"1\""))
        .is(412);
    for (var step : List.of("submit", "approve")) {
      var version = step.equals("submit") ? 2 : 3;
      var officer = district.officer();
      officer.post("/communities/" + id + "/" + step).is(428);
      officer
          .post("/communities/" + id + "/" + step, Map.of(), Map.of("If-Match", "\"1\""))
          .is(412);
      officer
          .post(
              "/communities/" + id + "/" + step,
              Map.of(),
              Map.of("If-Match", "\"" + version + "\""))
          .is(200);
    }
  }

  @Test
  void everyFaultOfAFormIsNamedWithItsField() {
    var request = new HashMap<>(community(" ", lead, member));
    request.put(
        "memberships",
        List.of(
            seat(lead, "LEAD", null),
            seat(member, "MEMBER", null),
            seat(lead, "MEMBER", "PAIRED_SUPPORT"),
            seat(UUID.randomUUID(), "MEMBER", "PAIRED_SUPPORT")));
    var refused = district.officer().post("/communities", request).is(422);
    assertThat(refused.json().path("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "name", "memberships[1].model", "memberships[2].schoolId", "memberships[3].schoolId");
  }

  @Test
  void aFormWithoutItsPartsIsNotUnderstood() {
    assertThat(
            district
                .officer()
                .post("/communities", Map.of())
                .is(422)
                .json()
                .path("violations")
                .findValuesAsString("field"))
        .containsExactlyInAnyOrder("name", "cycle", "memberships");
    assertThat(
            district
                .officer()
                .post(
                    "/communities",
                    Map.of(
                        "name",
                        "甲",
                        "cycle",
                        Map.of("from", "2026/9/1", "to", "?"),
                        "memberships",
                        List.of()))
                .is(400)
                .code())
        .isEqualTo("request/unreadable");
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    var key = Map.of("Idempotency-Key", "draft-" + UUID.randomUUID());
    // The same person: an account is part of what makes a request the same.
    var admin = district.administrator(lead);
    var first = admin.post("/communities", community("一小教共体", lead, member), key).is(201);
    var second = admin.post("/communities", community("一小教共体", lead, member), key).is(201);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(district.officer().get("/communities").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aRefusalUnderAKeyMayBeTriedAgain() {
    var id = draft("一小教共体", lead, member);
    var key = Map.of("Idempotency-Key", "approve-" + UUID.randomUUID(), "If-Match", "*");
    var officer = district.officer();
    officer.post("/communities/" + id + "/approve", Map.of(), key).is(409);
    district.administrator(lead).act("/communities/" + id + "/submit").is(200);
    officer.post("/communities/" + id + "/approve", Map.of(), key).is(200);
  }

  @Test
  void aCommunityWhoseCycleIsOverIsNotSubmitted() {
    var request = new HashMap<>(community("旧教共体", lead, member));
    request.put("cycle", Map.of("from", "2020-09-01", "to", "2023-08-31"));
    var id = district.officer().post("/communities", request).is(201).id();
    assertThat(district.officer().act("/communities/" + id + "/submit").is(409).code())
        .isEqualTo("community/cycle-over");
  }

  @Test
  void aNameIsUsedOnceInADistrict() {
    submitted("一小教共体", lead, member);
    var second = draft("一小教共体", other, district.schools(1).getFirst());
    assertThat(district.officer().act("/communities/" + second + "/submit").is(409).code())
        .isEqualTo("community/name-taken");
  }

  @Test
  void everyRoleIsGreetedWithWhatWaitsForIt() {
    var submitted = submitted("一小教共体", lead, member);
    var draft = draft("三小教共体", other, member);
    var officer = district.officer().get("/tasks").is(200).json().path("items");
    assertThat(officer.findValuesAsString("subjectId")).containsExactly(submitted);
    assertThat(officer.path(0).path("kind").asString()).isEqualTo("APPROVE");
    assertThat(officer.path(0).path("link").asString()).isEqualTo("/communities/" + submitted);
    var admin = district.administrator(other).get("/tasks").is(200).json().path("items");
    assertThat(admin.findValuesAsString("subjectId")).containsExactly(draft);
    assertThat(admin.path(0).path("kind").asString()).isEqualTo("SUBMIT");
    assertThat(district.administrator(member).get("/tasks").is(200).json().path("items").size())
        .isZero();
    district.officer().act("/communities/" + submitted + "/reject", Map.of("reason", "重报")).is(200);
    assertThat(
            district
                .administrator(lead)
                .get("/tasks")
                .json()
                .path("items")
                .findValuesAsString("kind"))
        .containsExactly("REVISE");
    districts.stranger().get("/tasks").is(401);
  }

  @Test
  void theListIsFilteredAndPaged() {
    var schools = district.schools(6);
    for (int i = 0; i < 3; i++) {
      draft("教共体" + (i + 1), schools.get(2 * i), schools.get(2 * i + 1));
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = district.officer().get("/communities?limit=2&cursor=" + cursor).is(200).json();
      assertThat(page.path("total").asInt()).isEqualTo(3);
      seen.addAll(names(page));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("教共体1", "教共体2", "教共体3");
    assertThat(names(district.officer().get("/communities?q={q}", "体2").json()))
        .containsExactly("教共体2");
    assertThat(names(district.officer().get("/communities?q={q}", "第6小").json()))
        .containsExactly("教共体2");
    assertThat(names(district.officer().get("/communities?state=APPROVED").json())).isEmpty();
    assertThat(district.officer().get("/communities?state=WHATEVER").is(422).code())
        .isEqualTo("request/state");
    assertThat(district.officer().get("/communities?cursor=nonsense").is(422).code())
        .isEqualTo("request/cursor");
    assertThat(names(district.officer().get("/communities?q={q}", "%").json())).isEmpty();
  }

  @Test
  void theListIsExported() {
    submitted("一小教共体", lead, member);
    var csv =
        new String(
            district.officer().get("/communities/export?format=csv").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv.lines())
        .hasSize(3)
        .element(1)
        .asString()
        .contains("一小教共体", "总校", "2026-09-01", "待审批");
    var xlsx = district.officer().get("/communities/export").is(200);
    assertThat(xlsx.bytes()).startsWith('P', 'K');
    assertThat(xlsx.headers().getContentDisposition().getFilename()).isEqualTo("教共体.xlsx");
    district.officer().get("/communities/export?format=pdf").is(422);
  }

  @Test
  void ofManyWhoClaimOneSchoolAtOnceOneGetsIt() throws Exception {
    var schools = district.schools(8);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      ids.add(draft("教共体" + i, schools.get(i), member));
    }
    var answers =
        atOnce(
            ids.stream()
                .<Callable<Answer>>map(
                    id -> () -> district.officer().act("/communities/" + id + "/submit"))
                .toList());
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .hasSize(7)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("community/school-elsewhere"));
  }

  @Test
  void ofManyWhoApproveAtOnceOneDoes() throws Exception {
    var id = submitted("一小教共体", lead, member);
    var answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                    i ->
                        () ->
                            i % 2 == 0
                                ? district.officer().act("/communities/" + id + "/approve")
                                : district
                                    .officer()
                                    .act(
                                        "/communities/" + id + "/reject", Map.of("reason", "晚了一步")))
                .toList());
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
    assertThat(district.officer().get("/communities/" + id).etag()).isEqualTo("\"3\"");
  }

  static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    var start = new CyclicBarrier(work.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<T>();
      for (var future :
          threads.invokeAll(
              work.stream()
                  .<Callable<T>>map(
                      one ->
                          () -> {
                            start.await();
                            return one.call();
                          })
                  .toList())) {
        done.add(future.get());
      }
      return done;
    }
  }

  private String draft(String name, UUID lead, UUID member) {
    return district
        .administrator(lead)
        .post("/communities", community(name, lead, member))
        .is(201)
        .id();
  }

  private String submitted(String name, UUID lead, UUID member) {
    var id = draft(name, lead, member);
    district.administrator(lead).act("/communities/" + id + "/submit").is(200);
    return id;
  }

  private String approved(String name, UUID lead, UUID member) {
    var id = submitted(name, lead, member);
    district.officer().act("/communities/" + id + "/approve").is(200);
    return id;
  }

  private static Map<String, Object> community(String name, UUID lead, UUID member) {
    return Map.of(
        "name", name,
        "cycle", Map.of("from", LocalDate.of(2026, 9, 1), "to", LocalDate.of(2029, 8, 31)),
        "memberships", List.of(seat(lead, "LEAD", null), seat(member, "MEMBER", "PAIRED_SUPPORT")));
  }

  private static Map<String, Object> seat(UUID school, String role, @Nullable String model) {
    var seat = new HashMap<String, Object>(Map.of("schoolId", school, "role", role));
    if (model != null) {
      seat.put("model", model);
    }
    return seat;
  }

  private static List<String> names(tools.jackson.databind.JsonNode page) {
    var names = new ArrayList<String>();
    page.path("items").forEach(item -> names.add(item.path("name").asString()));
    return names;
  }

  private static List<String> actions(Answer answer) {
    var actions = new ArrayList<String>();
    answer.json().path("actions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
