package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The officer enters one new school without a workbook. */
@OnRealServers
class NewSchoolIT {
  @Autowired Districts districts;

  private Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
  }

  @Test
  void aNewSchoolIsInTheRegisterAndToldToOthers() {
    var added = district.officer().post("/schools", school(1, "新建小学")).is(201);
    assertThat(added.headers().getLocation())
        .hasToString("/api/v1/community/schools/" + added.id());
    assertThat(added.etag()).isEqualTo("\"1\"");
    assertThat(added.text("district")).isEqualTo(district.code());
    assertThat(added.text("standing")).isEqualTo("OPEN");
    assertThat(district.officer().get("/schools").json().path("items").findValuesAsString("name"))
        .containsExactly("新建小学");
    var told = district.events("community.school.v1", 1);
    assertThat(told).hasSize(1);
    assertThat(Districts.header(told.getFirst(), "ce_type")).isEqualTo("school-registered.v1");
    assertThat(told.getFirst().key()).isEqualTo(added.id());
  }

  /** Told on its first day, as one that came by workbook. */
  @Test
  void aSchoolThatIsYetToOpenIsPlanned() {
    var body = school(1, "规划小学");
    body.put("from", "2027-09-01");
    var added = district.officer().post("/schools", body).is(201);
    assertThat(added.text("standing")).isEqualTo("PLANNED");
    assertThat(added.text("from")).isEqualTo("2027-09-01");
    var path = "/schools/" + added.id();
    assertThat(district.officer().get(path + "?on=2027-09-01").is(200).text("standing"))
        .isEqualTo("OPEN");
  }

  @Test
  void whatIsWrongIsSaidByField() {
    var officer = district.officer();
    var body = school(1, "新建小学");
    body.put("code", "50 01");
    body.put("from", "2150-01-01");
    var refused = officer.post("/schools", body).is(422);
    assertThat(refused.code()).isEqualTo("community/school-invalid");
    assertThat(refused.json().path("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("code", "from");
    var empty = officer.post("/schools", Map.of("code", " ")).is(422);
    assertThat(empty.json().path("violations").findValuesAsString("field"))
        .contains("code", "description");
    assertThat(officer.get("/schools").json().path("items")).isEmpty();
  }

  @Test
  void aCodeBelongsToOneSchoolWhereverItLies() {
    district.officer().post("/schools", school(1, "新建小学")).is(201);
    var again = district.officer().post("/schools", school(1, "又一所")).is(422);
    assertThat(again.code()).isEqualTo("community/school-code-taken");
    assertThat(again.text("detail")).contains("新建小学");
    assertThat(again.json().path("violations").path(0).path("field").asString()).isEqualTo("code");
    var elsewhere = districts.another().officer().post("/schools", school(1, "别处")).is(422);
    assertThat(elsewhere.text("detail")).contains("其他区县").doesNotContain("新建小学");
  }

  @Test
  void onlyTheDistrictRegisters() {
    var school = district.schools(1).getFirst();
    var body = school(7, "新建小学");
    district.administrator(school).post("/schools", body).is(403);
    district.teacher(school).post("/schools", body).is(403);
    districts.stranger().post("/schools", body).is(401);
  }

  @Test
  void theSameRequestTwiceEntersOneSchool() {
    var key = Map.of("Idempotency-Key", "school-" + UUID.randomUUID());
    var officer = district.officer();
    var first = officer.post("/schools", school(1, "新建小学"), key).is(201).id();
    assertThat(officer.post("/schools", school(1, "新建小学"), key).is(201).id()).isEqualTo(first);
    assertThat(officer.get("/schools").is(200).json().path("items")).hasSize(1);
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 8; i++) {
        var body = school(1, "新建小学" + i);
        tasks.add(() -> district.officer().post("/schools", body).status());
      }
      var answers = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
    }
  }

  private Map<String, Object> school(int number, String name) {
    var body = new HashMap<String, Object>();
    body.put("code", district.schoolCode(number));
    body.put(
        "description",
        Map.of("name", name, "stages", List.of("PRIMARY"), "ruralFlag", "URBAN", "weak", false));
    return body;
  }
}
