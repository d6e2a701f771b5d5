package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is wrong with an archive is named by its file, row and column. */
@OnRealServers
class OneRosterFaultsIT extends OneRosterTest {
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
}
