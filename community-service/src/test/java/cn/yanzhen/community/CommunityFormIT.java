package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is named by its field; nothing happens twice or behind a back. */
@OnRealServers
class CommunityFormIT extends CommunityTest {
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
                .is(422)
                .code())
        .isEqualTo("request/invalid");
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
  void ofManyWhoClaimOneSchoolAtOnceOneGetsIt() throws Exception {
    var schools = district.schools(8);
    var ids = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      ids.add(draft("教共体" + i, schools.get(i), member));
    }
    var answers =
        AtOnce.atOnce(
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
        AtOnce.atOnce(
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
}
