package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The register goes out as OneRoster CSV and comes in again. */
@OnRealServers
class OneRosterIT {
  private static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,"
          + "metadata.stages,metadata.setting,metadata.weak,metadata.ownership";
  private static final String MANIFEST = "manifest.csv";

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    clock.stand(Duration.ZERO);
    district = districts.another();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2"})
  void whatGoesOutComesInAgainAndChangesNothing(String version) {
    district
        .officer()
        .bring(
            district
                .book()
                .schoolRow(
                    district.schoolCode(1),
                    "=第一,\"实验\"学校",
                    "一校",
                    district.code(),
                    "小学、初中",
                    "乡村",
                    "是",
                    null,
                    null)
                .school(district.schoolCode(2), "第二小学"));
    var before = schools();
    var archive = district.officer().get("/oneroster.zip?version=" + version).is(200);
    var checked = send(archive.bytes());
    assertThat(checked.path("state").asString()).as(checked.toPrettyString()).isEqualTo("CHECKED");
    assertThat(counts(checked)).isEqualTo(tuple(0, 0, 3));
    commit(checked);
    assertThat(schools()).isEqualTo(before);
    assertThat(district.officer().get("/oneroster.zip?version=" + version).bytes())
        .satisfies(bytes -> assertThat(files(bytes)).isEqualTo(files(archive.bytes())));
  }

  @Test
  void theFilesAreAsTheBindingWantsThem() {
    var school = district.schools(1).getFirst();
    var files = files(district.teacher(school).get("/oneroster.zip?version=1.1").is(200).bytes());
    assertThat(files.keySet()).containsExactly(MANIFEST, "orgs.csv", "academicSessions.csv");
    assertThat(files.get(MANIFEST))
        .startsWith("propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.1\r\n")
        .contains("file.orgs,bulk\r\n", "file.academicSessions,bulk\r\n", "file.users,absent\r\n")
        .doesNotContain("file.roles");
    assertThat(files.get("orgs.csv"))
        .isEqualTo(
            lines(
                ORGS,
                district.code() + ",,,测试区,district," + district.code() + ",,,,,",
                school
                    + ",,,第1小学,school,"
                    + district.schoolCode(1)
                    + ","
                    + district.code()
                    + ",PRIMARY,URBAN,false,"));
    var year = district.code() + "-2026";
    assertThat(files.get("academicSessions.csv"))
        .isEqualTo(
            lines(
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                year + ",,,2026-2027学年,schoolYear,2026-09-01,2027-09-01,,2027",
                year + "-1,,,2026-2027学年第一学期,term,2026-09-01,2027-02-01," + year + ",2027",
                year + "-2,,,2026-2027学年第二学期,term,2027-02-01,2027-09-01," + year + ",2027"));
    assertThat(
            files(district.officer().get("/oneroster.zip?version=1.2").is(200).bytes())
                .get(MANIFEST))
        .contains("oneroster.version,1.2\r\n", "file.roles,absent\r\n", "file.scoreScales,absent");
    assertThat(district.officer().get("/oneroster.zip?version=1.3").is(422).code())
        .isEqualTo("request/version");
  }

  @Test
  void aClosedSchoolIsLeftOutAfterItsDay() {
    var school = district.schools(2).getFirst();
    district
        .officer()
        .act(
            "/schools/" + school + "/close",
            Map.of("day", "2026-11-30", "kind", "CLOSED", "reason", "生源不足"))
        .is(200);
    assertThat(orgs("2026-11-30")).contains(district.schoolCode(1), district.schoolCode(2));
    assertThat(orgs("2026-12-01"))
        .doesNotContain(district.schoolCode(1))
        .contains(district.schoolCode(2));
  }

  @Test
  void newSchoolsAreRegisteredAndChangedOnesDescribedAnew() {
    district.schools(1);
    var file = archive(district(), school(1, "实验小学", ",,"), school(2, "新校", "\"初中,高中\",镇区,是"));
    var checked = send(file);
    assertThat(counts(checked)).as(checked.toPrettyString()).isEqualTo(tuple(1, 1, 1));
    assertThat(schools().toString()).doesNotContain("实验小学", "新校");
    commit(checked);
    var now = schools();
    assertThat(now.findValuesAsString("name")).containsExactly("实验小学", "新校");
    assertThat(now.path(0).path("stages").toString()).as("untold").isEqualTo("[\"PRIMARY\"]");
    assertThat(now.path(1).path("stages").toString()).isEqualTo("[\"JUNIOR\",\"SENIOR\"]");
    assertThat(now.path(1).path("ruralFlag").asString()).isEqualTo("TOWN");
    assertThat(now.path(1).path("weak").asBoolean()).isTrue();
    assertThat(counts(send(file))).as("again").isEqualTo(tuple(0, 0, 3));
  }

  @Test
  void aNewSchoolWithoutWhatTheRegisterNeedsIsRefusedByItsRow() {
    var faults =
        faults(archive(district(), school(1, "甲", "PRIMARY,URBAN,true"), school(2, "乙", ",,")));
    assertThat(faults)
        .containsExactly(
            "orgs.csv/4/metadata.stages/intake/new-school-needs-metadata",
            "orgs.csv/4/metadata.setting/intake/new-school-needs-metadata",
            "orgs.csv/4/metadata.weak/intake/new-school-needs-metadata");
    assertThat(schools()).as("not even the good row").isEmpty();
  }

  @Test
  void everyFaultOfARowIsNamed() {
    districts.another();
    var other = districts.another();
    other.schools(1);
    var faults =
        faults(
            archive(
                "d2,,,别处,district,999999,,,,",
                "d3,,,邻区,district," + other.code() + ",,,,",
                district(),
                "s1,,,甲,school," + district.schoolCode(1) + ",nobody,PRIMARY,URBAN,false",
                "s1,,,乙,school," + district.schoolCode(1) + ",d1,PRIMARY,URBAN,false",
                "s3,tobedeleted,,丙,school," + district.schoolCode(3) + ",d1,PRIMARY,URBAN,false",
                "s4,,,丁,school,,d1,PRIMARY,URBAN,false",
                "s5,,,戊,school," + other.schoolCode(1) + ",d1,PRIMARY,URBAN,false",
                "s6,,,己,school," + district.schoolCode(6) + ",d1,UNIVERSITY,URBAN,false"));
    assertThat(faults)
        .containsExactlyInAnyOrder(
            "orgs.csv/10/metadata.stages/workbook/unknown-code",
            "orgs.csv/6/sourcedId/intake/sourced-id-twice",
            "orgs.csv/2/identifier/intake/unknown-district",
            "orgs.csv/3/identifier/intake/other-district",
            "orgs.csv/6/identifier/intake/duplicate-school",
            "orgs.csv/7/status/intake/not-active",
            "orgs.csv/8/identifier/intake/school-code",
            "orgs.csv/9/identifier/intake/school-of-other-district");
    assertThat(schools()).isEmpty();
    assertThat(faults(archive(district(), "s1,,,甲,school,1,nobody,PRIMARY,URBAN,false")))
        .containsExactly("orgs.csv/3/parentSourcedId/intake/unknown-parent");
  }

  @Test
  void headingsThatTheBindingDoesNotKnowAreRefusedAndForeignExtensionsPassedOver() {
    assertThat(faults(zip(Map.of(MANIFEST, manifest(), "orgs.csv", "sourcedId,学校名称,type\r\n"))))
        .containsExactly(
            "orgs.csv/1/学校名称/workbook/unknown-heading", "orgs.csv/1/name/workbook/missing-heading");
    assertThat(
            faults(
                zip(
                    Map.of(
                        MANIFEST,
                        manifest(),
                        "orgs.csv",
                        lines(
                            "sourcedId,name,type,identifier,metadata.boarding",
                            "d1,测试区,district," + district.code() + ",是")))))
        .isEmpty();
  }

  @Test
  void anArchiveMustBeWhatItsManifestSays() {
    var orgs = lines(ORGS, district());
    assertThat(faults(zip(Map.of("orgs.csv", orgs))))
        .containsExactly("manifest.csv/0/null/intake/manifest-missing");
    assertThat(faults(zip(Map.of(MANIFEST, manifest().replace("1.1", "1.3"), "orgs.csv", orgs))))
        .containsExactly("manifest.csv/3/value/intake/unknown-version");
    assertThat(faults(zip(Map.of(MANIFEST, manifest()))))
        .containsExactly("manifest.csv/4/value/intake/file-missing");
    assertThat(faults(zip(Map.of(MANIFEST, manifest() + "file.users,bulk\r\n", "orgs.csv", orgs))))
        .containsExactly("manifest.csv/5/value/intake/file-missing");
    assertThat(faults(zip(Map.of(MANIFEST, manifest().replace("bulk", "delta"), "orgs.csv", orgs))))
        .containsExactly("manifest.csv/4/value/intake/delta");
    assertThat(
            faults(zip(Map.of(MANIFEST, manifest().replace("bulk", "absent"), "orgs.csv", orgs))))
        .containsExactly("manifest.csv/4/value/intake/file-not-announced");
    assertThat(
            faults(
                zip(
                    Map.of(
                        MANIFEST,
                        manifest() + "file.academicSessions,bulk\r\n",
                        "orgs.csv",
                        orgs,
                        "academicSessions.csv",
                        lines(
                            "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear",
                            "y,学年,schoolYear,2026-09-01,2026-09-01,,27",
                            "t,学期,holiday,2026-09-01,2027-02-01,y,2027")))))
        .containsExactlyInAnyOrder(
            "academicSessions.csv/3/type/workbook/unknown-code",
            "academicSessions.csv/2/endDate/intake/ends-before-start",
            "academicSessions.csv/2/schoolYear/intake/not-a-school-year");
  }

  @Test
  void anArchiveThatIsNotSafeIsRefused() throws IOException {
    assertThat(faults("PK no archive".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("null/0/null/workbook/not-an-archive");
    for (var path : List.of("../orgs.csv", "/etc/orgs.csv", "roster/orgs.csv", "..\\orgs.csv")) {
      assertThat(faults(zip(Map.of(MANIFEST, manifest(), path, lines(ORGS, district())))))
          .as(path)
          .containsExactly("null/0/null/workbook/path-in-archive");
    }
    assertThat(faults(bomb())).containsExactly("null/0/null/workbook/too-large-inside");
    var many =
        IntStream.rangeClosed(1, 100_000)
            .mapToObj(i -> "s" + i + ",,,校,school,c" + i + ",d1,PRIMARY,URBAN,false");
    assertThat(faults(archive(Stream.concat(Stream.of(district()), many).toArray(String[]::new))))
        .containsExactly("orgs.csv/20002//workbook/too-many-rows");
    assertThat(schools()).isEmpty();
  }

  @Test
  void onlyTheDistrictsOfficerBringsIn() {
    var school = district.schools(1).getFirst();
    var file = archive(district(), school(2, "新校", "PRIMARY,URBAN,false"));
    for (var person : List.of(district.teacher(school), district.administrator(school))) {
      person.send("/imports/oneroster", "roster.zip", file).is(403);
    }
    districts.stranger().send("/imports/oneroster", "roster.zip", file).is(401);
    districts.stranger().get("/oneroster.zip").is(401);
    var checked = send(file);
    var path = "/imports/oneroster/" + checked.path("id").asString();
    var other = districts.another();
    other.officer().get(path).is(404);
    other.officer().post(path + "/commit").is(404);
    district.teacher(school).post(path + "/commit").is(403);
    assertThat(
            new String(
                unpacked(other.officer().get("/oneroster.zip").bytes()), StandardCharsets.UTF_8))
        .as("another district sees only its own")
        .doesNotContain(district.schoolCode(1));
    district.officer().get(path).is(200);
    commit(checked);
    assertThat(schools().findValuesAsString("name")).containsExactly("第1小学", "新校");
  }

  private String district() {
    return "d1,,,测试区,district," + district.code() + ",,,,";
  }

  private String school(int number, String name, String metadata) {
    return "s%d,,,%s,school,%s,d1,%s"
        .formatted(number, name, district.schoolCode(number), metadata);
  }

  private static String manifest() {
    return lines(
        "propertyName,value", "manifest.version,1.0", "oneroster.version,1.1", "file.orgs,bulk");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static byte[] archive(String... orgs) {
    return zip(
        Map.of(
            MANIFEST,
            manifest(),
            "orgs.csv",
            lines(Stream.concat(Stream.of(ORGS), Stream.of(orgs)).toArray(String[]::new))));
  }

  private static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("orgs.csv"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> files(byte[] archive) {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return files;
  }

  private static byte[] unpacked(byte[] archive) {
    return String.join("", files(archive).values()).getBytes(StandardCharsets.UTF_8);
  }

  private String orgs(String on) {
    return files(district.officer().get("/oneroster.zip?on=" + on).is(200).bytes()).get("orgs.csv");
  }

  private JsonNode schools() {
    return district.officer().get("/schools").is(200).json().path("items");
  }

  private JsonNode send(byte[] file) {
    return district.officer().send("/imports/oneroster", "roster.zip", file).is(201).json();
  }

  private void commit(JsonNode checked) {
    assertThat(
            district
                .officer()
                .post("/imports/oneroster/" + checked.path("id").asString() + "/commit")
                .is(200)
                .state())
        .isEqualTo("COMMITTED");
  }

  /** As place, column and code. */
  private List<String> faults(byte[] file) {
    var checked = send(file);
    if (checked.path("state").asString().equals("FAULTY")) {
      district
          .officer()
          .post("/imports/oneroster/" + checked.path("id").asString() + "/commit")
          .is(409);
    }
    return checked
        .path("faults")
        .valueStream()
        .map(
            fault ->
                Stream.of("sheet", "row", "column", "code")
                    .map(name -> fault.path(name).isNull() ? "null" : fault.path(name).asString())
                    .collect(Collectors.joining("/")))
        .toList();
  }

  private static Tuple counts(JsonNode checked) {
    return checked
        .path("sheets")
        .valueStream()
        .filter(sheet -> sheet.path("sheet").asString().equals("orgs.csv"))
        .map(
            sheet ->
                tuple(
                    sheet.path("new").asInt(),
                    sheet.path("changed").asInt(),
                    sheet.path("same").asInt()))
        .findFirst()
        .orElseThrow();
  }
}
