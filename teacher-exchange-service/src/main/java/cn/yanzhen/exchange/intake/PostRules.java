package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.staffing.ClosingReasons;
import cn.yanzhen.exchange.staffing.PostDays;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of 岗位 says of the post itself. */
final class PostRules {

  private PostRules() {}

  static boolean areKept(
      SheetRow row,
      @Nullable School school,
      ClosingReasons reasons,
      LocalDate today,
      Faults faults) {
    boolean clean =
        school == null || row.passes(() -> NeedSheet.offersTheStage(row, school, faults));
    clean &= row.passes(() -> isAShare(row, faults));
    clean &= row.passes(() -> closesAfterItsFirstDay(row, faults));
    clean &= row.passes(() -> isPlausible(row, today, faults));
    clean &= row.passes(() -> closesForAReason(row, reasons, faults));
    clean &= row.passes(() -> isHeldByAShare(row, faults));
    return clean;
  }

  private static boolean isHeldByAShare(SheetRow row, Faults faults) {
    var share = row.decimal("任岗份额");
    if (share == null || Fte.isShare(share)) return true;
    faults.add(row, "任岗份额", "intake/fte", "应大于 0、至多 1，最多两位小数；留空则为全部编制数。");
    return false;
  }

  private static boolean isAShare(SheetRow row, Faults faults) {
    if (Fte.isShare(Objects.requireNonNull(row.decimal("编制数(FTE)")))) return true;
    faults.add(row, "编制数(FTE)", "intake/fte", "应大于 0、至多 1，最多两位小数；多个编制请分行编号。");
    return false;
  }

  private static boolean closesAfterItsFirstDay(SheetRow row, Faults faults) {
    var from = row.requireDate("设岗日期");
    var to = row.date("撤岗日期");
    if (to == null || !to.isBefore(from)) return true;
    faults.add(row, "撤岗日期", "intake/post-dates", "撤岗日期早于设岗日期 " + from + "，请核对。");
    return false;
  }

  private static boolean isPlausible(SheetRow row, LocalDate today, Faults faults) {
    var opening = PostDays.againstOpening(row.requireDate("设岗日期"), today);
    if (opening != null) faults.add(row, "设岗日期", "intake/post-dates", opening);
    var to = row.date("撤岗日期");
    var closing = to == null ? null : PostDays.againstClosing(to, today);
    if (closing != null) faults.add(row, "撤岗日期", "intake/post-dates", closing);
    return opening == null && closing == null;
  }

  private static boolean closesForAReason(SheetRow row, ClosingReasons reasons, Faults faults) {
    var to = row.date("撤岗日期");
    var word = row.text("撤岗原因");
    boolean known = word == null || reasons.named(word).isPresent();
    if (known && (to == null) == (word == null)) return true;
    faults.add(
        row,
        "撤岗原因",
        "intake/closing-reason",
        "撤岗日期与撤岗原因应同时填写，原因为：" + String.join("；", reasons.words()) + "。");
    return false;
  }
}
