package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityPapersTest {

  private static final LocalDate BORN = LocalDate.of(1985, 3, 9);

  @Test
  void whatWillNotDoIsToldWithWhatIsTaken() {
    assertThat(IdentityPapers.against("13800001234"))
        .contains("18 位", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "中国护照", "外国人永久居留身份证");
    assertThat(IdentityPapers.against(of("99999919850301001"))).contains("行政区划");
    assertThat(IdentityPapers.against(of("50010619851301001"))).contains("不是一个日期");
    assertThat(IdentityPapers.against(of("50010619850229001"))).contains("不是一个日期");
    assertThat(IdentityPapers.against("110105194912310021")).contains("校验码");
  }

  @Test
  void aForeignersNumberNamesTheProvinceAfterTheNine() {
    assertThat(IdentityPapers.against(of("91184019850309001"))).isNull();
    assertThat(IdentityPapers.against(of("99084019850309001"))).contains("行政区划");
  }

  @Test
  void aNumberIsOfTheRegisteredBirthOrOfItsMonthWhereOnlyThatIsKnown() {
    var number = of("50010619850309001");
    assertThat(IdentityPapers.against(number, BORN, null)).isNull();
    assertThat(IdentityPapers.against(number, BORN.withDayOfMonth(1), null)).isNull();
    assertThat(IdentityPapers.against(number, BORN.plusDays(1), null))
        .contains("1985-03-09", "1985-03-10");
    assertThat(IdentityPapers.against(number, LocalDate.of(1970, 3, 1), null))
        .contains("1985-03-09", "1970-03-01");
  }

  @Test
  void anOddNumberIsAMansWhereTheSexIsRegistered() {
    assertThat(IdentityPapers.against(of("50010619850309001"), BORN, Sex.MALE)).isNull();
    assertThat(IdentityPapers.against(of("50010619850309002"), BORN, Sex.FEMALE)).isNull();
    assertThat(IdentityPapers.against(of("50010619850309001"), BORN, Sex.FEMALE))
        .contains("表示男", "性别为女");
    assertThat(IdentityPapers.against("H12345678", BORN, Sex.FEMALE)).isNull();
  }

  private static String of(String front) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += (front.charAt(i) - '0') * weights[i];
    return front + "10X98765432".charAt(sum % 11);
  }
}
