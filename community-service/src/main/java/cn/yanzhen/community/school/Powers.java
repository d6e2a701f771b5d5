package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;

/** Who may change the register: the district's officer, and a loader that brings a sample. */
final class Powers {
  private Powers() {}

  static boolean registers(Caller caller, String district, LocalDate today) {
    return caller.holds("DISTRICT_OFFICER", district, today)
        || caller.holds("LOADER", district, today);
  }

  /** The district in whose register the caller may write, or a refusal. */
  static String require(Caller caller, LocalDate today) {
    var district = caller.requireDistrict();
    if (!registers(caller, district, today)) {
      throw Refusal.forbidden("只有区县管理员可以变更学校的登记。").exception();
    }
    return district;
  }
}
