package cn.yanzhen.community.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

  private static Offer offer(String number, String partner, LocalDate to, Set<Share> shares) {
    return new Offer(number, " 协作协议 ", partner, FROM, to, shares, null);
  }

  @Test
  void aWholeOfferPasses() {
    var offer = offer("1号", "500112", FROM.plusYears(3), Set.of(Share.MEMBERSHIP));
    assertThat(OfferRules.of(offer, "500106", true)).isEmpty();
    assertThat(offer.title()).isEqualTo("协作协议");
  }

  @Test
  void eachMistakeIsNamedByItsField() {
    assertThat(OfferRules.of(offer(" ", "500106", FROM.minusDays(1), Set.of()), "500106", true))
        .extracting(Violation::field)
        .containsExactly("number", "partner", "to", "shares");
  }

  @Test
  void nobodyCanAgreeInADistrictThatIsNotHere() {
    assertThat(
            OfferRules.of(
                offer("1号", "500112", FROM.plusYears(200), Set.of(Share.RESEARCH)),
                "500106",
                false))
        .extracting(Violation::field)
        .containsExactly("partner", "to");
  }

  @Test
  void everyShareHasItsWord() {
    assertThat(new ShareBook().words(Set.of(Share.values())))
        .isEqualTo("成员关系、教研活动、同步课堂、资源、人员、统计数据");
  }
}
