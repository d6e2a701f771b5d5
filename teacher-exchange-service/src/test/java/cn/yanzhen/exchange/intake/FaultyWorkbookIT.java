package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.samples.FaultyWorkbooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workbooks that everybody's import must refuse, as this service refuses them. */
@ExchangeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyWorkbookIT {

  /** Faults in the sheets of another service are that service's to find. */
  private static final Set<String> OTHERS = Set.of("same-school-twice");

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  SampleDistrict district;

  @BeforeAll
  void schools() {
    district =
        districts.create(
            "500107",
            List.of(
                FaultyWorkbooks.LEAD_CODE, FaultyWorkbooks.MEMBER_CODE, FaultyWorkbooks.OTHER_CODE),
            List.of("PRIMARY", "JUNIOR"));
  }

  static Stream<Map.Entry<String, byte[]>> faulty() {
    return FaultyWorkbooks.all().entrySet().stream().filter(one -> !OTHERS.contains(one.getKey()));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void isRefusedWithThePlaceAndNothingIsWritten(Map.Entry<String, byte[]> workbook) {
    long before = written();

    var answer = district.upload(workbook.getValue());

    assertThat(answer.status()).as("%s", answer.body()).isIn(201, 413, 422);
    if (answer.status() == 201) {
      assertThat(answer.body().path("state").asString()).isEqualTo("FAULTY");
      assertThat(answer.body().path("faultCount").asInt()).isPositive();
      assertThat(answer.body().path("faults").valueStream())
          .isNotEmpty()
          .allSatisfy(
              fault -> {
                assertThat(fault.path("reason").asString()).isNotBlank();
                assertThat(fault.path("code").asString()).contains("/");
              });
      district
          .post(district.officer(), "/imports/" + answer.id() + "/commit", Map.of())
          .expect(409);
    } else {
      assertThat(answer.body().path("detail").asString()).isNotBlank();
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void theSamePersonTwiceIsNamedByBothRows() {
    var fault = district.upload(FaultyWorkbooks.samePersonTwice()).body().path("faults").get(0);

    assertThat(fault.path("sheet").asString()).isEqualTo("人员");
    assertThat(fault.path("row").asInt()).isEqualTo(6);
    assertThat(fault.path("column").asString()).isEqualTo("人员编号");
    assertThat(fault.path("code").asString()).isEqualTo("intake/duplicate-person");
    assertThat(fault.path("reason").asString()).contains("第 2 行");
  }

  @Test
  void afterAllThatAValidOneGoesInAndItsRepetitionChangesNothing() {
    var workbook = FaultyWorkbooks.valid().toBytes();
    district.take(workbook);
    long once = written();

    var again = district.take(workbook);

    assertThat(written()).isEqualTo(once);
    assertThat(again.body().path("sheets").valueStream())
        .hasSize(2)
        .allSatisfy(
            sheet -> {
              assertThat(sheet.path("new").asInt()).isZero();
              assertThat(sheet.path("changed").asInt()).isZero();
              assertThat(sheet.path("same").asInt()).isEqualTo(sheet.path("rows").asInt());
            });
  }

  /** Rows and versions of all that an import may write. */
  private long written() {
    return db.sql(
            """
            select (select coalesce(sum(version), 0) from person) * 1000000 + (select coalesce(sum(version), 0) from need)
                   + (select count(*) from establishment)\
            """)
        .query(Long.class)
        .single();
  }
}
