package cn.yanzhen.exchange.intake;

import static cn.yanzhen.exchange.SampleDistrict.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What an import would change of persons is told before, kept after, and never destroys what was
 * known.
 */
@ExchangeTest
class ImportedChangesIT {

  private static final LocalDate LATER = LocalDate.of(2024, 9, 1);

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @Test
  void columnsThatAreNotThereAndCellsThatAreBlankLeaveWhatIsKnown() {
    var whole = district.personRow("T1", "雁一鸣", district.lead);
    whole.set(11, "中层");
    district.take(workbook(List.of(whole), List.of()));
    var before = life();

    var bare =
        upload(
            "人员编号,姓名,学校标识码,学科,学段,出生年月,参加工作日期,到校日期\n"
                + "T1,雁一鸣,%s,数学,初中,1985-03-01,2008-07-01,2012-09-01\n"
                    .formatted(district.codeOf(district.lead)));
    assertThat(bare.body().at("/sheets/0/same").asInt()).as("%s", bare.body()).isEqualTo(1);
    district.commit(bare).expect(200);
    var blank = district.personRow("T1", "雁一鸣", district.lead);
    blank.set(6, null);
    blank.set(7, null);
    district.take(workbook(List.of(blank), List.of()));

    assertThat(life()).isEqualTo(before).contains("SENIOR", "DISTRICT_BACKBONE", "MIDDLE_LEVEL");
  }

  @Test
  void aLowerTitleIsToldBeforeAndTheHigherOneKeptWithWhoAndWhy() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var lower = district.personRow("T1", "雁一鸣", district.lead);
    lower.set(6, "一级");

    var checked = district.upload(workbook(List.of(lower), List.of())).expect(201);
    var row = checked.body().at("/changes/rows/0");
    assertThat(row.path("key").asString()).isEqualTo("T1");
    assertThat(row.path("name").asString()).isEqualTo("雁一鸣");
    assertThat(fields(row)).containsExactly("职称 高级 一级");
    assertThat(warnings(row)).containsExactly("intake/taken-away");
    assertThat(row.at("/warnings/0/text").asString()).contains("高级");
    district.commit(checked).expect(200);

    assertThat(past()).containsExactly("title SENIOR 区管理员 工作簿导入");
    assertThat(audited("T1"))
        .singleElement()
        .satisfies(one -> assertThat(one).contains("职称").doesNotContain("雁一鸣"));
  }

  @Test
  void aMoveEndsTheOldStayItsOfficesAndItsPosts() {
    var here = district.personRow("T1", "雁一鸣", district.lead);
    here.set(11, "中层");
    district.take(workbook(List.of(here), List.of()));
    hold("T1");

    var moved = district.personRow("T1", "雁一鸣", district.member);
    moved.set(10, LATER);
    var checked = district.upload(workbook(List.of(moved), List.of())).expect(201);
    var row = checked.body().at("/changes/rows/0");
    assertThat(fields(row))
        .contains("到校日期 2012-09-01 2024-09-01")
        .anyMatch(one -> one.startsWith("学校 "))
        .anyMatch(one -> one.startsWith("干部职务 中层（"));
    assertThat(row.at("/warnings/0/code").asString()).isEqualTo("intake/other-school");
    assertThat(row.at("/warnings/0/text").asString()).contains("2024-08-31", "岗-T1");
    assertThat(checked.body().at("/changes/toConfirm").asInt()).isZero();
    district.commit(checked).expect(200);

    assertThat(places())
        .containsExactly(
            district.lead + " [2012-09-01,2024-09-01)", district.member + " [2024-09-01,)");
    assertThat(
            db.sql(
                    "select h.period::text from post_holding h join person p on p.id = h.person_id"
                        + " where p.district = ?")
                .param(district.code)
                .query(String.class)
                .list())
        .as("the post at the old school is given up the day before")
        .containsExactly("[2020-09-01,2024-09-01)");
    assertThat(
            db.sql(
                    "select o.period::text from person_office o join person p on p.id ="
                        + " o.person_id where p.district = ?")
                .param(district.code)
                .query(String.class)
                .list())
        .containsExactly("(,2024-09-01)");
    assertThat(life()).endsWith("null");
    assertThat(audited("T1").getFirst())
        .contains(district.lead.toString(), district.member.toString(), "2024-09-01");
    assertThat(district.upload(workbook(List.of(moved), List.of())).body().at("/sheets/0/same"))
        .as("taken in again it changes nothing")
        .hasToString("1");
  }

  @Test
  void aRowThatWouldSwallowStaysIsAFaultThatSaysWhatIsKnown() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var moved = district.personRow("T1", "雁一鸣", district.member);
    moved.set(10, LATER);
    district.take(workbook(List.of(moved), List.of()));
    var third = district.personRow("T1", "雁一鸣", district.lead);
    third.set(10, LocalDate.of(2013, 8, 1));

    var fault = district.upload(workbook(List.of(third), List.of())).body().at("/faults/0");

    assertThat(fault.path("code").asString()).isEqualTo("intake/known-stays");
    assertThat(fault.path("reason").asString())
        .contains("2012-09-01 至 2024-08-31", "2024-09-01 至今");
    assertThat(places()).hasSize(2);
  }

  @Test
  void aSchoolThatWasWrongFromTheVeryDayIsCorrectedAndKept() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));

    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.member)), List.of()));

    assertThat(places()).containsExactly(district.member + " [2012-09-01,)");
    assertThat(past()).containsExactly("establishment " + district.lead + " 区管理员 工作簿导入");
  }

  @Test
  void anotherNameOrBirthUnderAKnownNumberIsWrittenOnlyOnceSomebodyLookedAtIt() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var other = district.personRow("T1", "张三丰", district.lead);
    other.set(8, LocalDate.of(1965, 3, 1));

    var checked = district.upload(workbook(List.of(other), List.of())).expect(201);
    assertThat(checked.body().at("/changes/toConfirm").asInt()).isEqualTo(2);
    assertThat(fields(checked.body().at("/changes/rows/0")))
        .containsExactly("姓名 雁一鸣 张三丰", "出生年月 1985-03-01 1965-03-01");
    assertThat(warnings(checked.body().at("/changes/rows/0")))
        .containsExactly("intake/other-name", "intake/other-birth");
    var at = "/imports/" + checked.id() + "/commit";
    assertThat(district.post(district.officer(), at, Map.of()).expect(409).code())
        .isEqualTo("workbook/changes-unconfirmed");
    district.post(district.officer(), at, Map.of("confirmed", 1)).expect(409);
    assertThat(name("T1")).isEqualTo("雁一鸣");

    var done = district.post(district.officer(), at, Map.of("confirmed", 2)).expect(200);

    assertThat(name("T1")).isEqualTo("张三丰");
    assertThat(done.body().at("/changes/count").asInt()).isEqualTo(1);
    assertThat(done.body().at("/changes/rows").size()).as("no names are kept").isZero();
    assertThat(audited("T1")).hasSize(1);
  }

  @Test
  void whoIsPerhapsRegisteredAlreadyIsNamed() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));

    var checked =
        district
            .upload(
                workbook(
                    List.of(
                        district.personRow("T2", "雁一鸣", district.member),
                        district.personRow("T3", "雁又鸣", district.member),
                        district.personRow("T4", "雁又鸣", district.lead)),
                    List.of()))
            .expect(201)
            .body();

    assertThat(checked.path("state").asString()).isEqualTo("CHECKED");
    var rows = checked.at("/changes/rows").valueStream().toList();
    assertThat(rows.stream().map(one -> one.path("key").asString())).containsExactly("T2", "T4");
    assertThat(rows.stream().flatMap(one -> warnings(one).stream()))
        .containsOnly("intake/likely-duplicate");
    assertThat(rows.getFirst().at("/warnings/0/text").asString()).contains("T1");
    assertThat(rows.getLast().at("/warnings/0/text").asString()).contains("第 3 行");
    assertThat(checked.at("/changes/toConfirm").asInt()).isZero();
  }

  @Test
  void aNumberThatWasMergedIsOneFaultThatNamesTheOther() {
    var one = district.person("雁一鸣", district.lead);
    var two = district.person("雁一鸣", district.lead);
    db.sql("update person set merged_into = ? where id = ?").params(one, two).update();
    var survivor = number(one);
    var absorbed = number(two);

    var faults =
        district
            .upload(
                workbook(
                    List.of(
                        district.personRow(survivor, "雁一鸣", district.lead),
                        district.personRow(absorbed, "雁一鸣", district.lead)),
                    List.of()))
            .body()
            .path("faults");

    assertThat(faults.size()).as("%s", faults).isEqualTo(1);
    assertThat(faults.at("/0/row").asInt()).isEqualTo(3);
    assertThat(faults.at("/0/reason").asString()).contains("已并入人员 " + survivor);
  }

  private SampleDistrict.Answer upload(String csv) {
    return district
        .upload("/imports", "人员.csv", csv.getBytes(StandardCharsets.UTF_8), district.officer())
        .expect(201);
  }

  private void hold(String number) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into post (id, district, number, school_id, subject, stage, fte, period, version)
            values (?, ?, ?, ?, 'MATHS', 'JUNIOR', 1.00, daterange('2020-09-01', null), 1)\
            """)
        .params(id, district.code, "岗-" + number, district.lead)
        .update();
    db.sql(
            """
            insert into post_holding (id, person_id, post_id, share, period, known_from)
            select ?, id, ?, 1.00, daterange('2020-09-01', null), now() from person where district = ? and number = ?\
            """)
        .params(UUID.randomUUID(), id, district.code, number)
        .update();
  }

  private static List<String> fields(JsonNode row) {
    return row.path("fields")
        .valueStream()
        .map(
            one ->
                one.path("column").asString()
                    + " "
                    + one.path("before").asString()
                    + " "
                    + one.path("after").asString())
        .toList();
  }

  private static List<String> warnings(JsonNode row) {
    return row.path("warnings").valueStream().map(one -> one.path("code").asString()).toList();
  }

  private String life() {
    return db.sql(
            """
            select p.title || ' ' || p.honour || ' ' || p.version || ' '
                     || (select count(*) from person_title t where t.person_id = p.id)
                     || (select count(*) from person_honour h where h.person_id = p.id) || ' ' || coalesce(p.cadre, 'null')
              from person p where p.district = ?\
            """)
        .param(district.code)
        .query(String.class)
        .single();
  }

  private List<String> past() {
    return db.sql(
            """
            select f.kind || ' ' || coalesce(f.fact ->> 'title', f.fact ->> 'school_id') || ' ' || split_part(f.by_whom, ' ', 1) || ' ' || f.why
              from person_fact_past f join person p on p.id = f.person_id
             where p.district = ? and upper(f.known) is not null order by f.id\
            """)
        .param(district.code)
        .query(String.class)
        .list();
  }

  private List<String> audited(String number) {
    return db.sql(
            "select a.details from audit_entry a join person p on p.id::text = a.subject where"
                + " p.district = ? and p.number = ? and a.action = 'person.changed-by-import'")
        .params(district.code, number)
        .query(String.class)
        .list();
  }

  private List<String> places() {
    return db.sql(
            "select school_id || ' ' || period from establishment e join person p on p.id ="
                + " e.person_id where p.district = ? order by period")
        .param(district.code)
        .query(String.class)
        .list();
  }

  private String name(String number) {
    return db.sql("select name from person where district = ? and number = ?")
        .params(district.code, number)
        .query(String.class)
        .single();
  }

  private String number(UUID person) {
    return db.sql("select number from person where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }
}
