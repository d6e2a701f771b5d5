package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Routines in common: published by the lead school, taken note of by members, checked and mended.
 */
@OnRealServers
class RoutinesIT {
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;
  private UUID lead;
  private UUID member;
  private UUID second;
  private UUID outside;
  private String community;

  @BeforeEach
  void inACommunityOfThree() {
    district = districts.another();
    var schools = district.schools(4);
    lead = schools.get(0);
    member = schools.get(1);
    second = schools.get(2);
    outside = schools.get(3);
    community = district.community("一小教共体", lead, member, second);
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  @Test
  void aRoutineWaitsForTheMemberSchoolsUntilTheyTakeNote() {
    var routine = publish("备课常规", "2026-09-01").is(201);
    assertThat(kinds(member)).containsExactly("ACKNOWLEDGE");
    assertThat(kinds(second)).containsExactly("ACKNOWLEDGE");
    assertThat(kinds(lead)).isEmpty();
    assertThat(kinds(outside)).isEmpty();

    var admin = district.administrator(member);
    var seen = admin.get("/routines/" + routine.id()).is(200).json();
    assertThat(seen.path("unread").path(0).asString()).isEqualTo(member.toString());
    var noted = acknowledge(admin, routine.id(), member, 1).is(200);
    assertThat(noted.etag()).isEqualTo("\"2\"");
    // Twice is once.
    assertThat(acknowledge(admin, routine.id(), member, 1).is(200).etag()).isEqualTo("\"2\"");
    assertThat(kinds(member)).isEmpty();
    assertThat(kinds(second)).containsExactly("ACKNOWLEDGE");

    var json = JsonMapper.builder().build();
    var events = district.events("community.routine.v1", 2);
    assertThat(events)
        .extracting(event -> Districts.header(event, "ce_type"))
        .containsExactly("routine-published.v1", "routine-acknowledged.v1");
    assertThat(events)
        .allSatisfy(
            event ->
                ContractFiles.validate(
                    "community", Districts.header(event, "ce_type"), json.readTree(event.value())));
  }

  @Test
  void aNewEditionSupersedesFromItsDayAndIsTakenNoteOfAnew() {
    var id = publish("备课常规", "2026-09-01").is(201).id();
    var admin = district.administrator(member);
    acknowledge(admin, id, member, 1).is(200);
    var leader = district.administrator(lead);
    leader.put("/routines/" + id, edition("备课常规（修订）", "2026-12-01"), Map.of()).is(428);
    leader
        .put("/routines/" + id, edition("备课常规（修订）", "2026-12-01"), Map.of("If-Match", "\"1\""))
        .is(412);
    leader
        .put("/routines/" + id, edition("备课常规（修订）", "2026-12-01"), Map.of("If-Match", "\"2\""))
        .is(200);
    assertThat(acknowledge(admin, id, member, 1).is(409).code())
        .isEqualTo("community/edition-superseded");
    assertThat(kinds(member)).containsExactly("ACKNOWLEDGE");
    acknowledge(admin, id, member, 2).is(200);
    var read = admin.get("/routines/" + id).json();
    assertThat(read.path("editions").findValuesAsString("title"))
        .containsExactly("备课常规", "备课常规（修订）");
    assertThat(read.path("acknowledgements")).hasSize(2);
    assertThat(matrix("").path("routines").path(0).path("edition").asInt()).isEqualTo(1);
    assertThat(matrix("?on=2026-12-01").path("routines").path(0).path("edition").asInt())
        .isEqualTo(2);
    assertThat(matrix("?on=2026-08-31").path("routines")).isEmpty();
    assertThat(
            leader
                .put("/routines/" + id, edition("又改", "2026-12-01"), Map.of("If-Match", "*"))
                .is(422)
                .json()
                .path("violations")
                .findValuesAsString("field"))
        .containsExactly("from");
  }

  @Test
  void whatIsFoundIsMendedByTheSchool() {
    var id = publish("备课常规", "2026-09-01").is(201).id();
    var leader = district.administrator(lead);
    var admin = district.administrator(member);
    acknowledge(admin, id, member, 1).is(200);
    var checked =
        leader
            .post(
                "/routines/" + id + "/checkups",
                checkup(member, "2026-10-10", "NOT_KEPT", "教案缺失", "2026-10-31"))
            .is(201)
            .json();
    assertThat(kinds(member)).containsExactly("MEND");
    assertThat(cell(matrix(""), member).path("toMend").asInt()).isEqualTo(1);
    assertThat(cell(matrix(""), member).path("result").asString()).isEqualTo("NOT_KEPT");
    assertThat(cell(matrix("?on=2026-10-09"), member).path("toMend").asInt()).isZero();
    var mend = "/checkups/" + checked.path("checkups").path(0).path("id").asString() + "/mend";
    district.administrator(second).post(mend, Map.of("note", "补齐")).is(403);
    districts.another().officer().post(mend, Map.of("note", "补齐")).is(404);
    admin.post(mend, Map.of("note", " ")).is(422);
    admin.post(mend, Map.of("note", "已补齐教案")).is(200);
    assertThat(admin.post(mend, Map.of("note", "再补")).is(409).code())
        .isEqualTo("community/nothing-to-mend");
    assertThat(kinds(member)).isEmpty();
    assertThat(cell(matrix(""), member).path("toMend").asInt()).isZero();
    // The check-up moves the target that counts check-ups.
    var board =
        district.officer().get("/communities/" + community + "/targets/2026").is(200).json();
    for (var line : board.path("lines")) {
      if (line.path("indicator").path("code").asString().equals("routine-checkups")) {
        assertThat(line.path("value").asInt()).isEqualTo(1);
      }
    }
    assertThat(
            district
                .officer()
                .get("/audit?subject=" + id)
                .json()
                .path("items")
                .findValuesAsString("action"))
        .containsExactly(
            "routine.mended", "routine.checked", "routine.acknowledged", "routine.published");
  }

  @Test
  void aCheckUpConcernsAMemberOfItsDayAndARoutineInForce() {
    var id = publish("备课常规", "2026-10-01").is(201).id();
    var leader = district.administrator(lead);
    var path = "/routines/" + id + "/checkups";
    assertThat(fields(leader.post(path, checkup(outside, "2026-10-10", "WELL_KEPT", null, null))))
        .containsExactly("schoolId");
    assertThat(fields(leader.post(path, checkup(lead, "2026-10-10", "WELL_KEPT", null, null))))
        .containsExactly("schoolId");
    assertThat(fields(leader.post(path, checkup(member, "2026-09-30", "WELL_KEPT", null, null))))
        .containsExactly("day");
    assertThat(fields(leader.post(path, checkup(member, "2026-11-23", "SPLENDID", null, null))))
        .containsExactly("day", "result");
    leader.post(path, checkup(member, "2026-10-10", "WELL_KEPT", null, null)).is(201);
  }

  @Test
  void aMemberMayNotPublishNorCheckAndOnlyTheSchoolItselfTakesNote() {
    var admin = district.administrator(member);
    admin.post("/communities/" + community + "/routines", edition("备课", "2026-09-01")).is(403);
    var id = publish("备课常规", "2026-09-01").is(201).id();
    admin.put("/routines/" + id, edition("改", "2027-01-01"), Map.of("If-Match", "*")).is(403);
    admin
        .post(
            "/routines/" + id + "/checkups", checkup(second, "2026-10-10", "WELL_KEPT", null, null))
        .is(403);
    acknowledge(admin, id, second, 1).is(403);
    acknowledge(district.officer(), id, member, 1).is(403);
    assertThat(acknowledge(district.administrator(outside), id, outside, 1).is(409).code())
        .isEqualTo("community/not-a-member");
    district.teacher(outside).get("/routines/" + id).is(200);
    var stranger = districts.another().officer();
    stranger.get("/routines/" + id).is(404);
    stranger.get("/communities/" + community + "/routines/matrix").is(404);
    stranger.post("/communities/" + community + "/routines", edition("备课", "2026-09-01")).is(404);
    stranger.put("/routines/" + id, edition("改", "2027-01-01"), Map.of("If-Match", "*")).is(404);
    assertThat(stranger.get("/routines").is(200).json().path("items")).isEmpty();
    districts.stranger().get("/routines/" + id).is(401);
  }

  @Test
  void theMatrixIsExported() {
    publish("备课常规", "2026-09-01").is(201);
    var csv =
        new String(
            district
                .officer()
                .get("/communities/" + community + "/routines/matrix/export?format=csv")
                .is(200)
                .bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("备课常规,1,2026-09-01," + district.schoolCode(2) + ",第2小学,,,,0");
  }

  private static List<String> fields(Districts.Answer answer) {
    return answer.is(422).json().path("violations").findValuesAsString("field");
  }

  private Districts.Answer publish(String title, String from) {
    return district
        .administrator(lead)
        .post("/communities/" + community + "/routines", edition(title, from));
  }

  private static Map<String, Object> edition(String title, String from) {
    return Map.of("title", title, "text", "先集体备课，后个人修改。\n每周一次。", "from", from);
  }

  private static Map<String, Object> checkup(
      UUID school, String day, String result, String note, String due) {
    var entry = new HashMap<String, Object>();
    entry.put("schoolId", school);
    entry.put("day", day);
    entry.put("result", result);
    entry.put("note", note);
    entry.put("followUpDue", due);
    return entry;
  }

  private static Districts.Answer acknowledge(
      Districts.Person person, String id, UUID school, int edition) {
    return person.post(
        "/routines/" + id + "/acknowledge", Map.of("schoolId", school, "edition", edition));
  }

  private List<String> kinds(UUID school) {
    return district
        .administrator(school)
        .get("/tasks")
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("kind");
  }

  private JsonNode matrix(String query) {
    return district
        .officer()
        .get("/communities/" + community + "/routines/matrix" + query)
        .is(200)
        .json();
  }

  private static JsonNode cell(JsonNode matrix, UUID school) {
    for (var cell : matrix.path("cells")) {
      if (cell.path("schoolId").asString().equals(school.toString())) {
        return cell;
      }
    }
    throw new AssertionError("no cell of " + school);
  }
}
