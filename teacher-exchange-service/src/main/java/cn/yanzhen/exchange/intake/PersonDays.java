package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.time.LocalDate;

/** What the days of a row of 人员 have to do with each other. */
final class PersonDays {

  static final int YOUNGEST = 15; // years at the first day of work

  private PersonDays() {}

  static boolean areClean(SheetRow row, LocalDate today, Faults faults) {
    boolean clean = row.passes(() -> isGrownUp(row, faults));
    clean &= row.passes(() -> arrivesAfterService(row, faults));
    clean &= row.passes(() -> titleIsClean(row, today, faults));
    return clean;
  }

  private static boolean isGrownUp(SheetRow row, Faults faults) {
    var born = row.requireDate("出生年月");
    if (!row.requireDate("参加工作日期").isBefore(born.plusYears(YOUNGEST))) return true;
    faults.add(row, "参加工作日期", "intake/too-young", "参加工作时不满 " + YOUNGEST + " 岁，请核对出生年月和参加工作日期。");
    return false;
  }

  private static boolean arrivesAfterService(SheetRow row, Faults faults) {
    if (!row.requireDate("到校日期").isBefore(row.requireDate("参加工作日期"))) return true;
    faults.add(row, "到校日期", "intake/before-service", "到校日期早于参加工作日期，请核对。");
    return false;
  }

  private static boolean titleIsClean(SheetRow row, LocalDate today, Faults faults) {
    var since = row.date("职称取得日期");
    if (since == null) return true;
    if (since.isAfter(today)) {
      faults.add(row, "职称取得日期", "intake/in-the-future", "职称取得日期晚于今天，请取得后再登记。");
      return false;
    }
    if (row.code("职称") != null) return true;
    faults.add(row, "职称取得日期", "intake/title-missing", "填了职称取得日期，请同时填写职称。");
    return false;
  }
}
