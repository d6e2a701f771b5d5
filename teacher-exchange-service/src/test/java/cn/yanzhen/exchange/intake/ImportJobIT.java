package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A file that takes longer than a request: followed, committed, cancelled, given up. */
@ExchangeTest
class ImportJobIT {

  private static final String HEADINGS = "人员编号,姓名,学校标识码,学科,学段,职称,最高荣誉,出生年月,参加工作日期,到校日期,干部职务\n";

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @Test
  void aLongFileIsCheckedInPartsThenWrittenAsOneAndTakenAgainChangesNothing() {
    var file = persons(5_001);

    var taken = send(file).expect(202);
    assertThat(taken.http().headers().firstValue("Location"))
        .hasValue("/api/v1/exchange/import-jobs/" + taken.id());
    var checked = ended(taken.id(), "CHECKING");
    assertThat(checked.path("state").asString()).as("%s", checked).isEqualTo("CHECKED");
    assertThat(checked.path("rowsTotal").asInt()).isEqualTo(5_001);
    assertThat(checked.path("added").asInt()).isEqualTo(5_001);
    assertThat(registered()).as("only looked at").isZero();

    commit(taken.id()).expect(202);
    assertThat(ended(taken.id(), "COMMITTING").path("state").asString()).isEqualTo("COMMITTED");
    assertThat(registered()).isEqualTo(5_001);
    assertThat(pieces(taken.id())).as("what was personal is gone").isZero();

    var again = send(file).expect(202);
    assertThat(ended(again.id(), "CHECKING").path("same").asInt()).isEqualTo(5_001);
  }

  @Test
  void whoStandsTwiceIsFoundHoweverFarApartAndNothingIsWritten() {
    var taken = send(persons(4_500) + row(3)).expect(202);

    var faulty = ended(taken.id(), "CHECKING");
    assertThat(faulty.path("state").asString()).isEqualTo("FAULTY");
    assertThat(faulty.path("faults").get(0).path("row").asInt()).isEqualTo(4_502);
    assertThat(faulty.path("faults").get(0).path("reason").asString()).contains("与第 5 行重复");
    assertThat(commit(taken.id()).expect(409).code()).isEqualTo("exchange/import-not-checked");
    assertThat(registered()).isZero();
  }

  @Test
  void anOldSpreadsheetsEncodingIsReadAndWhatIsNoTextIsRefused() {
    var taken =
        district
            .upload(
                "/import-jobs",
                "旧.csv",
                persons(10).getBytes(Charset.forName("GB18030")),
                district.officer())
            .expect(202);
    assertThat(ended(taken.id(), "CHECKING").path("added").asInt()).isEqualTo(10);

    assertThat(
            district
                .upload("/import-jobs", "x.csv", new byte[] {'a', 0, 'b'}, district.officer())
                .expect(422)
                .code())
        .isEqualTo("workbook/not-a-csv");
  }

  /** The other services take 32 MB at most: a file this long gets past the door and is read. */
  @Test
  void aCitysFileIsNotTooLarge() {
    var large = new byte[40 << 20];
    assertThat(
            district
                .upload("/import-jobs", "city.csv", large, district.officer())
                .expect(422)
                .code())
        .isEqualTo("workbook/not-a-csv");
  }

  @Test
  void aCancelledImportLeavesNothing() {
    var taken = send(persons(3_000)).expect(202);
    ended(taken.id(), "CHECKING");

    assertThat(cancel(taken.id()).expect(200).body().path("state").asString())
        .isEqualTo("CANCELLED");
    commit(taken.id()).expect(409);
    assertThat(pieces(taken.id())).isZero();
    assertThat(registered()).isZero();
    cancel(taken.id()).expect(200);
  }

  @Test
  void whatItWouldChangeIsToldAndWrittenOnlyOnceItWasLookedAt() {
    var first = send(persons(3)).expect(202);
    ended(first.id(), "CHECKING");
    commit(first.id()).expect(202);
    ended(first.id(), "COMMITTING");
    var renamed = HEADINGS + row(0).replace("雁0", "张三") + row(1).replace("高级", "") + row(2);

    var checked = ended(send(renamed).expect(202).id(), "CHECKING");
    assertThat(checked.path("state").asString()).isEqualTo("CHECKED");
    assertThat(checked.path("changed").asInt()).as("a blank changes nothing").isEqualTo(1);
    assertThat(checked.at("/changes/rows/0/fields/0/before").asString()).isEqualTo("雁0");
    assertThat(checked.at("/changes/rows/0/warnings/0/code").asString())
        .isEqualTo("intake/other-name");
    var id = UUID.fromString(checked.path("id").asString());
    assertThat(commit(id).expect(409).code()).isEqualTo("workbook/changes-unconfirmed");

    district
        .post(district.officer(), "/import-jobs/" + id + "/commit", Map.of("confirmed", 1))
        .expect(202);

    var done = ended(id, "COMMITTING");
    assertThat(done.path("state").asString()).as("%s", done).isEqualTo("COMMITTED");
    assertThat(done.at("/changes/count").asInt()).isEqualTo(1);
    assertThat(done.at("/changes/rows").size()).as("no names are kept").isZero();
    assertThat(
            db.sql(
                    "select p.number from audit_entry a join person p on p.id::text = a.subject"
                        + " where p.district = ? and a.action = 'person.changed-by-import'")
                .param(district.code)
                .query(String.class)
                .list())
        .containsExactly("T00000");
  }

  @Test
  void oneAtATimeInADistrictAndWhoseInstanceDiedHasFailed() {
    var taken = send(persons(10)).expect(202);
    ended(taken.id(), "CHECKING");
    db.sql(
            "update import_job set state = 'COMMITTING', alive_at = now() + interval '1 minute'"
                + " where id = ?")
        .param(taken.id())
        .update();
    assertThat(send(persons(10)).expect(409).code()).isEqualTo("exchange/import-running");

    db.sql("update import_job set alive_at = alive_at - interval '1 hour' where id = ?")
        .param(taken.id())
        .update();
    var failed = ended(taken.id(), "COMMITTING");
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("reason").asString()).contains("未写入任何内容");
    send(persons(10)).expect(202);
  }

  @Test
  void onlyTheDistrictsOfficeImportsAndFollows() {
    var taken = send(persons(10)).expect(202);
    ended(taken.id(), "CHECKING");

    district
        .upload(
            "/import-jobs",
            "x.csv",
            persons(1).getBytes(StandardCharsets.UTF_8),
            district.admin(district.lead))
        .expect(403);
    district.get(district.admin(district.lead), "/import-jobs/" + taken.id()).expect(403);
    var others = districts.create();
    others.get(others.officer(), "/import-jobs/" + taken.id()).expect(404);
    others.post(others.officer(), "/import-jobs/" + taken.id() + "/cancel", Map.of()).expect(404);
    assertThat(district.get(district.officer(), "/import-jobs").expect(200).items()).hasSize(1);
  }

  private String persons(int many) {
    var text = new StringBuilder(HEADINGS);
    for (int i = 0; i < many; i++) text.append(row(i));
    return text.toString();
  }

  private String row(int i) {
    return "T%05d,雁%d,%s,数学,初中,高级,区级骨干教师,1985-03-01,2008-07-01,2012-09-01,\n"
        .formatted(i, i, district.codeOf(district.lead));
  }

  private SampleDistrict.Answer send(String file) {
    return district.upload(
        "/import-jobs", "人员.csv", file.getBytes(StandardCharsets.UTF_8), district.officer());
  }

  private SampleDistrict.Answer commit(UUID id) {
    return district.post(district.officer(), "/import-jobs/" + id + "/commit", Map.of());
  }

  private SampleDistrict.Answer cancel(UUID id) {
    return district.post(district.officer(), "/import-jobs/" + id + "/cancel", Map.of());
  }

  private JsonNode ended(UUID id, String during) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> district.get(district.officer(), "/import-jobs/" + id).expect(200).body(),
            job -> !job.path("state").asString().equals(during));
  }

  private long registered() {
    return district
        .get(district.officer(), "/persons?limit=1")
        .expect(200)
        .body()
        .path("total")
        .asLong();
  }

  private long pieces(UUID id) {
    return db.sql("select count(*) from import_piece where job_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
