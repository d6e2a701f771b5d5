package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A district goes out as OneRoster and comes in again. */
@OnRealServers
class OneRosterExchangeIT extends OneRosterTest {
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

  private static byte[] unpacked(byte[] archive) {
    return String.join("", files(archive).values()).getBytes(StandardCharsets.UTF_8);
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
