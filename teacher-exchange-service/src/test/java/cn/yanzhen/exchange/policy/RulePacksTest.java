package cn.yanzhen.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.exchange.person.Honour;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulePacksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void everyPackSaysWhereItsValuesWereRead() {
    assertThat(new RulePacks().all())
        .isNotEmpty()
        .allSatisfy(
            pack -> {
              assertThat(pack.source()).isNotBlank();
              assertThat(pack.label()).isEqualTo("按公开报道整理");
              assertThat(pack.backbone()).isNotEmpty();
            });
  }

  @Test
  void aDistrictsOwnPackGoesBeforeTheReference() {
    var packs = new RulePacks();

    assertThat(packs.inForce("500106", TODAY).id()).isEqualTo("chongqing-shapingba");
    assertThat(packs.inForce("500106", TODAY).orderSeriesIn("500106")).isEqualTo("沙教派");
    assertThat(packs.inForce("110101", TODAY).id()).isEqualTo("reference");
    assertThat(packs.inForce("110101", TODAY).orderSeriesIn("110101")).isEqualTo("110101教派");
  }

  @Test
  void aPackHoldsOnItsDaysOnlyAndTheNewerVersionWins() {
    var old = pack(1, "50", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));
    var renewed = pack(2, "50", LocalDate.of(2026, 9, 1), null);
    var packs = new RulePacks(List.of(old, renewed));

    assertThat(packs.inForce("500106", LocalDate.of(2026, 8, 31))).isEqualTo(old);
    assertThat(packs.inForce("500106", LocalDate.of(2026, 9, 1))).isEqualTo(renewed);
    assertThatThrownBy(() -> packs.inForce("500106", LocalDate.of(2019, 12, 31)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static RulePack pack(int version, String jurisdiction, LocalDate from, LocalDate to) {
    return new RulePack(
        "p" + version,
        version,
        jurisdiction,
        from,
        to,
        "测试",
        "测试",
        RulePack.Reach.COMMUNITY,
        6,
        Set.of(Honour.DISTRICT_MASTER),
        "教派");
  }
}
