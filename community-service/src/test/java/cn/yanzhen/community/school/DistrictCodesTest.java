package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class DistrictCodesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final DistrictCodes codes =
      DistrictCodes.load(new Resource[] {new ClassPathResource("districts/chongqing.csv")});

  @Test
  void theDistrictsOfTheGlossaryHoldTodayUnderTheirNames() {
    Map.of(
            "500103", "渝中区", "500104", "大渡口区", "500105", "江北区", "500106", "沙坪坝区", "500112", "渝北区",
            "500151", "铜梁区")
        .forEach(
            (code, name) ->
                assertThat(codes.find(code, TODAY).orElseThrow().name()).isEqualTo(name));
    assertThat(codes.on(TODAY)).hasSize(38);
  }

  @Test
  void aCodeThatWasReplacedIsRefusedByNameAndDay() {
    assertThat(codes.objection("500224", TODAY))
        .contains("铜梁县", "2014-09-30", "2026-11-22", "500151", "铜梁区");
    assertThat(codes.objection("500224", LocalDate.of(2010, 1, 1))).isNull();
    assertThat(codes.objection("500151", LocalDate.of(2010, 1, 1)))
        .contains("铜梁区", "2014-10-01", "2010-01-01");
  }

  @Test
  void aCodeThatNeverWasIsRefused() {
    assertThat(codes.objection("599999", TODAY)).contains("599999");
  }

  @Test
  void aCodeStandsForOneDistrictOnADay() {
    for (int year = 1998; year <= 2026; year++) {
      for (int month = 1; month <= 12; month++) {
        var day = LocalDate.of(year, month, 1);
        assertThat(codes.on(day).stream().map(DistrictCode::code)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyCodeNamesItsSourceAndDaysThatNobodyCheckedSaySo() {
    assertThat(codes.on(TODAY))
        .allSatisfy(code -> assertThat(code.source()).isNotBlank())
        .filteredOn(code -> code.span().from() != null)
        .isNotEmpty()
        .allSatisfy(code -> assertThat(code.note()).isEqualTo("未核对"));
  }
}
