package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.policy.RulePack;

/** Who issues, as far as data says: no office is named that nobody has told us of. */
final class District {

  private District() {}

  /** The name of the district's own pack; its code where only a wider pack holds. */
  static String name(String district, RulePack pack) {
    return pack.jurisdiction().equals(district) ? pack.name() : "行政区划 " + district;
  }
}
