package cn.yanzhen.exchange.policy;

import static cn.yanzhen.exchange.policy.Trait.BACKBONE;
import static cn.yanzhen.exchange.policy.Trait.ELIGIBLE;
import static cn.yanzhen.exchange.policy.Trait.GRADUATING;
import static cn.yanzhen.exchange.policy.Trait.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.policy.Ratio.Share;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatioTest {

  private final RulePacks packs = new RulePacks();

  /**
   * Forty eligible, ten of them moved, of whom three are backbone teachers; and two who moved
   * without being expected to, one of them a backbone teacher.
   */
  private static final List<Set<Trait>> PEOPLE =
      Stream.of(
              Collections.nCopies(30, Set.of(ELIGIBLE)),
              Collections.nCopies(7, Set.of(ELIGIBLE, MOVED)),
              Collections.nCopies(3, Set.of(ELIGIBLE, MOVED, BACKBONE)),
              List.of(Set.of(MOVED), Set.of(MOVED, BACKBONE)))
          .flatMap(List::stream)
          .toList();

  @Test
  void theTwoTwentyPercentRulesDifferOnTheSamePeople() {
    assertThat(share("national-2014", "BACKBONE")).isEqualTo(new Share(4, 12, true));
    assertThat(share("anhui", "BACKBONE")).isEqualTo(new Share(3, 40, false));
    assertThat(share("national-2014", "MOVED")).isEqualTo(new Share(10, 40, true));
    assertThat(share("anhui", "MOVED")).isEqualTo(new Share(10, 40, true));
  }

  @Test
  void whoMovedWithoutBeingExpectedToIsSaidApartAndNotCounted() {
    assertThat(PEOPLE.stream().filter(ratio("anhui", "MOVED")::isBeside)).hasSize(2);
    assertThat(PEOPLE.stream().filter(ratio("anhui", "BACKBONE")::isBeside))
        .containsExactly(Set.of(MOVED, BACKBONE));
    assertThat(PEOPLE.stream().filter(ratio("national-2014", "BACKBONE")::isBeside))
        .as("of those who moved, whoever they are")
        .isEmpty();
  }

  @Test
  void whoCountsAboveCountsBelowInEveryPackAndItsSourceSaysWhy() {
    var ratios = packs.all().stream().flatMap(pack -> pack.ratios().stream()).toList();
    assertThat(ratios)
        .isNotEmpty()
        .allSatisfy(
            ratio -> {
              assertThat(ratio.numerator()).containsAll(ratio.denominator());
              if (ratio.denominator().contains(ELIGIBLE))
                assertThat(ratio.numeratorSource()).isNotBlank();
            });
  }

  @Test
  void howManyMoreMustMoveIsToldWhereItDependsOnNumbersAlone() {
    assertThat(ratio("anhui", "BACKBONE").missing(share("anhui", "BACKBONE"))).isEqualTo(5);
    assertThat(ratio("anhui", "MOVED").missing(share("anhui", "MOVED"))).isZero();
    assertThat(ratio("national-2014", "BACKBONE").missing(share("national-2014", "BACKBONE")))
        .isNull();
  }

  @Test
  void nothingIsAskedOfNobody() {
    assertThat(share("hefei", "GRADUATING")).isEqualTo(new Share(0, 0, null));
  }

  @Test
  void exactlyTheShareIsEnough() {
    var ratio = ratio("hefei", "GRADUATING");

    assertThat(ratio.of(3, 10).met()).isTrue();
    assertThat(ratio.of(299, 1000).met()).isFalse();
    assertThat(ratio.isBelow(Set.of(ELIGIBLE, GRADUATING))).isTrue();
    assertThat(ratio.isBelow(Set.of(GRADUATING))).isFalse();
  }

  @Test
  void theNationalRatiosLookAtTownAndLeadingSchools() {
    var scope = ratio("national-2014", "MOVED").schools();

    assertThat(scope).isNotNull();
    assertThat(scope.takes("URBAN", false)).isTrue();
    assertThat(scope.takes("RURAL", false)).isFalse();
    assertThat(scope.takes("RURAL", true)).isTrue();
    assertThat(ratio("anhui", "MOVED").schools()).isNull();
  }

  private Ratio ratio(String pack, String code) {
    return packs.find(pack).orElseThrow().ratios().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Share share(String pack, String code) {
    var ratio = ratio(pack, code);
    return ratio.of(
        (int) PEOPLE.stream().filter(ratio::isAbove).count(),
        (int) PEOPLE.stream().filter(ratio::isBelow).count());
  }
}
