package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.school.SchoolOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Today is 2026-11-22; who runs a school is stated, changes, and stays unknown where nobody says.
 */
@OnRealServers
class OwnershipIT {
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;

  @BeforeEach
  void inADistrictWithAPublicAPrivateAndAnUnstatedSchool() {
    clock.stand(Duration.ZERO);
    district = districts.another();
    district
        .officer()
        .bring(
            district
                .book()
                .schoolRun(district.schoolCode(1), "公办小学", null, "公办")
                .schoolRun(district.schoolCode(2), "民办小学", null, "PRIVATE")
                .schoolRun(district.schoolCode(3), "未填小学", null, null));
  }

  @Test
  void aWorkbookStatesItInAWordOrByItsCode() {
    assertThat(stated("")).containsExactly("PUBLIC", "PRIVATE", null);
    assertThat(listed("ownership=PUBLIC")).containsExactly("公办小学");
    assertThat(listed("ownership=PRIVATE")).containsExactly("民办小学");
    assertThat(listed("")).hasSize(3);
    assertThat(district.officer().get("/schools?ownership=STATE").is(422).code())
        .isEqualTo("request/ownership");
    var wrong =
        district
            .officer()
            .upload(district.book().schoolRun(district.schoolCode(1), "公办小学", null, "集体").toBytes())
            .is(201)
            .json();
    assertThat(wrong.path("faults").path(0).path("column").asString()).isEqualTo("办学性质");
    assertThat(wrong.path("faults").path(0).path("code").asString())
        .isEqualTo("workbook/unknown-code");
  }

  @Test
  void aWorkbookThatLeavesItOutKeepsWhatWasStated() {
    district
        .officer()
        .bring(
            district
                .book()
                .schoolRun(district.schoolCode(1), "公办小学", null, null)
                .schoolRun(district.schoolCode(2), "改名的民办小学", null, null));
    assertThat(stated("")).containsExactly("PUBLIC", "PRIVATE", null);
    assertThat(listed("")).containsExactly("公办小学", "改名的民办小学", "未填小学");
    assertThat(district.officer().get("/schools/" + id(1)).etag())
        .as("unchanged")
        .isEqualTo("\"1\"");
  }

  @Test
  void whatIsExportedComesInAgainAndChangesNothing() {
    change(2, "2026-10-01", "民办小学", "PUBLIC");
    var csv = district.officer().get("/schools/export?format=csv&history=true").is(200).bytes();
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .contains("薄弱学校,办学性质,经度")
        .contains("城区,否,公办,", "城区,否,民办,", "城区,否,,");
    var report = district.officer().send("/imports", "学校.csv", csv).is(201).json();
    assertThat(report.path("state").asString()).as(report.toPrettyString()).isEqualTo("CHECKED");
    assertThat(report.path("sheets").path(0).path("same").asInt()).isEqualTo(4);
  }

  @Test
  void itChangesFromADayOnAndIsCorrectedAndTold() {
    change(2, "2026-10-01", "民办小学", "PUBLIC");
    assertThat(stated("on=2026-09-30")).containsExactly("PUBLIC", "PRIVATE", null);
    assertThat(stated("on=2026-10-01")).containsExactly("PUBLIC", "PUBLIC", null);
    var told =
        district.events(SchoolOffice.TOPIC, 4).stream()
            .filter(event -> Districts.header(event, "ce_type").equals("school-changed.v1"))
            .toList()
            .getLast();
    assertThat(JsonMapper.shared().readTree(told.value()).path("ownership").asString())
        .isEqualTo("PUBLIC");

    district
        .officer()
        .act(
            "/schools/" + id(2) + "/corrections",
            with(Map.of("description", description("民办小学", "PRIVATE"), "reason", "登记有误")))
        .is(200);
    assertThat(stated("")).containsExactly("PUBLIC", "PRIVATE", null);
    var history = district.officer().get("/schools/" + id(2) + "/history").is(200).json();
    assertThat(history.path("statements").findValuesAsString("ownership"))
        .containsExactly("PRIVATE");
    assertThat(history.path("replaced").findValuesAsString("ownership"))
        .containsOnly("PUBLIC", "PRIVATE");

    change(1, "2026-11-22", "公办小学", null);
    assertThat(stated("")).as("it can be unstated again").containsExactly(null, "PRIVATE", null);
  }

  @Test
  void oneRosterCarriesItOutAndInAndLeavesAloneWhatItDoesNotSay() throws IOException {
    var archive = district.officer().get("/oneroster.zip?version=1.2").is(200).bytes();
    var files = files(archive);
    var orgs = files.get("orgs.csv");
    assertThat(orgs)
        .contains("metadata.weak,metadata.ownership")
        .contains("URBAN,false,PUBLIC", "URBAN,false,PRIVATE", "URBAN,false,\r\n");
    files.put("orgs.csv", orgs.replace("URBAN,false,PUBLIC", "URBAN,false,民办"));
    bring(files);
    assertThat(stated("")).containsExactly("PRIVATE", "PRIVATE", null);
    files.put("orgs.csv", orgs.replaceAll("URBAN,false,P[A-Z]+", "URBAN,false,"));
    bring(files);
    assertThat(stated("")).containsExactly("PRIVATE", "PRIVATE", null);
  }

  @Test
  void coverageIsAskedOfPublicPrivateOrAllSchools() {
    district.community("教共体", id(1), id(3));
    change(2, "2026-10-01", "民办小学", "PUBLIC");
    pupils(1, 900);
    pupils(2, 300);
    assertThat(shown("on=2026-09-30")).isEqualTo("2/3 unstated 1 unknown 0");
    assertThat(shown("on=2026-09-30&ownership=PUBLIC")).isEqualTo("1/1 unstated 1 unknown 0");
    assertThat(shown("on=2026-09-30&ownership=PRIVATE")).isEqualTo("0/1 unstated 1 unknown 0");
    assertThat(shown("on=2026-10-01&ownership=PUBLIC")).isEqualTo("1/2 unstated 1 unknown 0");
    assertThat(shown("on=2026-10-01&ownership=PRIVATE")).isEqualTo("0/0 unstated 1 unknown 0");
    assertThat(shown("on=2026-10-01&ownership=PUBLIC&stage=JUNIOR"))
        .isEqualTo("0/0 unstated 0 unknown 0");
    assertThat(shown("base=PUPILS")).isEqualTo("900/1200 unstated 1 unknown 1");
    assertThat(shown("base=PUPILS&ownership=PUBLIC")).isEqualTo("900/1200 unstated 1 unknown 0");
    assertThat(district.officer().get("/coverage?ownership=PUBLIC").text("denominatorLabel"))
        .isEqualTo("当日在册的公办学校（不含加入本区教共体的外区学校）");
    assertThat(named("side=unstated&ownership=PUBLIC")).containsExactly("未填小学");
    assertThat(named("side=numerator&ownership=PUBLIC")).containsExactly("公办小学");
    assertThat(named("side=rest&ownership=PUBLIC")).containsExactly("民办小学");
    assertThat(named("side=denominator&ownership=PRIVATE&on=2026-09-30")).containsExactly("民办小学");
    assertThat(
            new String(
                district
                    .officer()
                    .get("/coverage/schools/export?format=csv&ownership=PUBLIC")
                    .is(200)
                    .bytes(),
                StandardCharsets.UTF_8))
        .contains("公办小学", "民办小学")
        .doesNotContain("未填小学");
    var series =
        district
            .officer()
            .get("/coverage/series?ownership=PRIVATE&from=2026-08-15&to=2026-10-20")
            .is(200)
            .json()
            .path("items");
    assertThat(series.findValuesAsString("denominator")).containsExactly("1", "1", "0");
    assertThat(series.findValuesAsString("unstated")).containsExactly("1", "1", "1");
    assertThat(district.officer().get("/coverage?ownership=STATE").is(422).code())
        .isEqualTo("request/ownership");
    assertThat(
            districts
                .another()
                .officer()
                .get("/coverage?ownership=PUBLIC")
                .is(200)
                .json()
                .path("denominator")
                .asInt())
        .as("another district sees nothing of it")
        .isZero();
  }

  private String shown(String query) {
    var coverage = district.officer().get("/coverage?" + query).is(200).json();
    return "%d/%d unstated %d unknown %d"
        .formatted(
            coverage.path("numerator").asInt(),
            coverage.path("denominator").asInt(),
            coverage.path("unstated").asInt(),
            coverage.path("unknown").asInt());
  }

  private List<String> named(String query) {
    return district
        .officer()
        .get("/coverage/schools?" + query)
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("name");
  }

  private void pupils(int school, int pupils) {
    district
        .officer()
        .put(
            "/schools/" + id(school) + "/years/2026",
            Map.of("stages", List.of(Map.of("stage", "PRIMARY", "pupils", pupils, "classes", 10))),
            Map.of("If-Match", "*"))
        .is(200);
  }

  private void change(int school, String from, String name, @Nullable String ownership) {
    district
        .officer()
        .act(
            "/schools/" + id(school) + "/changes",
            with(Map.of("from", from, "description", description(name, ownership), "reason", "批复")))
        .is(200);
  }

  private static Map<String, Object> description(String name, @Nullable String ownership) {
    var description =
        with(
            Map.of(
                "name", name, "stages", List.of("PRIMARY"), "ruralFlag", "URBAN", "weak", false));
    if (ownership != null) {
      description.put("ownership", ownership);
    }
    return description;
  }

  private static Map<String, Object> with(Map<String, ?> values) {
    return new LinkedHashMap<>(values);
  }

  private java.util.UUID id(int school) {
    return java.util.UUID.fromString(
        district
            .officer()
            .get("/schools?q=" + district.schoolCode(school))
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asString());
  }

  private List<String> listed(String query) {
    return district
        .officer()
        .get("/schools?" + query)
        .is(200)
        .json()
        .path("items")
        .findValuesAsString("name");
  }

  private List<@Nullable String> stated(String query) {
    var stated = new java.util.ArrayList<@Nullable String>();
    for (var school : district.officer().get("/schools?" + query).is(200).json().path("items")) {
      stated.add(school.path("ownership").isNull() ? null : school.path("ownership").asString());
    }
    return stated;
  }

  private void bring(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    var report =
        district.officer().send("/imports/oneroster", "roster.zip", bytes.toByteArray()).json();
    assertThat(report.path("state").asString()).as(report.toPrettyString()).isEqualTo("CHECKED");
    district
        .officer()
        .post("/imports/oneroster/" + report.path("id").asString() + "/commit")
        .is(200);
  }

  private static Map<String, String> files(byte[] archive) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
