package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case is drafted, submitted, sent back, withdrawn, approved; who may do what. */
@OnRealServers
class CaseLifeIT extends ChangeTest {
  @Test
  void aCaseGoesFromDraftToApprovalAndChangesNothingBefore() {
    var admin = district.administrator(lead);
    var wish =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", schools.get(3), "model", "BRAND_GUIDED");
    var draft = admin.post("/changes", wish).is(201);
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.etag()).isEqualTo("\"1\"");
    assertThat(draft.headers().getLocation()).hasPath("/api/v1/community/changes/" + draft.id());
    assertThat(draft.text("schoolName")).isEqualTo("第4小学");
    assertThat(strings(draft.json().path("actions")))
        .containsExactly("submit", "revise", "withdraw");
    var submitted = admin.act("/changes/" + draft.id() + "/submit").is(200);
    assertThat(submitted.state()).isEqualTo("SUBMITTED");
    assertThat(flights.community(community, "").path("version").asInt()).isEqualTo(3);

    var refused = flights.approve(draft.id()).is(409);
    assertThat(refused.code()).isEqualTo("community/checklist-open");
    assertThat(refused.text("detail")).contains("三方协议已签订", "总校管理员");
    flights.ticked(draft.id());
    var approved = flights.approve(draft.id()).is(200);
    assertThat(approved.state()).isEqualTo("APPROVED");
    assertThat(approved.json().path("correction").asBoolean()).isFalse();
    assertThat(approved.json().path("checklist").path(0).path("doneBy").asString()).contains("测试");
    assertThat(flights.intervals(community, schools.get(3), ""))
        .containsExactly("MEMBER 2027-03-01..2029-08-31");

    var data = told("community-changed.v1", 3);
    assertThat(data.path("kind").asString()).isEqualTo("JOIN");
    assertThat(data.path("caseId").asString()).isEqualTo(draft.id());
    assertThat(data.path("reason").asString()).isEqualTo("NEEDS_SUPPORT");
    assertThat(data.path("effective").asString()).isEqualTo("2027-03-01");
    assertThat(data.path("memberships")).hasSize(4);
    assertThat(
            strings(
                district.officer().get("/audit?subject=" + draft.id()).json().path("items"),
                "action"))
        .containsExactlyInAnyOrder(
            "change.drafted",
            "change.submitted",
            "change.ticked",
            "change.ticked",
            "change.ticked",
            "change.approved");
    assertThat(flights.approve(draft.id()).is(409).code())
        .isEqualTo("community/case-not-submitted");
  }

  @Test
  void whatIsSentBackIsMendedAndWhatIsWithdrawnIsOver() {
    var admin = district.administrator(lead);
    var id =
        flights.submitted(
            admin, flights.wish("LEAVE", community, "2027-03-01", "schoolId", member));
    assertThat(taskKinds(district.officer())).containsExactly("APPROVE_CHANGE");
    district.officer().act("/changes/" + id + "/reject", Map.of("reason", " ")).is(422);
    var rejected =
        district.officer().act("/changes/" + id + "/reject", Map.of("reason", "日期不对")).is(200);
    assertThat(rejected.text("refusal")).isEqualTo("日期不对");
    assertThat(taskKinds(admin)).containsExactly("REVISE_CHANGE");
    assertThat(taskKinds(district.administrator(member))).isEmpty();

    var revised =
        admin.put(
            "/changes/" + id,
            flights.wish("LEAVE", community, "2027-09-01", "schoolId", member),
            Map.of("If-Match", java.util.Objects.requireNonNull(rejected.etag())));
    assertThat(revised.is(200).state()).isEqualTo("DRAFT");
    assertThat(taskKinds(admin)).containsExactly("SUBMIT_CHANGE");
    admin.act("/changes/" + id + "/submit").is(200);
    assertThat(admin.act("/changes/" + id + "/withdraw").is(200).state()).isEqualTo("WITHDRAWN");
    assertThat(admin.act("/changes/" + id + "/submit").is(409).code())
        .isEqualTo("community/case-not-open");
    assertThat(flights.approve(id).is(409).code()).isEqualTo("community/case-not-submitted");
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
  }

  @Test
  void nothingIsOverwrittenSilently() {
    var admin = district.administrator(lead);
    var wish = flights.wish("LEAVE", community, "2027-03-01", "schoolId", member);
    var id = admin.post("/changes", wish).is(201).id();
    admin.put("/changes/" + id, wish, Map.of()).is(428);
    admin.put("/changes/" + id, wish, Map.of("If-Match", "\"1\"")).is(200);
    admin.put("/changes/" + id, wish, Map.of("If-Match", "\"1\"")).is(412);
    for (var step : List.of("submit", "withdraw")) {
      admin.post("/changes/" + id + "/" + step, Map.of(), Map.of("If-Match", "\"1\"")).is(412);
    }
    var key = Map.of("Idempotency-Key", "case-" + UUID.randomUUID());
    var first = admin.post("/changes", wish, key).is(201);
    assertThat(admin.post("/changes", wish, key).is(201).id()).isEqualTo(first.id());
  }

  @Test
  void whoMayDoWhat() {
    var wish = flights.wish("LEAVE", community, "2027-03-01", "schoolId", member);
    var join =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", schools.get(3), "model", "BRAND_GUIDED");
    var other = district.administrator(schools.get(2));
    districts.stranger().post("/changes", wish).is(401);
    district.teacher(lead).post("/changes", wish).is(403);
    other.post("/changes", wish).is(403);
    districts.another().officer().post("/changes", wish).is(404);
    // A member asks for its own leave, and for nothing else.
    district.administrator(member).post("/changes", join).is(403);
    var own = district.administrator(member).post("/changes", wish).is(201).id();
    district
        .administrator(member)
        .post("/changes", flights.wish("CORRECT", community, "2026-09-01", "from", "2026-09-02"))
        .is(403);

    other.get("/changes/" + own).is(403);
    district.teacher(lead).get("/changes/" + own).is(403);
    districts.another().officer().get("/changes/" + own).is(404);
    districts.another().officer().get("/communities/" + community + "/history").is(404);
    districts.another().officer().get("/schools/" + member + "/communities").is(404);
    assertThat(other.get("/changes").is(200).json().path("items")).isEmpty();
    assertThat(district.administrator(lead).get("/changes").json().path("items")).hasSize(1);

    // Each item has its ticker.
    district
        .administrator(member)
        .act("/changes/" + own + "/ticks", Map.of("item", "PEOPLE_BACK", "done", true))
        .is(403);
    district
        .administrator(member)
        .act("/changes/" + own + "/ticks", Map.of("item", "ASSETS", "done", true))
        .is(200);
    district
        .administrator(lead)
        .act("/changes/" + own + "/ticks", Map.of("item", "PEOPLE_BACK", "done", true))
        .is(200);
    district
        .officer()
        .act("/changes/" + own + "/ticks", Map.of("item", "NO_SUCH", "done", true))
        .is(422);
    district.administrator(member).act("/changes/" + own + "/submit").is(200);
    district.administrator(lead).act("/changes/" + own + "/approve").is(403);
    districts.another().officer().act("/changes/" + own + "/approve").is(404);
    district.officer().act("/changes/" + own + "/approve").is(200);
    // What is approved everybody of the district may know.
    other.get("/changes/" + own).is(200);
    assertThat(other.get("/changes").json().path("items")).hasSize(1);
  }

  @Test
  void whatWillHappenIsSaidBeforehandAndNothingIsWritten() {
    var other = flights.approved("五小教共体", schools.get(4), schools.get(5));
    var officer = district.officer();
    var clash =
        officer
            .post(
                "/changes/preview",
                flights.wish(
                    "JOIN",
                    community,
                    "2027-03-01",
                    "schoolId",
                    schools.get(5),
                    "model",
                    "BRAND_GUIDED"))
            .is(200)
            .json();
    assertThat(clash.path("obstacles").path(0).path("code").asString())
        .isEqualTo("community/school-elsewhere");
    assertThat(clash.path("obstacles").path(0).path("sentence").asString())
        .contains("第6小学", "五小教共体", "2026-09-01");
    var move =
        officer
            .post(
                "/changes/preview",
                flights.wish(
                    "MOVE",
                    community,
                    "2027-03-01",
                    "schoolId",
                    member,
                    "toCommunityId",
                    other,
                    "model",
                    "BRAND_GUIDED"))
            .is(200)
            .json();
    assertThat(move.path("obstacles")).isEmpty();
    assertThat(move.path("communities")).hasSize(2);
    assertThat(move.path("communities").path(1).path("after").path("memberships")).hasSize(3);
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
    assertThat(officer.get("/changes").json().path("total").asInt()).isZero();
    var id = flights.submitted(flights.wish("LEAVE", community, "2027-03-01", "schoolId", member));
    assertThat(
            officer
                .get("/changes/" + id + "/preview")
                .is(200)
                .json()
                .path("communities")
                .path(0)
                .path("after")
                .path("memberships")
                .toString())
        .contains("2027-02-28");
  }

  @Test
  void theListIsFilteredPagedAndExported() {
    for (int i = 0; i < 3; i++) {
      district
          .officer()
          .post(
              "/changes",
              flights.wish(
                  "JOIN",
                  community,
                  "2027-0" + (i + 1) + "-01",
                  "schoolId",
                  schools.get(3 + i),
                  "model",
                  "BRAND_GUIDED"))
          .is(201);
    }
    flights.submitted(flights.wish("LEAVE", community, "2027-03-01", "schoolId", member));
    var officer = district.officer();
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = officer.get("/changes?limit=2&cursor=" + cursor).is(200).json();
      assertThat(page.path("total").asInt()).isEqualTo(4);
      seen.addAll(strings(page.path("items"), "id"));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    assertThat(officer.get("/changes?kind=LEAVE").json().path("total").asInt()).isEqualTo(1);
    assertThat(officer.get("/changes?state=SUBMITTED").json().path("total").asInt()).isEqualTo(1);
    assertThat(officer.get("/changes?schoolId=" + schools.get(3)).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(
            officer.get("/changes?communityId=" + UUID.randomUUID()).json().path("total").asInt())
        .isZero();
    officer.get("/changes?state=WHATEVER").is(422);
    officer.get("/changes?kind=WHATEVER").is(422);
    var csv =
        new String(
            officer.get("/changes/export?format=csv").is(200).bytes(), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(5);
    assertThat(csv).contains("退出", "一小教共体", "第2小学", "2027-03-01", "协议到期不再续签", "待审批");
  }

  private static List<String> taskKinds(Districts.Person person) {
    return strings(person.get("/tasks").is(200).json().path("items"), "kind");
  }
}
