package cn.yanzhen.defaults.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "500106198503010019, 50**************19",
    "50010619850301001X, 50**************1X",
    "5001061985O3010019, 50**************19",
    "5001061985030100190, 50***************90",
    "500106850301001, 50***********01",
    "500106 19850301 0019, 50****************19",
    "13800001234, 138****1234",
    "138 0000 1234, 138******1234",
    "+8613800001234, +86*******1234",
    "023-68112345, 023*****2345",
    "02368112345, 023****2345",
  })
  void whatLooksLikeAnIdentityNumberOrAPhoneIsNotSaidInFull(String typed, String shown) {
    assertThat(Masking.mask(typed)).isEqualTo(shown);
    assertThat(Masking.mask("“" + typed + "”不在代码表中")).isEqualTo("“" + shown + "”不在代码表中");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0050010601",
        "T000001",
        "T20260001234567",
        "2026-09-01",
        "2026-09-01 至 2027-07-15",
        "2026-2027 2027-2028",
        "106.456712345678",
        "1850",
        "高级教师"
      })
  void whatIsNoneStays(String typed) {
    assertThat(Masking.mask(typed)).isEqualTo(typed);
  }

  @Test
  void aFaultSaysNoneOfIt() {
    var faults = new Faults();
    faults.cell("人员", 2, "学校标识码", "500106198503010019", "x/y", "没有“500106198503010019”这一列");
    faults.cell("人员", 1, "13800001234", "13800001234", "x/y", "没有");
    assertThat(faults.shown().toString())
        .doesNotContain("19850301")
        .doesNotContain("13800001234")
        .contains("50**************19");
  }
}
