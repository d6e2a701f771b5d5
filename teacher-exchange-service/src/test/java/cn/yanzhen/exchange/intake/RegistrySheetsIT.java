package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.samples.Book;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheets with a row a fact: in, out, and in again. */
@ExchangeTest
class RegistrySheetsIT {

  private static final List<String> PERSON =
      List.of(
          "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
          "干部职务", "性别", "联系电话", "职称取得日期", "毕业班任教学年");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @Test
  void wholeLivesComeInGoOutAndComeInAgainWithoutAnythingNew() {
    var taken = district.take(lives().toBytes());
    assertThat(counts(taken, "new"))
        .isEqualTo(Map.of("人员", 2, "荣誉", 1, "资格证书", 2, "任职", 1, "免予交流", 1, "意愿", 1));
    assertThat(counts(taken, "changed"))
        .as("what 人员 only names gets its day")
        .containsEntry("荣誉", 1)
        .containsEntry("任职", 1);
    assertThat(taken.body().at("/changes/count").asInt())
        .as("who is new has nothing changed")
        .isZero();
    var before = written();

    var again = district.take(lives().toBytes());
    var exported = district.get(district.officer(), "/persons/registry.xlsx").expect(200);
    var back = district.take(exported.http().body());

    assertThat(counts(again, "same").values().stream().mapToInt(n -> n).sum()).isEqualTo(10);
    for (var answer : List.of(again, back)) {
      assertThat(counts(answer, "new").values()).allMatch(n -> n == 0);
      assertThat(counts(answer, "changed").values()).allMatch(n -> n == 0);
    }
    assertThat(written()).isEqualTo(before);
    var csv = text(district.get(district.officer(), "/persons/registry.csv?sheet=荣誉"));
    assertThat(csv).contains("人员编号,荣誉,授予日期,授予单位", "L1,区学科名师,2023-09-01,区教委");
    assertThat(text(district.get(district.officer(), "/persons/registry.csv?sheet=免予交流")))
        .contains("区教委人事科")
        .doesNotContain("重大疾病", "术后");
    assertThat(text(district.get(district.officer(), "/persons/registry.csv")))
        .doesNotContain("13912345678");
    district.get(district.officer(), "/persons/registry.csv?sheet=工资").expect(422);
    district.get(district.admin(district.lead), "/persons/registry.xlsx").expect(403);
  }

  @Test
  void aDatedRowGivesTheDayToWhatTheSummaryOnlyNamed() {
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow("L1", "雁一鸣", district.lead)), List.of()));

    var checked =
        district
            .upload(
                only("荣誉", List.of("人员编号", "荣誉", "授予日期", "授予单位"))
                    .row("荣誉", "L1", "区级骨干教师", DAY, null)
                    .toBytes())
            .expect(201);
    assertThat(checked.body().at("/changes/rows/0/fields/0").toString())
        .as("what changes is told before")
        .contains("\"荣誉\"", "\"区级骨干教师\"", "区级骨干教师（2023-09-01）");
    var taken = district.commit(checked).expect(200);

    assertThat(counts(taken, "changed")).containsEntry("荣誉", 1);
    assertThat(
            db.sql(
                    "select a.details from audit_entry a join person p on p.id::text = a.subject"
                        + " where p.district = ? and a.action = 'person.changed-by-import'")
                .param(district.code)
                .query(String.class)
                .list())
        .singleElement()
        .satisfies(one -> assertThat(one).contains("荣誉"));
    assertThat(
            db.sql(
                    "select h.honour || ' ' || granted_on from person_honour h join person p on"
                        + " p.id = h.person_id where p.district = ?")
                .param(district.code)
                .query(String.class)
                .list())
        .containsExactly("DISTRICT_BACKBONE 2023-09-01");
    assertThat(
            db.sql(
                    "select fact ->> 'honour' from person_fact_past f join person p on p.id ="
                        + " f.person_id where p.district = ? and lower(known) <= upper(known)")
                .param(district.code)
                .query(String.class)
                .list())
        .as("what was believed before is kept")
        .containsExactly("DISTRICT_BACKBONE");
  }

  @Test
  void aHigherHonourIsWhatThePersonIsKnownByFromThenOn() {
    district.take(
        SampleDistrict.workbook(
            List.of(district.personRow("L1", "雁一鸣", district.lead)), List.of()));

    district.take(
        only("荣誉", List.of("人员编号", "荣誉", "授予日期", "授予单位"))
            .row("荣誉", "L1", "市学科带头人", DAY, "市教委")
            .toBytes());

    var person = district.get(district.officer(), "/persons?honour=CITY_LEADER").items().toList();
    assertThat(person).hasSize(1);
    assertThat(person.getFirst().path("version").asLong()).isEqualTo(2);
    assertThat(
            db.sql("select title, honour from person where district = ?")
                .param(district.code)
                .query((row, n) -> row.getString("title") + " " + row.getString("honour"))
                .single())
        .isEqualTo("SENIOR CITY_LEADER");
  }

  @Test
  void faultsAreNamedByRowColumnAndReason() {
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    var book = lives();
    book.row("荣誉", "NOBODY", "校级骨干", null, null);
    book.row("荣誉", "L1", "教育家型培养对象", null, null);
    book.row("荣誉", "L1", "校级骨干", today.plusDays(2), null);
    book.row("任职", "L1", district.codeOf(district.lead), "校级正职", null, DAY.minusYears(1), DAY);
    book.row("任职", "L1", "9999999999", "中层", null, null, DAY);
    book.row("免予交流", "L2", null, null, DAY, null, null, "区教委", null);
    book.row("免予交流", "L2", "心情不好", null, DAY, null, null, "区教委", null);
    book.row("免予交流", "L2", "家庭特殊困难", null, DAY, null, null, "区教委", null);
    book.row("意愿", "L1", null, "123", null, DAY, null, null);

    var faults = district.upload(book.toBytes()).expect(201).body().path("faults");

    assertThat(
            faults
                .valueStream()
                .map(
                    one ->
                        one.path("sheet").asString()
                            + " "
                            + one.path("row").asInt()
                            + " "
                            + one.path("code").asString()))
        .containsExactlyInAnyOrder(
            "荣誉 4 intake/unknown-person",
            "荣誉 5 intake/honour-contradicts",
            "荣誉 6 intake/in-the-future",
            "任职 4 intake/terms-overlap",
            "任职 5 intake/unknown-school",
            "免予交流 3 intake/reason-missing",
            "免予交流 4 intake/unknown-reason",
            "免予交流 5 intake/evidence-missing",
            "意愿 3 intake/unknown-school");
    assertThat(faults.toString()).as("what is secret is shown in no fault").doesNotContain("心情不好");
  }

  @Test
  void whatCannotHaveBeenYetIsNamedByBothDays() {
    var book = lives();
    book.set("人员", 1, "职称取得日期", LocalDate.of(1950, 1, 1));
    book.set("人员", 2, "毕业班任教学年", "2099-2100");
    var plain = lives();
    plain.row("荣誉", "L1", "校级骨干", LocalDate.of(1960, 1, 1), null);
    plain.row("资格证书", "L1", "小学", null, LocalDate.of(1970, 1, 1));
    plain.row(
        "任职",
        "L2",
        district.codeOf(district.lead),
        "中层",
        null,
        LocalDate.of(1960, 1, 1),
        LocalDate.of(2010, 1, 1));
    plain.row("免予交流", "L2", "重大疾病", null, LocalDate.of(1950, 1, 1), null, "病历", "区教委", null);
    plain.row("免予交流", "L2", "重大疾病", null, DAY, null, "病历", "区教委", LocalDate.of(2099, 1, 1));
    plain.row("意愿", "L1", null, null, null, LocalDate.of(1950, 1, 1), null, null);
    plain.row("意愿", "L1", null, null, null, DAY, LocalDate.of(2099, 1, 1), null);

    assertThat(faults(book))
        .contains("人员 2 职称取得日期 intake/before-its-time", "人员 3 毕业班任教学年 intake/school-year");
    assertThat(faults(plain))
        .containsExactlyInAnyOrder(
            "荣誉 4 授予日期 intake/before-its-time",
            "资格证书 4 取得日期 intake/before-its-time",
            "任职 4 任期开始 intake/before-its-time",
            "免予交流 3 免予起始 intake/before-its-time",
            "免予交流 4 决定日期 intake/in-the-future",
            "意愿 3 意愿起始 intake/before-its-time",
            "意愿 4 意愿截止 intake/too-far");
    assertThat(district.upload(plain.toBytes()).expect(201).body().path("faults").toString())
        .contains("1960-01-01 早于满 16 岁之日 2001-03-01", "1960-01-01 早于参加工作日期 2008-07-01");
  }

  private List<String> faults(Book book) {
    return district
        .upload(book.toBytes())
        .expect(201)
        .body()
        .path("faults")
        .valueStream()
        .map(
            one ->
                one.path("sheet").asString()
                    + " "
                    + one.path("row").asInt()
                    + " "
                    + one.path("column").asString()
                    + " "
                    + one.path("code").asString())
        .toList();
  }

  @Test
  void anIdentityNumberIsOfTheRegisteredBirthAndSex() {
    var book = lives();
    book.set("人员", 1, "身份证件号", "500106198503010015");
    assertThat(faults(book)).containsExactly("人员 2 身份证件号 intake/identity-contradicts");
    assertThat(district.upload(book.toBytes()).expect(201).body().path("faults").toString())
        .contains("第 17 位表示男，登记的性别为女")
        .doesNotContain("500106198503010015");
  }

  @Test
  void phonesAndYearsThatWillNotDoAreNamed() {
    var book = lives();
    book.set("人员", 1, "联系电话", "12345").set("人员", 2, "毕业班任教学年", "2026-2029");

    var faults = district.upload(book.toBytes()).expect(201).body().path("faults");

    assertThat(faults.valueStream().map(one -> one.path("code").asString()))
        .contains("intake/phone", "intake/not-a-school-year");
    assertThat(faults.toString()).doesNotContain("12345");
  }

  /** Two persons and all that may be known of them. */
  private Book lives() {
    var book = Book.empty();
    for (var sheet : List.of("学校", "教共体", "人员", "需求")) book.without(sheet);
    book.sheet("人员", PERSON);
    person(book, "L1", "雁一鸣", "校级正职", "区学科名师", "女", "139-1234-5678", "2025-2026、2026-2027");
    person(book, "L2", "雁双飞", null, null, null, null, null);
    return book.sheet("荣誉", List.of("人员编号", "荣誉", "授予日期", "授予单位"))
        .row("荣誉", "L1", "区学科名师", DAY, "区教委")
        .row("荣誉", "L1", "校级骨干", null, null)
        .sheet("资格证书", List.of("人员编号", "资格学段", "资格学科", "取得日期"))
        .row("资格证书", "L1", "初中", "道德与法治", DAY.minusYears(10))
        .row("资格证书", "L2", "学前", null, null)
        .sheet("任职", List.of("人员编号", "任职学校标识码", "职务层级", "职务名称", "任期开始", "任期结束"))
        .row(
            "任职",
            "L1",
            district.codeOf(district.lead),
            "校级副职",
            "副校长",
            DAY.minusYears(5),
            DAY.minusDays(1))
        .row("任职", "L1", district.codeOf(district.lead), "校级正职", "校长", DAY, null)
        .sheet("免予交流", List.of("人员编号", "免予交流理由", "理由说明", "免予起始", "免予截止", "依据材料", "决定单位", "决定日期"))
        .row("免予交流", "L1", "重大疾病", "术后康复", DAY, DAY.plusYears(1), "区教委〔2023〕9号", "区教委人事科", DAY)
        .sheet("意愿", List.of("人员编号", "意向类型", "意向学校标识码", "意向区县代码", "意愿起始", "意愿截止", "意愿说明"))
        .row(
            "意愿",
            "L2",
            "教师交流轮岗、统一分配新教师",
            district.codeOf(district.member),
            "500106、500112",
            DAY,
            DAY.plusYears(9),
            "离家近");
  }

  private void person(
      Book book,
      String number,
      String name,
      String office,
      String honour,
      String sex,
      String phone,
      String years) {
    book.row(
        "人员",
        number,
        name,
        null,
        district.codeOf(district.lead),
        "数学、道德与法治",
        "初中",
        "高级",
        honour,
        LocalDate.of(1985, 3, 1),
        LocalDate.of(2008, 7, 1),
        LocalDate.of(2012, 9, 1),
        office,
        sex,
        phone,
        sex == null ? null : DAY.minusYears(3),
        years);
  }

  private static Book only(String sheet, List<String> headings) {
    var book = Book.empty();
    for (var other : List.of("学校", "教共体", "人员", "需求")) book.without(other);
    return book.sheet(sheet, headings);
  }

  private static Map<String, Integer> counts(SampleDistrict.Answer answer, String what) {
    return answer
        .body()
        .path("sheets")
        .valueStream()
        .collect(
            java.util.stream.Collectors.toMap(
                one -> one.path("sheet").asString(), one -> one.path(what).asInt()));
  }

  private static String text(SampleDistrict.Answer answer) {
    return new String(answer.expect(200).http().body(), StandardCharsets.UTF_8);
  }

  /** Every row that an import may write, and how often it was written. */
  private String written() {
    var parts = new StringBuilder();
    for (var table :
        List.of(
            "title",
            "honour",
            "office",
            "certificate",
            "graduating_year",
            "exemption",
            "wish",
            "fact_past")) {
      parts.append(
          db.sql(
                  "select coalesce(string_agg(f.id::text, ',' order by f.id), '') from person_"
                      + table
                      + " f join person p on p.id = f.person_id where p.district = ?")
              .param(district.code)
              .query(String.class)
              .single());
      parts.append(';');
    }
    return parts.toString()
        + db.sql("select sum(version) from person where district = ?")
            .param(district.code)
            .query(Long.class)
            .single();
  }
}
