package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.testing.ContractFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An approved community changes by cases: each kind over HTTP, with what it tells the others. */
@OnRealServers
class ChangesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private UUID lead;
  private UUID member;
  private String community;

  @BeforeEach
  void anApprovedCommunity() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(7);
    lead = schools.get(0);
    member = schools.get(1);
    community = flights.approved("一小教共体", lead, member, schools.get(2));
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  /** The latest event of the district, which must be of this type and keep its contract. */
  private JsonNode told(String type, int atLeast) {
    var event = district.events(CommunityOffice.TOPIC, atLeast).getLast();
    assertThat(header(event, "ce_type")).isEqualTo(type);
    var data = JSON.readTree(event.value());
    ContractFiles.validate("community", type, data);
    return data;
  }

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
  void aSchoolClosedOnTheDayJoinsNoCommunityAndIsNamedWithItsLastDay() {
    var newcomer = schools.get(3);
    district
        .officer()
        .act(
            "/schools/" + newcomer + "/close",
            Map.of("day", "2027-02-28", "kind", "CLOSED", "reason", "布局调整"))
        .is(200);
    var wish =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", newcomer, "model", "BRAND_GUIDED");
    var outlook = district.officer().post("/changes/preview", wish).is(200).json();
    assertThat(outlook.toString()).contains("community/school-closed", "第4小学", "2027-02-28");
    var draft = district.officer().post("/changes", wish).is(201).id();
    var refused = district.officer().act("/changes/" + draft + "/submit").is(409);
    assertThat(refused.code()).isEqualTo("community/school-closed");
    assertThat(refused.text("detail")).contains("第4小学", "2027-02-28");
    wish.put("effective", "2027-02-01");
    wish.put("to", "2027-02-28");
    flights.done(wish);
    assertThat(flights.intervals(community, newcomer, ""))
        .containsExactly("MEMBER 2027-02-01..2027-02-28");
  }

  @Test
  void aSchoolLeavesAndReturnsWithAGapBetween() {
    flights.done(flights.wish("GRADUATE", community, "2027-03-01", "schoolId", member));
    flights.done(
        flights.wish(
            "RETURN", community, "2028-09-01", "schoolId", member, "model", "PAIRED_SUPPORT"));
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28", "MEMBER 2028-09-01..2029-08-31");
    assertThat(flights.intervals(community, member, "?on=2027-02-28")).hasSize(1);
    assertThat(flights.intervals(community, member, "?on=2027-03-01")).isEmpty();
    assertThat(flights.intervals(community, member, "?on=2028-09-01")).hasSize(1);
    var belongings = district.officer().get("/schools/" + member + "/communities").is(200).json();
    assertThat(belongings.path("items")).hasSize(2);
    assertThat(
            district
                .officer()
                .get("/schools/" + member + "/communities?on=2028-01-01")
                .json()
                .path("items"))
        .isEmpty();
    assertThat(told("community-changed.v1", 4).path("memberships")).hasSize(4);
  }

  @Test
  void aSchoolMovesToAnotherCommunityInOneTransaction() {
    var other = flights.approved("五小教共体", schools.get(4), schools.get(5));
    var moved =
        flights.done(
            flights.wish(
                "MOVE",
                community,
                "2027-03-01",
                "schoolId",
                member,
                "toCommunityId",
                other,
                "model",
                "DIRECTLY_RUN"));
    assertThat(moved.text("toCommunityName")).isEqualTo("五小教共体");
    assertThat(flights.intervals(community, member, ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28");
    assertThat(flights.intervals(other, member, ""))
        .containsExactly("MEMBER 2027-03-01..2029-08-31");
    var events =
        district.events(CommunityOffice.TOPIC, 6).stream()
            .filter(event -> header(event, "ce_type").equals("community-changed.v1"))
            .toList();
    assertThat(events)
        .allSatisfy(
            event -> {
              var data = JSON.readTree(event.value());
              ContractFiles.validate("community", "community-changed.v1", data);
              assertThat(data.path("caseId").asString()).isEqualTo(moved.id());
            })
        .extracting(org.apache.kafka.clients.consumer.ConsumerRecord::key)
        .containsExactlyInAnyOrder(community, other);
  }

  @Test
  void aModelChangesFromADayOn() {
    flights.done(
        flights.wish(
            "REGRADE",
            community,
            "2027-09-01",
            "schoolId",
            member,
            "model",
            "DIRECTLY_RUN",
            "stages",
            List.of("PRIMARY")));
    var before = flights.community(community, "?on=2027-08-31").path("memberships");
    var after = flights.community(community, "?on=2027-09-01").path("memberships");
    assertThat(strings(before, "model")).contains("PAIRED_SUPPORT").doesNotContain("DIRECTLY_RUN");
    assertThat(strings(after, "model")).contains("DIRECTLY_RUN");
    assertThat(after.findValues("stages").toString()).contains("PRIMARY");
  }

  @Test
  void anotherSchoolLeadsFromItsDayOnAndOnlyThenItsAdministratorActs() {
    flights.done(
        flights.wish(
            "LEAD_CHANGE",
            community,
            "2026-12-01",
            "schoolId",
            member,
            "leadStays",
            true,
            "model",
            "BRAND_GUIDED"));
    var data = told("community-changed.v1", 3);
    assertThat(data.path("leadSchoolId").asString()).isEqualTo(lead.toString());
    assertThat(flights.community(community, "").path("lead").path("schoolId").asString())
        .isEqualTo(lead.toString());
    assertThat(
            flights.community(community, "?on=2026-12-01").path("lead").path("schoolId").asString())
        .isEqualTo(member.toString());

    var wish =
        flights.wish(
            "JOIN", community, "2027-03-01", "schoolId", schools.get(3), "model", "BRAND_GUIDED");
    district.administrator(member).post("/changes", wish).is(403);
    district.administrator(lead).post("/changes/preview", wish).is(200);
    stand(LocalDate.of(2026, 12, 1));
    district.administrator(lead).post("/changes", wish).is(403);
    district.administrator(member).post("/changes", wish).is(201);
  }

  @Test
  void aFurtherCycleIsAddedAndTheCommunityGoesOn() {
    flights.done(
        flights.wish(
            "RENEW", community, "2029-09-01", "to", "2032-08-31", "members", List.of(member)));
    var data = told("community-renewed.v1", 3);
    assertThat(data.path("cycles")).hasSize(2);
    assertThat(data.path("cycleTo").asString()).isEqualTo("2029-08-31");
    assertThat(flights.community(community, "?on=2030-01-01").path("memberships")).hasSize(2);
    stand(LocalDate.of(2029, 9, 1));
    Awaitility.await()
        .during(Duration.ofMillis(800))
        .atMost(Duration.ofSeconds(5))
        .until(() -> flights.community(community, "").path("state").asString().equals("APPROVED"));
    assertThat(flights.community(community, "").path("cycle").path("from").asString())
        .isEqualTo("2029-09-01");
  }

  @Test
  void anEarlyEndComesOnItsDayWithItsReason() {
    flights.done(flights.wish("END", community, "2026-12-01"));
    assertThat(flights.community(community, "").path("state").asString()).isEqualTo("APPROVED");
    assertThat(told("community-changed.v1", 3).path("kind").asString()).isEqualTo("END");
    stand(LocalDate.of(2026, 12, 1));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> flights.community(community, "").path("state").asString().equals("ENDED"));
    assertThat(told("community-ended.v1", 4).path("reason").asString()).isEqualTo("LAYOUT");
  }

  @Test
  void anEndOfTodayEndsAtOnceAndFreesItsSchools() {
    flights.done(flights.wish("END", community, "2026-11-22"));
    assertThat(flights.community(community, "").path("state").asString()).isEqualTo("ENDED");
    assertThat(told("community-ended.v1", 4).path("reason").asString()).isEqualTo("LAYOUT");
    flights.approved("六小教共体", schools.get(5), schools.get(6));
    var refused =
        district
            .officer()
            .post("/changes", flights.wish("LEAVE", community, "2027-03-01", "schoolId", member))
            .is(409);
    assertThat(refused.code()).isEqualTo("community/not-approved");
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

  private void stand(LocalDate day) {
    clock.stand(
        Duration.between(
            TestTools.START,
            day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(60)));
  }

  private static List<String> taskKinds(Districts.Person person) {
    return strings(person.get("/tasks").is(200).json().path("items"), "kind");
  }

  private static List<String> strings(JsonNode array) {
    var found = new ArrayList<String>();
    array.forEach(one -> found.add(one.asString()));
    return found;
  }

  private static List<String> strings(JsonNode array, String field) {
    var found = new ArrayList<String>();
    array.forEach(one -> found.add(one.path(field).asString()));
    return found;
  }
}
