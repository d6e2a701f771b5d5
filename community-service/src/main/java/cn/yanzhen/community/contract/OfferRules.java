package cn.yanzhen.community.contract;

import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a contract must satisfy in itself, before anybody is asked to agree. */
final class OfferRules {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private OfferRules() {}

  /**
   * @param partnerIsThere whether the other district keeps its schools here, so that somebody can
   *     agree
   */
  static List<Violation> of(Offer offer, String district, boolean partnerIsThere) {
    var wrong = new ArrayList<Violation>();
    if (offer.number().isEmpty() || offer.number().length() > 60) {
      wrong.add(new Violation("number", "请填写协议编号，不超过 60 个字"));
    }
    if (offer.title().isEmpty() || offer.title().length() > 100) {
      wrong.add(new Violation("title", "请填写协议名称，不超过 100 个字"));
    }
    if (offer.partner().equals(district)) {
      wrong.add(new Violation("partner", "协议的另一方应是别的区县；本区县之内不需要协议"));
    } else if (!partnerIsThere) {
      wrong.add(new Violation("partner", "区县 %s 在本系统里没有登记学校，无人可以同意".formatted(offer.partner())));
    }
    if (offer.from().isBefore(FIRST) || offer.from().isAfter(LAST)) {
      wrong.add(new Violation("from", "日期 %s 不合理".formatted(offer.from())));
    }
    if (offer.to().isAfter(LAST)) {
      wrong.add(new Violation("to", "日期 %s 不合理".formatted(offer.to())));
    }
    if (offer.to().isBefore(offer.from())) {
      wrong.add(new Violation("to", "结束日期 %s 早于起始日期 %s".formatted(offer.to(), offer.from())));
    }
    if (offer.shares().isEmpty()) {
      wrong.add(new Violation("shares", "请至少选择一项共享的内容"));
    }
    return wrong;
  }
}
