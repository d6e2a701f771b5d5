package cn.yanzhen.community.agreement;

import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands against an agreement, by field. */
final class AgreementRules {
  private AgreementRules() {}

  static List<Violation> of(Entry entry, KindBook kinds, LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (kinds.find(entry.kind()).isEmpty()) {
      wrong.add(new Violation("kind", "没有这种协议：" + entry.kind()));
    }
    if (entry.signedOn().isAfter(today)) {
      wrong.add(new Violation("signedOn", "签订日期不能晚于今天（" + today + "）"));
    }
    var last = entry.to();
    if (last != null && last.isBefore(entry.from())) {
      wrong.add(new Violation("to", "终止日期不能早于起始日期 " + entry.from()));
    }
    return wrong;
  }
}
