package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.samples.Book;
import cn.yanzhen.testing.TestTokens;
import cn.yanzhen.testing.TestTopics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sheet 在派人员: who was out by orders on paper before the system was in use. */
@ExchangeTest
class AfootSheetIT {

  private static final String PAPER = "沙教发〔2026〕12号";
  private static final LocalDate CERTIFIED = LocalDate.of(2008, 6, 30);

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.minusDays(60);
  final LocalDate to = today.plusDays(60);

  @Test
  void whoIsOutByPaperIsOutFromTheImportOnAndTheSameFileAgainChangesNothing() {
    var file = out(people("P1", "P2"), "P1", "P2").toBytes();
    var checked = district.upload(file).expect(201).body();
    assertThat(checked.path("state").asString()).as("%s", checked).isEqualTo("CHECKED");
    assertThat(count(checked, "new")).isEqualTo(2);
    assertThat(district.get(district.officer(), "/assignments").items())
        .as("a check writes nothing")
        .isEmpty();

    district.take(file);

    var person = district.personId("P1");
    var order = of(person);
    assertThat(order.path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(order.path("orderNumber").asString()).isEqualTo(PAPER);
    assertThat(order.at("/paper/on").asString()).isEqualTo(from.minusDays(9).toString());
    assertThat(order.path("consents")).isEmpty();
    assertThat(order.path("orders")).as("no number of the register").isEmpty();
    assertThat(order.at("/history/0/what").asString()).contains("登记在派", PAPER);
    assertThat(order.at("/history/0/by").asString()).isEqualTo("区管理员");
    assertThat(order.path("path").valueStream().map(one -> one.path("step").asString()))
        .containsExactly("ORDER", "IN_FORCE", "RETURNED");
    assertThat(
            db.sql("select count(*) from order_register where district = ?")
                .param(district.code)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(needState(order)).isEqualTo("FILLED");
    assertThat(bars(person)).containsExactly(from + " " + to);
    assertThat(handovers(order)).containsExactlyInAnyOrder("START OPEN", "RETURN OPEN");

    var before = written();
    var again = district.take(file).body();
    var exported = district.get(district.officer(), "/persons/registry.xlsx").expect(200);
    var back = district.take(exported.http().body()).body();
    for (var answer : List.of(again, back)) {
      assertThat(count(answer, "same")).isEqualTo(2);
      assertThat(count(answer, "new")).isZero();
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void theOtherServicesHearOfItByTheEventsOfAnyOrderWithTheDayOfThePaper() {
    district.take(out(people("P1"), "P1").toBytes());
    var order = of(district.personId("P1"));
    var id = UUID.fromString(order.path("id").asString());
    var need = UUID.fromString(order.path("needId").asString());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(district.eventsOf("exchange.assignment.v1", id))
                  .containsExactly("assignment-approved.v1", "assignment-started.v1");
              assertThat(district.eventsOf("exchange.need.v1", need))
                  .containsExactly("need-posted.v1", "need-filled.v1");
            });
    for (var told : told("exchange.assignment.v1", id)) {
      assertThat(told.path("paperOrderOn").asString()).isEqualTo(from.minusDays(9).toString());
      assertThat(told.path("orderNumber").asString()).isEqualTo(PAPER);
      assertThat(told.path("from").asString()).isEqualTo(from.toString());
    }
    assertThat(told("exchange.need.v1", need))
        .allMatch(told -> told.path("recorded").asBoolean(false));
  }

  @Test
  void everyFaultIsNamedWithRowColumnAndReason() {
    district.take(out(people("P1", "P2", "P3"), "P1").toBytes());
    db.sql("delete from person_certificate where person_id = ?")
        .param(district.personId("P3"))
        .update();
    var book = sheet();
    row(book, "NOBODY", district.member, "0.5", from, to);
    book.row("在派人员", "P2", "教师交流轮岗", "9999999999", "数学", "初中", "1.5", from, to, PAPER, from, null);
    row(book, "P2", district.lead, "0.5", from, to);
    row(book, "P2", district.member, "0.5", today.plusDays(1), to);
    row(book, "P2", district.member, "0.5", from, today.minusDays(1));
    row(book, "P2", district.member, "0.5", from, from.minusDays(1));
    row(book, "P2", district.outside, "0.6", from, to);
    row(book, "P2", district.member, "0.6", from, to);
    row(book, "P3", district.member, "0.5", from, to);
    row(book, "P1", district.member, "0.5", from.plusDays(1), to);
    row(book, "P2", district.outside, "0.6", from, to);
    book.row(
        "在派人员",
        "P2",
        "调动",
        district.codeOf(district.member),
        "数学",
        "初中",
        "1",
        from,
        to,
        PAPER,
        from,
        null);

    row(book, "P2", district.member, "0.2", from, to);
    book.set("在派人员", 13, "发文日期", today.plusDays(1));

    var all = district.upload(book.toBytes()).expect(201).body().path("faults");

    assertThat(named(all))
        .containsExactlyInAnyOrder(
            "2 人员编号 intake/unknown-person",
            "3 接收学校标识码 intake/unknown-school",
            "3 工作量(FTE) intake/fte",
            "4 接收学校标识码 intake/already-there",
            "5 开始日期 intake/not-begun",
            "6 结束日期 intake/afoot-over",
            "7 结束日期 intake/afoot-dates",
            "9 工作量(FTE) intake/fte-exceeded",
            "10 学科 intake/certificate-missing",
            "11 文号 intake/afoot-already",
            "12 人员编号 intake/afoot-twice",
            "13 派遣类型 workbook/unknown-code",
            "14 发文日期 intake/in-the-future");
    assertThat(all.valueStream().map(one -> one.path("reason").asString()))
        .allMatch(reason -> reason.matches(".*[\\u4e00-\\u9fff].*"));
    assertThat(
            db.sql("select count(*) from assignment where district = ?")
                .param(district.code)
                .query(Long.class)
                .single())
        .as("nothing of a faulty file is written")
        .isEqualTo(1);
  }

  @Test
  void onlyTheDistrictRecordsAndOnlyItsOwn() {
    var file = out(people("P1"), "P1").toBytes();
    for (var other : List.of(district.admin(district.lead), district.teacher(UUID.randomUUID()))) {
      district.upload("/imports", "district.xlsx", file, other).expect(403);
    }
    district.take(people("P1").toBytes());
    var neighbour = districts.create();
    var faults = neighbour.upload(out(sheet(), "P1").toBytes()).expect(201).body().path("faults");
    assertThat(named(faults))
        .containsExactlyInAnyOrder(
            "2 人员编号 intake/unknown-person", "2 接收学校标识码 intake/other-district");
    var loader =
        TestTokens.bearer(
            who -> who.name("导入员").district(district.code).grant("LOADER", district.code));
    var checked =
        district.upload("/imports", "district.xlsx", out(sheet(), "P1").toBytes(), loader);
    district.post(loader, "/imports/" + checked.expect(201).id() + "/commit", Map.of()).expect(200);
    assertThat(of(district.personId("P1")).at("/history/0/by").asString()).isEqualTo("导入员");
  }

  @Test
  void isExtendedByALetterThatNamesThePaper() throws IOException {
    var file = out(people("P1"), "P1").toBytes();
    district.take(file);
    var person = district.personId("P1");
    var id = idOf(person);
    var later = to.plusDays(30);
    deed(district.admin(district.lead), id, "extension", Map.of("to", later)).expect(201);
    var consent = "extension/consent";
    deed(district.teacher(person), id, consent, Map.of("party", "PERSON")).expect(200);
    deed(district.admin(district.lead), id, consent, Map.of("party", "SENDING")).expect(200);
    deed(district.admin(district.member), id, consent, Map.of("party", "RECEIVING")).expect(200);
    var extended = deed(district.officer(), id, "extension/approve", Map.of()).expect(200).body();

    assertThat(extended.path("to").asString()).isEqualTo(later.toString());
    assertThat(extended.path("orderNumber").asString()).isEqualTo(PAPER);
    var letter = extended.at("/extension/orderNumber").asString();
    assertThat(letter).as("the first of the register").endsWith("〕1号");
    var path = "/orders/" + URLEncoder.encode(letter, StandardCharsets.UTF_8) + "/letter.pdf";
    assertThat(text(district.get(district.officer(), path).expect(200).http().body()))
        .contains(PAPER, letter, "延期至");
    district.get(district.officer(), "/orders/" + id + "/letter.pdf").expect(404);
    assertThat(count(district.take(file).body(), "same")).as("as the paper says").isEqualTo(1);
    var exported = district.get(district.officer(), "/persons/registry.csv?sheet=在派人员");
    assertThat(new String(exported.expect(200).http().body(), StandardCharsets.UTF_8))
        .contains("P1,教师交流轮岗", PAPER, later.toString());
    var back = district.get(district.officer(), "/persons/registry.xlsx").expect(200);
    assertThat(count(district.take(back.http().body()).body(), "same")).isEqualTo(1);
  }

  @Test
  void isRecalledEarlyAndReturnsAndItsSchoolLacksSomebodyAgain() {
    district.take(out(people("P1"), "P1").toBytes());
    var id = idOf(district.personId("P1"));
    var last = today.plusDays(2);

    deed(district.officer(), id, "recall", Map.of("to", last, "code", "HOME_URGENT")).expect(200);

    assertThat(needState(one(id))).isEqualTo("OPEN");
    SampleDistrict.moveClock(Duration.ofDays(3));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(one(id).path("state").asString()).isEqualTo("RETURNED"));
    assertThat(district.get(district.officer(), "/persons/registry.xlsx").expect(200).status())
        .isEqualTo(200);
  }

  @Test
  void isVoidedAsIfItHadNeverBeenAndMayBeRecordedPutRight() {
    var file = out(people("P1"), "P1").toBytes();
    district.take(file);
    var person = district.personId("P1");
    var id = idOf(person);

    deed(district.officer(), id, "void", Map.of("code", "WRONG_DAYS")).expect(200);

    var voided = one(id);
    assertThat(voided.path("state").asString()).isEqualTo("VOIDED");
    assertThat(needState(voided)).as("nobody ever posted it").isEqualTo("WITHDRAWN");
    assertThat(handovers(voided)).containsOnly("START DROPPED", "RETURN DROPPED");
    assertThat(count(district.take(file).body(), "same"))
        .as("the same file brings back nothing that was voided")
        .isEqualTo(1);
    var right = sheet();
    row(right, "P1", district.member, "0.5", from.plusDays(7), to);
    assertThat(count(district.take(right.toBytes()).body(), "new")).isEqualTo(1);
    assertThat(bars(person)).containsExactly(from.plusDays(7) + " " + to);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .endsWith("assignment-voided.v1"));
  }

  @Test
  void itsCertificateIsKeptAndAYearThatIsOverMayStillBeAppraised() {
    var book = people("P1");
    row(book, "P1", district.member, "0.5", today.minusDays(400), to.plusDays(60));
    district.take(book.toBytes());
    var person = district.personId("P1");

    assertThatThrownBy(
            () ->
                db.sql("delete from person_certificate where person_id = ?").param(person).update())
        .hasMessageContaining(PAPER);
    assertThat(
            db.sql("select due from appraisal where assignment_id = ? and kind = 'YEARLY'")
                .param(idOf(person))
                .query(LocalDate.class)
                .single())
        .isAfter(today);
  }

  // files

  /** A workbook with persons, each with a certificate. */
  private Book people(String... numbers) {
    var book = sheet();
    book.sheet(
        "人员",
        List.of(
            "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
            "干部职务"));
    book.sheet("资格证书", List.of("人员编号", "资格学段", "资格学科", "取得日期"));
    for (var number : numbers) {
      book.row("人员", district.personRow(number, "在派" + number, district.lead).toArray());
      book.row("资格证书", number, "初中", "数学", CERTIFIED);
    }
    return book;
  }

  private static Book sheet() {
    var book = Book.empty();
    for (var other : List.of("学校", "教共体", "人员", "需求")) book.without(other);
    return book.sheet("在派人员", AfootSheet.HEADINGS);
  }

  private Book out(Book book, String... numbers) {
    for (var number : numbers) row(book, number, district.member, "0.5", from, to);
    return book;
  }

  private void row(
      Book book, String number, UUID host, String fte, LocalDate first, LocalDate last) {
    book.row(
        "在派人员",
        number,
        "教师交流轮岗",
        district.codeOf(host),
        "数学",
        "初中",
        new BigDecimal(fte),
        first,
        last,
        PAPER,
        from.minusDays(9),
        null);
  }

  // what is so

  private static int count(JsonNode answer, String what) {
    return answer
        .path("sheets")
        .valueStream()
        .filter(one -> one.path("sheet").asString().equals("在派人员"))
        .mapToInt(one -> one.path(what).asInt())
        .sum();
  }

  private static List<String> named(JsonNode faults) {
    return faults
        .valueStream()
        .map(
            one ->
                one.path("row").asInt()
                    + " "
                    + one.path("column").asString()
                    + " "
                    + one.path("code").asString())
        .toList();
  }

  private JsonNode one(UUID id) {
    return district.get(district.officer(), "/assignments/" + id).expect(200).body();
  }

  private UUID idOf(UUID person) {
    return district
        .get(district.officer(), "/assignments?personId=" + person)
        .items()
        .map(one -> UUID.fromString(one.path("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode of(UUID person) {
    return one(idOf(person));
  }

  private String needState(JsonNode order) {
    return district
        .get(district.officer(), "/needs/" + order.path("needId").asString())
        .expect(200)
        .body()
        .path("state")
        .asString();
  }

  private List<String> handovers(JsonNode order) {
    return district
        .get(district.officer(), "/assignments/" + order.path("id").asString() + "/handovers")
        .expect(200)
        .items()
        .map(
            one -> {
              assertThat(one.path("overdue").asInt(0)).as("%s", one).isZero();
              return one.path("phase").asString() + " " + one.path("state").asString();
            })
        .toList();
  }

  /** What the person's line of the timeline shows. */
  private List<String> bars(UUID person) {
    return district
        .get(
            district.officer(),
            "/assignments/timeline?by=person&from=" + from.minusDays(30) + "&to=" + to)
        .expect(200)
        .items()
        .filter(row -> row.path("id").asString().equals(person.toString()))
        .flatMap(row -> row.path("bars").valueStream())
        .map(bar -> bar.path("from").asString() + " " + bar.path("to").asString())
        .toList();
  }

  private Answer deed(String who, UUID id, String deed, Object body) {
    return district.post(who, "/assignments/" + id + "/" + deed, body);
  }

  private List<JsonNode> told(String topic, UUID key) {
    return TestTopics.consume(db, district.bootstrap, topic).stream()
        .filter(one -> one.key().equals(key.toString()))
        .map(one -> SampleDistrict.JSON.readTree(one.value()))
        .toList();
  }

  /** Every row that the sheet may write, and how often it was written. */
  private String written() {
    return db.sql(
            """
            select coalesce(sum(a.version), 0) || ' ' || count(*) || ' ' ||
                   (select count(*) || ' ' || sum(version) from need where district = :district)
              from assignment a where a.district = :district\
            """)
        .param("district", district.code)
        .query(String.class)
        .single();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var paper = PDDocument.load(pdf)) {
      return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
    }
  }
}
