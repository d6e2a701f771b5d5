package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.policy.RulePack;

/** Who issues, as far as data says: no office is named that nobody has told us of. */
final class Issuer {

  private Issuer() {}

  /** The authority of the district's own pack; words for it where only a wider pack holds. */
  static String of(String district, RulePack pack) {
    var authority = pack.jurisdiction().equals(district) ? pack.authority() : null;
    return authority == null ? "行政区划 " + district + " 教育行政部门" : authority.name();
  }
}
