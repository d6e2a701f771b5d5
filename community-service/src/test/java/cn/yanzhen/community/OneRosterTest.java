package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** OneRoster archives of a district. */
abstract class OneRosterTest {
  static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,"
          + "metadata.stages,metadata.setting,metadata.weak,metadata.ownership";

  static final String MANIFEST = "manifest.csv";
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    clock.stand(Duration.ZERO);
    district = districts.another();
  }

  String district() {
    return "d1,,,测试区,district," + district.code() + ",,,,";
  }

  String school(int number, String name, String metadata) {
    return "s%d,,,%s,school,%s,d1,%s"
        .formatted(number, name, district.schoolCode(number), metadata);
  }

  static String manifest() {
    return lines(
        "propertyName,value", "manifest.version,1.0", "oneroster.version,1.1", "file.orgs,bulk");
  }

  static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  static byte[] archive(String... orgs) {
    return zip(
        Map.of(
            MANIFEST,
            manifest(),
            "orgs.csv",
            lines(Stream.concat(Stream.of(ORGS), Stream.of(orgs)).toArray(String[]::new))));
  }

  static byte[] zip(Map<String, String> files) {
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

  static Map<String, String> files(byte[] archive) {
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

  String orgs(String on) {
    return files(district.officer().get("/oneroster.zip?on=" + on).is(200).bytes()).get("orgs.csv");
  }

  JsonNode schools() {
    return district.officer().get("/schools").is(200).json().path("items");
  }

  JsonNode send(byte[] file) {
    return district.officer().send("/imports/oneroster", "roster.zip", file).is(201).json();
  }

  void commit(JsonNode checked) {
    assertThat(
            district
                .officer()
                .post("/imports/oneroster/" + checked.path("id").asString() + "/commit")
                .is(200)
                .state())
        .isEqualTo("COMMITTED");
  }
}
