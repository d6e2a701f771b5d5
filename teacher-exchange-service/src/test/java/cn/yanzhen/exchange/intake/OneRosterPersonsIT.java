package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons go out as OneRoster and come in again; pupils never do. */
@ExchangeTest
class OneRosterPersonsIT {

  private static final String USERS_1_1 =
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,metadata.subjects,metadata.stages,metadata.serviceSince,metadata.schoolSince,metadata.colour\n";

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2"})
  void whatWentOutComesInAgainAndChangesNothing(String version) throws IOException {
    var principal = district.personRow("R1", "欧阳雁", district.lead);
    principal.set(11, "校级正职");
    var plain = district.personRow("R2", "雁", district.member);
    plain.set(6, null);
    plain.set(7, null);
    district.take(
        SampleDistrict.workbook(
            List.of(principal, plain, district.personRow("R3", "阿依·买买提", district.lead)),
            List.of()));
    var before = rows();

    var zip = district.get(district.officer(), "/oneroster.zip?version=" + version).expect(200);
    var files = unzip(zip.http().body());
    var answer = take(zip.http().body());

    assertThat(files.get("users.csv")).contains("欧阳雁,CHINESE".replace("CHINESE", "MATHS"));
    assertThat(files.get("users.csv")).contains("雁,欧阳");
    assertThat(files.containsKey("roles.csv")).isEqualTo(version.equals("1.2"));
    assertThat(files.get("manifest.csv"))
        .contains("oneroster.version," + version)
        .contains("file.users,bulk")
        .contains("file.enrollments,absent");
    assertThat(sheet(answer, "users.csv"))
        .isEqualTo(Map.of("rows", 3, "new", 0, "changed", 0, "same", 3, "leftOut", 0));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void teachersComeInAndPupilsAreLeftOutAndCounted() throws IOException {
    var zip =
        foreign(
            USERS_1_1
                + teacher("u1", "s1", "F1", "雁", "一鸣")
                + "u2,,,true,s1,student,p2,,小,雁,,P2,,,,,07,secret-word,,,,,red\n"
                + "u3,,,true,s1,parent,p3,,大,雁,,P3,,,,,,,,,,,\n"
                + "u4,,,true,d,administrator,a4,,机关,雁,,A4,,,,,,,,,,,\n",
            "u1,,,1985-03-09,female\nu2,,,2013-01-01,male\n");

    var checked = check(zip).expect(201);
    assertThat(checked.body().path("state").asString())
        .as("%s", checked.body())
        .isEqualTo("CHECKED");
    assertThat(sheet(checked, "users.csv"))
        .isEqualTo(Map.of("rows", 4, "new", 1, "changed", 0, "same", 0, "leftOut", 3));
    assertThat(names()).as("nothing is written before the commit").isEmpty();
    commit(checked);

    assertThat(names()).containsExactly("雁一鸣");
    assertThat(
            db.sql("select sex from person where district = ? and number = 'F1'")
                .param(district.code)
                .query(String.class)
                .single())
        .isEqualTo("FEMALE");
    assertThat(sheet(take(zip), "users.csv")).containsEntry("same", 1).containsEntry("new", 0);
  }

  @Test
  void aSexThatIsNoneIsTheOnlyFaultOfItsPerson() throws IOException {
    var zip =
        foreign(USERS_1_1 + teacher("u1", "s1", "F1", "雁", "一鸣"), "u1,,,1985-03-09,neither\n");

    assertThat(codes(zip)).containsExactly("workbook/unknown-code");
  }

  @Test
  void ofTwoSchoolsTheFirstHoldsTheEstablishmentAndTheOtherIsSaidToBeLeftOut() throws IOException {
    var zip =
        foreign(
            USERS_1_1 + teacher("u1", "\"s2,s1\"", "F1", "雁", "一鸣"), "u1,,,1985-03-09,female\n");

    var checked = check(zip).expect(201);

    assertThat(sheet(checked, "users.csv")).containsEntry("new", 1).containsEntry("leftOut", 1);
    var note =
        checked
            .body()
            .path("sheets")
            .valueStream()
            .filter(one -> one.path("sheet").asString().equals("users.csv"))
            .findFirst()
            .orElseThrow()
            .path("note")
            .asString();
    assertThat(note)
        .contains("第 2 行")
        .contains("登记在" + nameOf(district.member))
        .contains("未登记" + nameOf(district.lead));
    commit(checked);
    assertThat(
            district
                .get(district.officer(), "/persons")
                .items()
                .findFirst()
                .orElseThrow()
                .path("schoolId")
                .asString())
        .isEqualTo(district.member.toString());
  }

  @Test
  void whatTheFileDoesNotSayStays() throws IOException {
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow("F1", "雁旧名", district.lead)), List.of()));
    var zip =
        foreign(
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,identifier\n"
                + "u1,,,true,\"s2,s1\",teacher,t1,,新名,雁,F1\n",
            "");

    var checked = check(zip).expect(201);
    assertThat(checked.body().at("/changes/rows/0/fields").size()).isEqualTo(1);
    assertThat(checked.body().at("/changes/rows/0/warnings/0/code").asString())
        .isEqualTo("intake/other-name");
    var at = "/imports/oneroster/" + checked.id() + "/commit";
    assertThat(district.post(district.officer(), at, Map.of()).expect(409).code())
        .isEqualTo("workbook/changes-unconfirmed");
    var done = district.post(district.officer(), at, Map.of("confirmed", 1)).expect(200);
    assertThat(sheet(done, "users.csv")).containsEntry("changed", 1);

    var line = district.get(district.officer(), "/persons").items().findFirst().orElseThrow();
    assertThat(line.path("name").asString()).isEqualTo("雁新名");
    assertThat(line.path("title").asString()).isEqualTo("SENIOR");
    assertThat(line.path("honour").asString()).isEqualTo("DISTRICT_BACKBONE");
    assertThat(line.path("schoolId").asString())
        .as("one of several schools is the one that holds the establishment")
        .isEqualTo(district.lead.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,,,,,,,,数学,初中,2008-07-01,2012-09-01, | identifier |"
            + " intake/person-number",
        "u1,,,true,s9,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2008-07-01,2012-09-01, | orgSourcedIds |"
            + " intake/unknown-org",
        "u1,,,true,s3,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2008-07-01,2012-09-01, | orgSourcedIds |"
            + " intake/unknown-school",
        "u1,tobedeleted,,true,s1,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2008-07-01,2012-09-01, | status |"
            + " intake/not-active",
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,F1,,,,,,,,初中,2008-07-01,2012-09-01, | metadata.subjects |"
            + " intake/new-person-needs-metadata",
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,F1,,,12,,,,数学,初中,2008-07-01,2012-09-01, | phone |"
            + " intake/phone",
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,1990-07-01,2012-09-01, |"
            + " metadata.serviceSince | intake/too-young",
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2027-07-01,2027-09-01, |"
            + " metadata.serviceSince | intake/in-the-future",
        "u1,,,true,s1,teacher,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2008-07-01,2060-09-01, |"
            + " metadata.schoolSince | intake/too-far",
        "u1,,,true,s1,captain,t1,,一鸣,雁,,F1,,,,,,,数学,初中,2008-07-01,2012-09-01, | role |"
            + " workbook/unknown-code"
      })
  void aFaultIsNamedByFileRowAndColumn(String row, String column, String code) throws IOException {
    var answer = check(foreign(USERS_1_1 + row + "\n", "u1,,,1985-03-09,female\n")).expect(201);

    var faults = answer.body().path("faults");
    assertThat(faults.size()).as("%s", answer.body()).isEqualTo(1);
    assertThat(faults.get(0).path("sheet").asString()).isEqualTo("users.csv");
    assertThat(faults.get(0).path("row").asInt()).isEqualTo(2);
    assertThat(faults.get(0).path("column").asString()).isEqualTo(column);
    assertThat(faults.get(0).path("code").asString()).isEqualTo(code);
    assertThat(names()).isEmpty();
  }

  @Test
  void anArchiveWithoutPersonsOrInPartsIsRefused() throws IOException {
    assertThat(codes(zip(Map.of("manifest.csv", manifest("1.1", "orgs"), "orgs.csv", orgs()))))
        .containsExactly("intake/no-persons");
    assertThat(codes(zip(Map.of("orgs.csv", orgs())))).containsExactly("intake/manifest-missing");
    assertThat(
            codes(
                zip(
                    Map.of(
                        "manifest.csv",
                        manifest("1.1", "orgs", "users")
                            .replace("file.users,bulk", "file.users,delta"),
                        "orgs.csv",
                        orgs(),
                        "users.csv",
                        USERS_1_1))))
        .containsExactly("intake/delta");
    assertThat(codes("no zip".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("workbook/not-an-archive");
  }

  @Test
  void onlyTheDistrictTakesPersonsOutAndInAndItStandsOnTheRecord() throws IOException {
    district.person("雁一鸣", district.lead);
    var admin = district.admin(district.lead);
    district.get(admin, "/oneroster.zip").expect(403);
    district.get(district.teacher(district.lead), "/oneroster.zip").expect(403);
    assertThat(
            district.upload("/imports/oneroster", "a.zip", foreign(USERS_1_1, ""), admin).status())
        .isEqualTo(403);
    district.get(district.officer(), "/oneroster.zip?version=2.0").expect(422);
    district.get(district.officer(), "/oneroster.zip").expect(200);
    assertThat(
            db.sql(
                    "select count(*) from audit_entry where action = 'persons.exported' and subject"
                        + " = ?")
                .param(district.code)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    var neighbour = districts.create();
    var theirs = check(foreign(USERS_1_1, "")).expect(201).id();
    neighbour.get(neighbour.officer(), "/imports/oneroster/" + theirs).expect(404);
  }

  private static String teacher(String id, String org, String number, String family, String given) {
    return "%s,,,true,%s,teacher,%s,,%s,%s,,%s,,,,,,,数学,初中,2008-07-01,2012-09-01,blue\n"
        .formatted(id, org, number, given, family, number);
  }

  private byte[] foreign(String users, String demographics) throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("manifest.csv", manifest("1.1", "orgs", "users", "demographics"));
    files.put("orgs.csv", orgs());
    files.put("users.csv", users);
    files.put(
        "demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\n" + demographics);
    return zip(files);
  }

  private String orgs() {
    return "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n"
        + "d,,,雁区,district,%s,\n".formatted(district.code)
        + "s1,,,雁阵一中,school,%s,d\n".formatted(district.codeOf(district.lead))
        + "s2,,,雁阵二中,school,%s,d\n".formatted(district.codeOf(district.member))
        + "s3,,,没登记的学校,school,9999999999,d\n";
  }

  private static String manifest(String version, String... there) {
    var text =
        new StringBuilder(
            "propertyName,value\nmanifest.version,1.0\noneroster.version," + version + "\n");
    for (var file : there) text.append("file.").append(file).append(",bulk\n");
    return text.toString();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private SampleDistrict.Answer check(byte[] zip) {
    return district.upload("/imports/oneroster", "roster.zip", zip, district.officer());
  }

  private SampleDistrict.Answer take(byte[] zip) {
    var checked = check(zip).expect(201);
    assertThat(checked.body().path("state").asString())
        .as("%s", checked.body())
        .isEqualTo("CHECKED");
    return commit(checked);
  }

  private SampleDistrict.Answer commit(SampleDistrict.Answer checked) {
    return district
        .post(district.officer(), "/imports/oneroster/" + checked.id() + "/commit", Map.of())
        .expect(200);
  }

  private String nameOf(UUID school) {
    return db.sql("select name from directory_school where id = ?")
        .param(school)
        .query(String.class)
        .single();
  }

  private List<String> codes(byte[] zip) {
    return check(zip)
        .expect(201)
        .body()
        .path("faults")
        .valueStream()
        .map(fault -> fault.path("code").asString())
        .toList();
  }

  private List<String> names() {
    return district
        .get(district.officer(), "/persons")
        .items()
        .map(person -> person.path("name").asString())
        .toList();
  }

  private static Map<String, Integer> sheet(SampleDistrict.Answer answer, String name) {
    var report =
        answer
            .body()
            .path("sheets")
            .valueStream()
            .filter(one -> one.path("sheet").asString().equals(name))
            .findFirst()
            .orElseThrow();
    var counts = new LinkedHashMap<String, Integer>();
    for (var what : List.of("rows", "new", "changed", "same", "leftOut"))
      counts.put(what, report.path(what).asInt());
    return counts;
  }

  private List<String> rows() {
    return db.sql(
            """
            select p.number || ' ' || p.version || ' ' || coalesce(string_agg(t.title || coalesce(o.rank, '-'), ','), '')
              from person p left join person_title t on t.person_id = p.id left join person_office o on o.person_id = p.id
             where p.district = ? group by p.id order by 1\
            """)
        .param(district.code)
        .query(String.class)
        .list();
  }
}
