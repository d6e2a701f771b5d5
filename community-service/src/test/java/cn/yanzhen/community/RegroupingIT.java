package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.testing.ContractFiles;
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

/** Communities merge and split over HTTP: one case, both communities, and what the others hear. */
@OnRealServers
class RegroupingIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private String first;
  private String second;

  @BeforeEach
  void twoCommunities() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(8);
    first =
        flights.approved("一小教共体", schools.get(0), schools.get(1), schools.get(2), schools.get(3));
    second = flights.approved("五小教共体", schools.get(4), schools.get(5));
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  private Map<String, Object> merger(String day) {
    return flights.wish("MERGE", first, day, "toCommunityId", second, "model", "NAMED_LEADERSHIP");
  }

  private Map<String, Object> split(String day) {
    return flights.wish(
        "SPLIT",
        first,
        day,
        "schoolId",
        schools.get(1),
        "members",
        List.of(schools.get(1), schools.get(2)),
        "name",
        "二小教共体");
  }

  private record Told(String community, String type, JsonNode data) {}

  /** What was told of a case, each event as its contract says. */
  private List<Told> told(String caseId, int atLeast) {
    var told = new ArrayList<Told>();
    for (var event : district.events(CommunityOffice.TOPIC, atLeast)) {
      var data = JSON.readTree(event.value());
      var type = header(event, "ce_type");
      ContractFiles.validate("community", type, data);
      if (data.path("caseId").asString("").equals(caseId)) {
        told.add(new Told(event.key(), type, data));
      }
    }
    return told;
  }

  private void stand(LocalDate day) {
    clock.stand(
        Duration.between(
            TestTools.START,
            day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(60)));
  }

  @Test
  void aMergerIsOneApprovalForBothAndRightBeforeAndAfterItsDay() {
    var done = flights.done(merger("2026-12-01"));
    assertThat(done.text("toCommunityName")).isEqualTo("五小教共体");
    for (var school : schools.subList(0, 4)) {
      assertThat(flights.intervals(first, school, ""))
          .hasSize(1)
          .first()
          .asString()
          .endsWith("2026-11-30");
      assertThat(flights.intervals(second, school, ""))
          .containsExactly("MEMBER 2026-12-01..2029-08-31");
      assertThat(flights.intervals(first, school, "?on=2026-11-30")).hasSize(1);
      assertThat(flights.intervals(second, school, "?on=2026-11-30")).isEmpty();
      assertThat(flights.intervals(second, school, "?on=2026-12-01")).hasSize(1);
    }
    var told = told(done.id(), 6);
    assertThat(told).extracting(Told::community).containsExactlyInAnyOrder(first, second);
    assertThat(told).extracting(Told::type).containsOnly("community-changed.v1");
    assertThat(told).extracting(one -> one.data().path("kind").asString()).containsOnly("MERGE");
    assertThat(flights.community(first, "").path("state").asString()).isEqualTo("APPROVED");

    stand(LocalDate.of(2026, 12, 1));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> flights.community(first, "").path("state").asString().equals("ENDED"));
    // Events of one community come in order, those of two need not.
    var ended =
        district.events(CommunityOffice.TOPIC, 7).stream()
            .filter(event -> header(event, "ce_type").equals("community-ended.v1"))
            .map(event -> JSON.readTree(event.value()))
            .findFirst()
            .orElseThrow();
    ContractFiles.validate("community", "community-ended.v1", ended);
    assertThat(ended.path("communityId").asString()).isEqualTo(first);
    assertThat(ended.path("reason").asString()).isEqualTo("LAYOUT");
    assertThat(flights.community(second, "").path("state").asString()).isEqualTo("APPROVED");
  }

  @Test
  void aMergerOfTodayEndsTheOneAtOnceAndWhoIsNotChosenIsFree() {
    var wish = merger("2026-11-22");
    wish.put("members", List.of(schools.get(1), schools.get(2)));
    flights.done(wish);
    assertThat(flights.community(first, "").path("state").asString()).isEqualTo("ENDED");
    assertThat(flights.intervals(second, schools.get(0), "")).isEmpty();
    assertThat(flights.intervals(second, schools.get(1), "")).hasSize(1);
    flights.done(
        flights.wish(
            "JOIN", second, "2027-01-01", "schoolId", schools.get(3), "model", "BRAND_GUIDED"));
  }

  @Test
  void whatWasKnownBeforeAMergerStaysKnown() {
    var before = clock.instant();
    stand(LocalDate.of(2026, 11, 23));
    flights.done(merger("2027-03-01"));
    assertThat(flights.intervals(first, schools.get(1), "?knownAt=" + before))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
    assertThat(flights.intervals(second, schools.get(1), "?knownAt=" + before)).isEmpty();
    assertThat(flights.community(first, "?knownAt=" + before).path("cycle").path("to").asString())
        .isEqualTo("2029-08-31");
  }

  @Test
  void aSplitMakesANewCommunityThatIsApprovedByTheSameCase() {
    var before = clock.instant();
    stand(LocalDate.of(2026, 11, 23));
    var draft = district.officer().post("/changes", split("2027-03-01")).is(201);
    assertThat(draft.json().path("toCommunityId").isNull()).isTrue();
    district.officer().act("/changes/" + draft.id() + "/submit").is(200);
    assertThat(flights.approve(draft.id()).is(409).code()).isEqualTo("community/checklist-open");
    flights.ticked(draft.id());
    var done = flights.approve(draft.id()).is(200);
    var founded = done.text("toCommunityId");
    assertThat(done.text("toCommunityName")).isEqualTo("二小教共体");

    var made = flights.community(founded, "");
    assertThat(made.path("state").asString()).isEqualTo("APPROVED");
    assertThat(made.path("lead").path("schoolId").asString()).isEqualTo(schools.get(1).toString());
    assertThat(made.path("cycle").path("from").asString()).isEqualTo("2027-03-01");
    assertThat(made.path("cycle").path("to").asString()).isEqualTo("2029-08-31");
    assertThat(flights.intervals(founded, schools.get(2), ""))
        .containsExactly("MEMBER 2027-03-01..2029-08-31");
    assertThat(flights.intervals(first, schools.get(2), ""))
        .containsExactly("MEMBER 2026-09-01..2027-02-28");
    assertThat(flights.intervals(first, schools.get(3), ""))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
    district.officer().get("/communities/" + founded + "?knownAt=" + before).is(404);
    assertThat(flights.intervals(first, schools.get(2), "?knownAt=" + before))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");

    var told = told(done.id(), 7);
    assertThat(told)
        .extracting(Told::community, Told::type)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(first, "community-changed.v1"),
            org.assertj.core.groups.Tuple.tuple(founded, "community-submitted.v1"),
            org.assertj.core.groups.Tuple.tuple(founded, "community-approved.v1"));
    assertThat(told).extracting(one -> one.data().path("kind").asString()).containsOnly("SPLIT");
  }

  @Test
  void theNewLeadActsFromItsDayOnAndTheNewCommunityChangesLikeAnyOther() {
    var founded = flights.done(split("2026-12-01")).text("toCommunityId");
    var lead = district.administrator(schools.get(1));
    var join =
        flights.wish(
            "JOIN", founded, "2027-05-01", "schoolId", schools.get(6), "model", "BRAND_GUIDED");
    var foreign =
        flights.wish(
            "JOIN", first, "2027-05-01", "schoolId", schools.get(7), "model", "BRAND_GUIDED");
    lead.post("/changes/preview", join).is(200);
    lead.post("/changes", foreign).is(403);
    flights.done(join);
    assertThat(flights.intervals(founded, schools.get(6), "")).hasSize(1);
    // A split is undone by a merger back, and a wrong date by a correction.
    var back =
        flights.wish(
            "MERGE", founded, "2027-09-01", "toCommunityId", first, "model", "PAIRED_SUPPORT");
    flights.done(back);
    assertThat(flights.intervals(first, schools.get(1), ""))
        .containsExactly("MEMBER 2026-09-01..2026-11-30", "MEMBER 2027-09-01..2029-08-31");
    var wrong =
        flights
            .community(founded, "")
            .path("memberships")
            .valueStream()
            .filter(held -> held.path("schoolId").asString().equals(schools.get(6).toString()))
            .findFirst()
            .orElseThrow();
    flights.done(
        flights.wish(
            "CORRECT",
            founded,
            "2027-05-01",
            "membershipId",
            wrong.path("id").asString(),
            "from",
            "2027-05-11"));
    assertThat(flights.intervals(founded, schools.get(6), ""))
        .containsExactly("MEMBER 2027-05-11..2027-08-31");
  }

  @Test
  void thePreviewShowsBothSidesAndWritesNothing() {
    var outlook = district.officer().post("/changes/preview", split("2027-03-01")).is(200).json();
    assertThat(outlook.path("obstacles")).isEmpty();
    assertThat(outlook.path("communities")).hasSize(2);
    assertThat(outlook.path("communities").path(0).path("isNew").asBoolean()).isFalse();
    var founded = outlook.path("communities").path(1);
    assertThat(founded.path("isNew").asBoolean()).isTrue();
    assertThat(founded.path("communityId").isNull()).isTrue();
    assertThat(founded.path("name").asString()).isEqualTo("二小教共体");
    assertThat(founded.path("before").path("memberships")).isEmpty();
    assertThat(founded.path("after").path("memberships")).hasSize(2);
    var merged = district.officer().post("/changes/preview", merger("2027-03-01")).is(200).json();
    assertThat(merged.path("communities").path(1).path("after").path("memberships")).hasSize(6);
    assertThat(district.officer().get("/communities").json().path("items")).hasSize(2);
    assertThat(district.officer().get("/changes").json().path("total").asInt()).isZero();
  }

  @Test
  void bothCommunitiesAndEverySchoolNameTheCase() {
    var parted = flights.done(split("2027-03-01"));
    var joined = flights.done(merger("2027-09-01"));
    assertThat(cases("communityId=" + first)).containsExactly(joined.id(), parted.id());
    assertThat(cases("communityId=" + second)).containsExactly(joined.id());
    assertThat(cases("communityId=" + parted.text("toCommunityId"))).containsExactly(parted.id());
    assertThat(cases("schoolId=" + schools.get(2))).containsExactly(parted.id());
    assertThat(cases("schoolId=" + schools.get(3))).containsExactly(joined.id());
    assertThat(cases("schoolId=" + schools.get(0))).containsExactly(joined.id());
    assertThat(cases("schoolId=" + schools.get(5))).isEmpty();
    var page = district.administrator(schools.get(7)).get("/changes").is(200).json();
    assertThat(page.path("items")).hasSize(2);
  }

  private List<String> cases(String query) {
    return district
        .officer()
        .get("/changes?" + query)
        .is(200)
        .json()
        .path("items")
        .valueStream()
        .map(one -> one.path("id").asString())
        .toList();
  }

  @Test
  void whoMayAskAndWhatIsRefusedAtTheDoor() {
    district.administrator(schools.get(0)).post("/changes", merger("2027-03-01")).is(201);
    district.administrator(schools.get(0)).post("/changes", split("2027-03-01")).is(201);
    district.administrator(schools.get(1)).post("/changes", split("2027-03-01")).is(403);
    district.administrator(schools.get(4)).post("/changes", merger("2027-03-01")).is(403);
    district.teacher(schools.get(0)).post("/changes", merger("2027-03-01")).is(403);
    districts.another().officer().post("/changes", merger("2027-03-01")).is(404);

    var elsewhere = districts.another();
    var foreign = elsewhere.schools(2);
    var far = new Flights(elsewhere).approved("远方教共体", foreign.getFirst(), foreign.getLast());
    var wish = merger("2027-03-01");
    wish.put("toCommunityId", far);
    assertThat(district.officer().post("/changes", wish).is(422).code())
        .isEqualTo("community/target-missing");
    var stranger = split("2027-03-01");
    stranger.put("members", List.of(schools.get(1), foreign.getFirst()));
    assertThat(district.officer().post("/changes", stranger).is(422).code())
        .isEqualTo("community/school-unknown");
    var taken = split("2027-03-01");
    taken.put("name", "五小教共体");
    var refused =
        district
            .officer()
            .act("/changes/" + district.officer().post("/changes", taken).is(201).id() + "/submit")
            .is(409);
    assertThat(refused.code()).isEqualTo("community/name-taken");
    assertThat(refused.text("detail")).contains("五小教共体");
  }
}
