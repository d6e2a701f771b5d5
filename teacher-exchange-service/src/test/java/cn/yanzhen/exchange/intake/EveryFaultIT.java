package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.samples.Book;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A file is mended in one go: every fault of it is told, none twice and none that only follows from
 * another; and nobody's number is told or kept on the way.
 */
@ExchangeTest
class EveryFaultIT {

  private static final String PERSONS = "人员编号,姓名,身份证件号,学校标识码,学科,学段,出生年月,参加工作日期,到校日期,联系电话\n";
  private static final String IDENTITY = "500106198503010019";

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @Test
  void aRowWithAnUnreadableCellIsLookedAtInAllItsOtherCells() {
    var faulty =
        check(
            PERSONS
                + "T1,雁一,500106198503010011,9999999999,炼金术,初中,2000-01-01,2008-07-01,2007-09-01,12345\n");

    assertThat(places(faulty))
        .containsExactlyInAnyOrder(
            "2 学科 workbook/unknown-code",
            "2 身份证件号 intake/identity-number",
            "2 学校标识码 intake/unknown-school",
            "2 参加工作日期 intake/too-young",
            "2 到校日期 intake/before-service",
            "2 联系电话 intake/phone");
  }

  @Test
  void nothingIsSaidOfWhatRestsOnTheUnreadableCell() {
    var faulty =
        check(
            PERSONS
                + "T1,雁一,,%s,数学,初中,1985年,1990-07-01,2012-09-01,\n"
                    .formatted(district.codeOf(district.lead)));

    assertThat(places(faulty)).containsExactly("2 出生年月 workbook/not-a-date");
  }

  @Test
  void whoseRowIsFaultyIsNotCalledUnknownOnTheOtherSheets() {
    var broken = district.personRow("T1", "雁一", district.lead);
    broken.set(2, "500106198503010011");
    var twice = district.personRow("T2", "雁二", district.lead);
    twice.set(4, "炼金术");
    var book =
        book(List.of(broken, twice))
            .sheet("资格证书", List.of("人员编号", "资格学段", "资格学科", "取得日期"))
            .row("资格证书", "T1", "初中", "数学", null)
            .row("资格证书", "T2", "初中", "炼金术", null)
            .row("资格证书", "NOBODY", "初中", "数学", null);

    var faulty = district.upload(book.toBytes()).expect(201).body();

    assertThat(places(faulty))
        .containsExactlyInAnyOrder(
            "2 身份证件号 intake/identity-number",
            "3 学科 workbook/unknown-code",
            "3 资格学科 workbook/unknown-code",
            "4 人员编号 intake/unknown-person");
  }

  @Test
  void theCountOfASheetAndTheTotalAgreeHoweverManyAreListed() {
    var text = new StringBuilder(PERSONS);
    for (int i = 0; i < 700; i++)
      text.append("T%d,雁,,9999999999,数学,初中,1985-03-01,2008-07-01,2012-09-01,\n".formatted(i));

    var faulty = check(text.toString());

    assertThat(faulty.path("faults")).hasSize(500);
    assertThat(faulty.path("faultCount").asInt()).isEqualTo(700);
    assertThat(faulty.path("sheets").get(0).path("faults").asInt()).isEqualTo(700);
  }

  @Test
  void anIdentityNumberInAnotherColumnIsNeitherToldNorKept() {
    var answer =
        check(
            PERSONS
                + "T1,雁一,,%s,13800001234,初中,1985-03-01,2008-07-01,2012-09-01,\n"
                    .formatted(IDENTITY));

    assertThat(answer.toString())
        .doesNotContain(IDENTITY)
        .doesNotContain("13800001234")
        .contains("50**************19")
        .contains("138****1234");
    var kept =
        db.sql("select report::text from workbook_import where id = cast(? as uuid)")
            .param(answer.path("id").asString())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(IDENTITY).doesNotContain("13800001234");
  }

  @Test
  void aHiddenValueIsNotAnEmptyOne() {
    var faults =
        check(
                PERSONS
                    + "T1,雁一,%s0,%s,数学,初中,1985-03-01,2008-07-01,2012-09-01,\n"
                        .formatted(IDENTITY, district.codeOf(district.lead)))
            .path("faults");

    assertThat(faults).isNotEmpty();
    assertThat(faults.valueStream())
        .allSatisfy(
            fault -> {
              assertThat(fault.path("value").asString()).isEmpty();
              assertThat(fault.path("hidden").asBoolean()).isTrue();
            });
  }

  @Test
  void aCheckedFileIsKeptSealedUntilItIsCommitted() {
    var row = district.personRow("T1", "雁一鸣", district.lead);
    var checked = district.upload(SampleDistrict.workbook(List.of(row), List.of())).expect(201);
    var kept = content("select content from workbook_import where id = ?", checked);
    assertThat(kept[0]).as("sealed, as other personal data is").isEqualTo((byte) 1);

    district.post(district.officer(), "/imports/" + checked.id() + "/commit", Map.of()).expect(200);

    assertThat(district.personId("T1")).isNotNull();
    assertThat(content("select content from workbook_import where id = ?", checked)).isEmpty();
  }

  @Test
  void aSealedFileIsOpenedInNoOthersPlace() {
    var one = upload(persons("T1")).expect(201);
    var other = upload(persons("T2")).expect(201);
    db.sql(
            "update workbook_import set content = (select content from workbook_import where id ="
                + " ?) where id = ?")
        .params(one.id(), other.id())
        .update();

    assertThat(
            district
                .post(district.officer(), "/imports/" + other.id() + "/commit", Map.of())
                .expect(409)
                .code())
        .isEqualTo("workbook/no-longer-valid");
  }

  @Test
  void aLargeFileIsKeptSealedToo() {
    var taken = large("\uFEFF" + persons("T1")).expect(202);
    assertThat(ended(taken).path("state").asString())
        .as("with the mark that Excel writes")
        .isEqualTo("CHECKED");

    var kept = content("select content from import_piece where job_id = ?", taken);
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("雁").doesNotContain("T1");
    district
        .post(district.officer(), "/import-jobs/" + taken.id() + "/commit", Map.of())
        .expect(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> district.get(district.officer(), "/persons").items().count() == 1);
  }

  @Test
  void whatTheRegistryExportsTheLargeImportTakesInAgain() {
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var export =
        new String(
            district.get(district.officer(), "/persons/registry.csv").expect(200).http().body(),
            StandardCharsets.UTF_8);

    var job = ended(large(export).expect(202));

    assertThat(job.path("state").asString()).as("%s", job).isEqualTo("CHECKED");
    assertThat(job.path("same").asInt()).isEqualTo(1);
  }

  @Test
  void theListOfPersonsSaysWhichExportCanBeTakenIn() {
    var list = district.get(district.officer(), "/persons/export.xlsx").expect(200).http().body();

    var faulty = district.upload(list).expect(201).body();

    assertThat(faulty.path("faults")).hasSize(1);
    assertThat(faulty.path("faults").get(0).path("reason").asString()).contains("整册导出");
  }

  @Test
  void aFileOfHeadingsAloneSaysThatThereAreNoRows() {
    assertThat(check(PERSONS).path("faults").get(0).path("reason").asString()).contains("没有数据行");
    assertThat(ended(large(PERSONS).expect(202)).path("faults").get(0).path("reason").asString())
        .contains("没有数据行");
    assertThat(
            district
                .upload(
                    SampleDistrict.workbook("人员", List.of(PERSONS.strip().split(",")), List.of()))
                .expect(201)
                .body()
                .path("faults")
                .get(0)
                .path("reason")
                .asString())
        .contains("没有数据行");
  }

  private static Book book(List<List<Object>> persons) {
    var book = Book.empty();
    for (var sheet : List.of("学校", "教共体", "人员", "需求")) book.without(sheet);
    book.sheet(
        "人员",
        List.of(
            "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
            "干部职务"));
    persons.forEach(row -> book.row("人员", row.toArray()));
    return book;
  }

  private String persons(String number) {
    return PERSONS
        + "%s,雁一鸣,,%s,数学,初中,1985-03-01,2008-07-01,2012-09-01,\n"
            .formatted(number, district.codeOf(district.lead));
  }

  private JsonNode check(String csv) {
    return upload(csv).expect(201).body();
  }

  private SampleDistrict.Answer upload(String csv) {
    return district.upload(
        "/imports", "人员.csv", csv.getBytes(StandardCharsets.UTF_8), district.officer());
  }

  private SampleDistrict.Answer large(String csv) {
    return district.upload(
        "/import-jobs", "人员.csv", csv.getBytes(StandardCharsets.UTF_8), district.officer());
  }

  private JsonNode ended(SampleDistrict.Answer job) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> district.get(district.officer(), "/import-jobs/" + job.id()).expect(200).body(),
            now -> !now.path("state").asString().equals("CHECKING"));
  }

  private byte[] content(String sql, SampleDistrict.Answer of) {
    return db.sql(sql).param(of.id()).query((row, n) -> row.getBytes(1)).single();
  }

  private static List<String> places(JsonNode faulty) {
    return faulty
        .path("faults")
        .valueStream()
        .map(
            fault ->
                fault.path("row").asInt()
                    + " "
                    + fault.path("column").asString()
                    + " "
                    + fault.path("code").asString())
        .toList();
  }
}
