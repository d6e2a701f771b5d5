package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.defaults.problem.RefusedException;
import cn.yanzhen.exchange.assignment.EndingReasons.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingReasonsTest {

  private final EndingReasons reasons = new EndingReasons();

  @ParameterizedTest
  @EnumSource(Deed.class)
  void everyDeedHasReasonsToChooseFromAndRoomForAnother(Deed deed) {
    assertThat(reasons.of("OTHER", deed)).isPresent();
    assertThat(reasons.all()).filteredOn(one -> one.deeds().contains(deed)).hasSizeGreaterThan(3);
  }

  @Test
  void aNoIsCodedAndSaysItsWordFirst() {
    var said = reasons.said("HOME_URGENT", Deed.DECLINE, " 初三缺课 ");
    assertThat(said).isEqualTo(new Because("HOME_URGENT", "原校急需：初三缺课"));
    assertThat(said.word()).as("what goes out to others").isEqualTo("原校急需");
    assertThat(reasons.said("HOME_URGENT", Deed.DECLINE, " ").text()).isEqualTo("原校急需");
  }

  @Test
  void aReasonInWordsOnlyIsAnotherOne() {
    assertThat(reasons.said(null, Deed.REJECT, "名额已满")).isEqualTo(new Because("OTHER", "其他：名额已满"));
  }

  @Test
  void ofHealthAndFamilyNothingIsWrittenDown() {
    assertThat(reasons.said("PERSONAL", Deed.CANCEL, null).text()).isEqualTo("个人原因");
    assertThatThrownBy(() -> reasons.said("PERSONAL", Deed.CANCEL, "住院"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("exchange/ending-note"));
    assertThat(reasons.all()).noneMatch(one -> one.word().matches(".*(身体|健康|疾病|家庭).*"));
  }

  @Test
  void whatIsNotListedForTheDeedOrSaysNothingIsRefused() {
    assertThatThrownBy(() -> reasons.said("WRONG_PERSON", Deed.DECLINE, null))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> reasons.said("OTHER", Deed.DECLINE, " "))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> reasons.said(null, Deed.WITHDRAW, null))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void noWordHasTheColonThatPartsItFromTheNote() {
    assertThat(reasons.all()).noneMatch(one -> one.word().contains("："));
  }
}
