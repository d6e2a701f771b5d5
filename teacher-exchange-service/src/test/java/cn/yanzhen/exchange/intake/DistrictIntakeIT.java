package cn.yanzhen.exchange.intake;

import static cn.yanzhen.exchange.SampleDistrict.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class DistrictIntakeIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @ParameterizedTest
  @CsvSource({
    "3, 9999999999, intake/unknown-school, 学校标识码",
    "2, 11010519491231002Y, intake/identity-number, 身份证件号",
    "2, 110105194912310021, intake/identity-number, 身份证件号",
    "2, 13800001234, intake/identity-number, 身份证件号",
    "2, 123456, intake/identity-number, 身份证件号",
    "2, 5001061985O3010019, intake/identity-number, 身份证件号",
    "2, 11010519491231002X, intake/identity-contradicts, 身份证件号",
    "8, 2026-01-31, intake/too-young, 出生年月",
    "9, 2050-07-01, intake/in-the-future, 参加工作日期",
    "10, 2060-09-01, intake/too-far, 到校日期",
    "9, 1985-03-01, intake/too-young, 参加工作日期",
    "10, 2001-01-01, intake/before-service, 到校日期"
  })
  void aFaultOfAPersonIsNamed(int column, String value, String code, String heading) {
    var row = district.personRow("T1", "雁一鸣", district.lead);
    row.set(column, column >= 8 && column <= 10 ? LocalDate.parse(value) : value);

    var fault =
        theFault(workbook(List.of(district.personRow("T0", "雁零", district.lead), row), List.of()));

    assertThat(fault)
        .containsEntry("code", code)
        .containsEntry("column", heading)
        .containsEntry("row", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9999999999, intake/unknown-school, 学校标识码",
    "3, 小学, intake/stage-not-offered, 学段",
    "4, 0, intake/fte, 人数(FTE)",
    "4, 1.5, intake/fte, 人数(FTE)",
    "4, 0.123, intake/fte, 人数(FTE)",
    "6, 2020-01-01, intake/need-dates, 结束日期"
  })
  void aFaultOfANeedIsNamed(int column, String value, String code, String heading) {
    var row = district.needRow("N1", district.member, from, to);
    row.set(
        column, column == 6 ? LocalDate.parse(value) : column == 4 ? new BigDecimal(value) : value);

    var fault = theFault(workbook(List.of(), List.of(row)));

    assertThat(fault)
        .containsEntry("code", code)
        .containsEntry("column", heading)
        .containsEntry("row", "2");
  }

  @Test
  void aNeedThatIsOverIsNotPostedAnew() {
    var row = district.needRow("N1", district.member, from.minusYears(2), to.minusYears(2));

    assertThat(theFault(workbook(List.of(), List.of(row))))
        .containsEntry("code", "intake/need-over");
  }

  @Test
  void aNeedBeyondTheLastDayOfItsSchoolIsRefusedByNameAndDay() {
    district.tellOfEnd(district.member, to.minusDays(1), 2, false);

    var row = district.needRow("N1", district.member, from, to);
    assertThat(theFault(workbook(List.of(), List.of(row))))
        .containsEntry("code", "intake/school-closed")
        .containsEntry("column", "学校标识码")
        .extractingByKey("reason")
        .asString()
        .contains("雁阵二中", to.minusDays(1).toString());
    var shorter = district.needRow("N1", district.member, from, to.minusDays(1));
    assertThat(count(district.take(workbook(List.of(), List.of(shorter))), "需求", "new"))
        .isEqualTo(1);
  }

  @Test
  void aSchoolOfAnotherDistrictIsRefused() {
    var neighbour = districts.create();
    var row = neighbour.personRow("T1", "雁一鸣", neighbour.lead);

    assertThat(theFault(workbook(List.of(row), List.of())))
        .containsEntry("code", "intake/other-district");
  }

  @Test
  void oneIdentityNumberIsOnePersonInAFileInTheRegistryAndInTheNeighbourhood() {
    var number = identityNumber();
    var one = district.personRow("T1", "雁一鸣", district.lead);
    var other = district.personRow("T2", "雁二鸣", district.lead);
    one.set(2, number);
    other.set(2, number.toLowerCase());

    assertThat(theFault(workbook(List.of(one, other), List.of())))
        .containsEntry("code", "intake/same-person")
        .containsEntry("value", "");
    var long19 = district.personRow("T3", "雁三鸣", district.lead);
    long19.set(2, number + "0");
    assertThat(theFault(workbook(List.of(long19), List.of()))).containsEntry("value", "");
    district.take(workbook(List.of(one), List.of()));
    var registered = theFault(workbook(List.of(other), List.of()));
    assertThat(registered).containsEntry("code", "intake/same-person");
    assertThat(registered.get("reason")).contains("T1");
    var neighbour = districts.create();
    var elsewhere = neighbour.personRow("T9", "雁一鸣", neighbour.lead);
    elsewhere.set(2, number);
    var answer = neighbour.upload(workbook(List.of(elsewhere), List.of())).expect(201).body();
    assertThat(answer.path("faults").get(0).path("reason").asString())
        .contains("其他区县")
        .doesNotContain("T1");
    assertThat(
            db.sql("select count(*) from workbook_import where report::text like '%' || ? || '%'")
                .param(number)
                .query(Long.class)
                .single())
        .as("identity numbers in kept reports")
        .isZero();
  }

  @Test
  void anEmptyIdentityNumberLeavesWhatIsKnown() {
    var row = district.personRow("T1", "雁一鸣", district.lead);
    row.set(2, identityNumber());
    district.take(workbook(List.of(row), List.of()));
    row.set(2, null);

    var again = district.take(workbook(List.of(row), List.of()));

    assertThat(count(again, "人员", "same")).isEqualTo(1);
    assertThat(
            db.sql("select identity_sealed is not null from person where district = ?")
                .param(district.code)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whatChangedIsChangedAndTold() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var id = person("T1");
    var renamed = district.personRow("T1", "雁一名", district.lead);
    assertThat(count(district.take(workbook(List.of(renamed), List.of())), "人员", "changed"))
        .isEqualTo(1);
    var honoured = district.personRow("T1", "雁一名", district.lead);
    honoured.set(7, "市学科名师");
    assertThat(count(district.take(workbook(List.of(honoured), List.of())), "人员", "changed"))
        .isEqualTo(1);

    var seen = district.get(district.officer(), "/persons/" + id).body();
    assertThat(seen.path("name").asString()).isEqualTo("雁一名");
    assertThat(seen.path("honour").asString()).isEqualTo("CITY_MASTER");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.person.v1", id))
                    .containsExactly("person-registered.v1", "person-changed.v1"));
    assertThat(district.eventsOf("exchange.person-name.v1", id))
        .containsExactly("person-named.v1", "person-named.v1");
  }

  @Test
  void aLaterDayAtAnotherSchoolIsAMoveAndTheOldPlaceIsRemembered() {
    district.take(workbook(List.of(district.personRow("T1", "雁一鸣", district.lead)), List.of()));
    var moved = district.personRow("T1", "雁一鸣", district.member);
    moved.set(10, LocalDate.of(2024, 9, 1));
    district.take(workbook(List.of(moved), List.of()));
    var corrected = district.personRow("T1", "雁一鸣", district.member);
    corrected.set(10, LocalDate.of(2024, 8, 26));
    district.take(workbook(List.of(corrected), List.of()));

    assertThat(places())
        .containsExactly(
            district.lead + " [2012-09-01,2024-08-26)", district.member + " [2024-08-26,)");
    corrected.set(10, LocalDate.of(2024, 10, 1));
    district.take(workbook(List.of(corrected), List.of()));
    assertThat(places())
        .containsExactly(
            district.lead + " [2012-09-01,2024-10-01)", district.member + " [2024-10-01,)");
    corrected.set(10, LocalDate.of(2010, 9, 1));
    assertThat(theFault(workbook(List.of(corrected), List.of())))
        .as("it would wipe out the stay before")
        .containsEntry("code", "intake/known-stays")
        .containsEntry("column", "到校日期");
    assertThat(places()).hasSize(2);
  }

  private List<String> places() {
    return db.sql(
            "select school_id || ' ' || period from establishment where person_id = ? order by"
                + " period")
        .param(person("T1"))
        .query(String.class)
        .list();
  }

  @Test
  void anOpenNeedIsChangedOneWithACandidateIsNot() {
    var row = district.needRow("N1", district.member, from, to);
    district.take(workbook(List.of(), List.of(row)));
    row.set(8, "初三缺人");
    assertThat(count(district.take(workbook(List.of(), List.of(row))), "需求", "changed"))
        .isEqualTo(1);

    var need = district.get(district.officer(), "/needs").items().findFirst().orElseThrow();
    assertThat(need.path("note").asString()).isEqualTo("初三缺人");
    district
        .propose(
            UUID.fromString(need.path("id").asString()),
            district.person("雁一鸣", district.lead),
            "0.5",
            from,
            to)
        .expect(201);

    assertThat(count(district.take(workbook(List.of(), List.of(row))), "需求", "same")).isEqualTo(1);
    row.set(8, "又改");
    assertThat(theFault(workbook(List.of(), List.of(row))))
        .containsEntry("code", "intake/need-not-open");
  }

  @Test
  void twoImportsOfOneFileAtOnceRegisterNobodyTwice() throws Exception {
    var file =
        workbook(
            java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> district.personRow("T" + i, "雁" + i, district.lead))
                .toList(),
            List.of(district.needRow("N1", district.member, from, to)));
    var first = district.upload(file).expect(201).id();
    var second = district.upload(file).expect(201).id();

    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var one =
          threads.submit(
              () -> district.post(district.officer(), "/imports/" + first + "/commit", Map.of()));
      var other =
          threads.submit(
              () -> district.post(district.officer(), "/imports/" + second + "/commit", Map.of()));
      int registered =
          count(one.get().expect(200), "人员", "new") + count(other.get().expect(200), "人员", "new");
      assertThat(registered).isEqualTo(50);
    }
    assertThat(district.get(district.officer(), "/needs").items()).hasSize(1);
  }

  @Test
  void onlyTheDistrictImports() {
    var officer = district.officer();
    assertThat(district.get(officer, "/imports/template").http().body()).startsWith('P', 'K');
    district.get(district.admin(district.lead), "/imports/template").expect(403);
  }

  private Map<String, String> theFault(byte[] workbook) {
    var body = district.upload(workbook).expect(201).body();
    assertThat(body.path("state").asString()).isEqualTo("FAULTY");
    assertThat(body.path("faults").size()).as("%s", body).isEqualTo(1);
    var fault = body.path("faults").get(0);
    return Map.of(
        "code",
        fault.path("code").asString(),
        "column",
        fault.path("column").asString(),
        "row",
        fault.path("row").asString(),
        "reason",
        fault.path("reason").asString(),
        "value",
        fault.path("value").asString());
  }

  private static int count(SampleDistrict.Answer committed, String sheet, String what) {
    return committed
        .body()
        .path("sheets")
        .valueStream()
        .filter(one -> one.path("sheet").asString().equals(sheet))
        .findFirst()
        .orElseThrow()
        .path(what)
        .asInt();
  }

  @Test
  void aNeedOfAnotherTimeIsNamedByBothDays() {
    var early = district.needRow("N1", district.member, LocalDate.parse("2021-08-31"), to);
    assertThat(theFault(workbook(List.of(), List.of(early))))
        .containsEntry("code", "intake/no-pack-yet")
        .containsEntry("column", "开始日期");
    var endless = district.needRow("N1", district.member, from, from.plusYears(10).plusDays(1));
    assertThat(theFault(workbook(List.of(), List.of(endless))))
        .containsEntry("code", "intake/too-far")
        .containsEntry("column", "结束日期")
        .extractingByKey("reason")
        .asString()
        .contains(from.toString(), from.plusYears(10).toString());
  }

  private String identityNumber() {
    var front = "990106" + "19850301" + district.code.substring(3);
    for (char digit : "0123456789X".toCharArray()) {
      if (cn.yanzhen.exchange.person.IdentityNumbers.wellFormed(front + digit))
        return front + digit;
    }
    throw new AssertionError(front);
  }

  private UUID person(String number) {
    return db.sql("select id from person where district = ? and number = ?")
        .params(district.code, number)
        .query(UUID.class)
        .single();
  }
}
