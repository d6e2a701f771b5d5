package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A community is drafted, submitted, sent back, approved; by whom, and what every step leaves
 * behind.
 */
@OnRealServers
class ApprovalIT extends CommunityTest {
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

  private String approved(String name, UUID lead, UUID member) {
    var id = submitted(name, lead, member);
    district.officer().act("/communities/" + id + "/approve").is(200);
    return id;
  }

  private static List<String> actions(Answer answer) {
    var actions = new ArrayList<String>();
    answer.json().path("actions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
