package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.District;
import cn.yanzhen.community.Districts.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was signed stays on record: added by those whose it is, read by the district, never lost.
 */
@OnRealServers
class AgreementsIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private District district;
  private UUID lead;
  private UUID member;
  private String path;

  @BeforeEach
  void inACommunityOfTwo() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    path = "/communities/" + district.community("一小教共体", lead, member) + "/agreements";
  }

  @Test
  void theLeadSchoolAddsItAndEverybodyOfTheDistrictReadsIt() {
    var admin = district.administrator(lead);
    var file = file(admin, "甲");
    var added = admin.post(path, agreement("三方合作协议", file)).is(201);
    assertThat(added.etag()).isEqualTo("\"1\"");
    var read = district.teacher(member).get(path).is(200).json();
    assertThat(read.path("mayAdd").asBoolean()).isFalse();
    assertThat(read.path("label").asString()).isEqualTo("按公开报道整理");
    var item = read.path("items").path(0);
    assertThat(item.path("title").asString()).isEqualTo("三方合作协议");
    assertThat(item.path("signedOn").asString()).isEqualTo("2026-08-20");
    assertThat(item.path("file").path("name").asString()).isEqualTo("甲.pdf");
    district.teacher(member).get("/attachments/" + file).is(200);
    assertThat(admin.get(path).is(200).json().path("mayAdd").asBoolean()).isTrue();
    // Kept: the sweep of a day later must not take the file.
    assertThat(
            database
                .sql("select kept from attachment where id = ?")
                .params(UUID.fromString(file))
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(audited(added.id())).containsExactly("agreement.added");
  }

  @Test
  void othersMayNot() {
    var file = file(district.officer(), "甲");
    var body = agreement("三方合作协议", file);
    district.administrator(member).post(path, body).is(403);
    district.teacher(lead).post(path, body).is(403);
    var elsewhere = districts.another();
    elsewhere.officer().get(path).is(404);
    elsewhere.officer().post(path, body).is(404);
    districts.stranger().get(path).is(401);
    var added = district.officer().post(path, body).is(201).id();
    var withdraw = "/agreements/" + added + "/withdraw";
    district.administrator(member).act(withdraw, Map.of("reason", "不认")).is(403);
    elsewhere.officer().act(withdraw, Map.of("reason", "不认")).is(404);
    // A file of another district is no file of this one.
    var theirs = file(elsewhere.officer(), "乙");
    assertThat(district.officer().post(path, agreement("补充", theirs)).is(422).code())
        .isEqualTo("community/agreement-invalid");
  }

  @Test
  void whatIsWrongIsSaidByField() {
    var officer = district.officer();
    var body = agreement("协议", file(officer, "甲"));
    body.put("kind", "TREATY");
    body.put("signedOn", "2099-01-01");
    body.put("to", "2026-08-31");
    var refused = officer.post(path, body).is(422);
    assertThat(refused.json().path("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("kind", "signedOn", "to");
    officer.post(path, Map.of("title", " ")).is(422);
    assertThat(officer.get(path).json().path("items")).isEmpty();
  }

  @Test
  void theSameFileIsRegisteredOnceUnlessWithdrawn() {
    var officer = district.officer();
    var first = officer.post(path, agreement("三方合作协议", file(officer, "甲"))).is(201);
    assertThat(officer.post(path, agreement("又一份", file(officer, "甲"))).is(409).code())
        .isEqualTo("community/agreement-there");
    var withdraw = "/agreements/" + first.id() + "/withdraw";
    officer.post(withdraw, Map.of("reason", "传错"), Map.of("If-Match", "\"7\"")).is(412);
    officer.act(withdraw, Map.of("reason", " ")).is(422);
    var gone = officer.act(withdraw, Map.of("reason", "传错文件")).is(200);
    assertThat(gone.json().path("withdrawal").path("reason").asString()).isEqualTo("传错文件");
    assertThat(gone.etag()).isEqualTo("\"2\"");
    assertThat(officer.act(withdraw, Map.of("reason", "再撤")).is(409).code())
        .isEqualTo("community/agreement-withdrawn");
    officer.post(path, agreement("又一份", file(officer, "甲"))).is(201);
    assertThat(officer.get(path).json().path("items").findValuesAsString("title"))
        .containsExactly("又一份", "三方合作协议");
    assertThat(audited(first.id())).containsExactly("agreement.added", "agreement.withdrawn");
  }

  @Test
  void theSameRequestTwiceAddsOne() {
    var officer = district.officer();
    var body = agreement("三方合作协议", file(officer, "甲"));
    var key = Map.of("Idempotency-Key", "agreement-" + UUID.randomUUID());
    var first = officer.post(path, body, key).is(201).id();
    assertThat(officer.post(path, body, key).is(201).id()).isEqualTo(first);
    assertThat(officer.get(path).json().path("items")).hasSize(1);
  }

  @Test
  void nobodyDeletesOne() {
    var officer = district.officer();
    var added = officer.post(path, agreement("三方合作协议", file(officer, "甲"))).is(201).id();
    assertThatThrownBy(
            () ->
                database
                    .sql("delete from agreement where id = ?")
                    .params(UUID.fromString(added))
                    .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void theProfileNamesWhatHoldsOnTheDay() throws IOException {
    var officer = district.officer();
    var body = agreement("三方合作协议", file(officer, "甲"));
    body.put("to", "2027-08-31");
    officer.post(path, body).is(201);
    var sheet = path.replace("/agreements", "/profile.pdf?on=");
    assertThat(text(officer.get(sheet + "2027-08-31").is(200).bytes())).contains("三方合作协议");
    assertThat(text(officer.get(sheet + "2027-09-01").is(200).bytes()))
        .doesNotContain("三方合作协议")
        .contains("仍然有效的协议");
  }

  private static Map<String, Object> agreement(String title, String file) {
    var body = new HashMap<String, Object>();
    body.put("title", title);
    body.put("kind", "THREE_PARTY");
    body.put("signedOn", "2026-08-20");
    body.put("from", "2026-09-01");
    body.put("attachmentId", file);
    return body;
  }

  private static String file(Person by, String name) {
    var content = "%PDF-1.4\n" + name + "\n%%EOF\n";
    return by.send("/attachments", name + ".pdf", content.getBytes(StandardCharsets.UTF_8))
        .is(201)
        .id();
  }

  private List<String> audited(String subject) {
    return database
        .sql("select action from audit_entry where subject = ? order by id")
        .params(subject)
        .query(String.class)
        .list();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var sheet = PDDocument.load(pdf)) {
      return new PDFTextStripper().getText(sheet);
    }
  }
}
