package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.FactDays;
import java.time.LocalDate;

/** What the days of a row of 人员 have to do with each other. */
final class PersonDays {

  private static final int AHEAD = 1; // years for which an arrival may be registered beforehand

  private PersonDays() {}

  static boolean areClean(SheetRow row, LocalDate today, Faults faults) {
    boolean clean = row.passes(() -> isBorn(row, today, faults) && isGrownUp(row, faults));
    clean &= row.passes(() -> isInService(row, today, faults));
    clean &= row.passes(() -> arrivesAfterService(row, faults));
    clean &= row.passes(() -> arrivesSoon(row, "到校日期", today, faults));
    clean &= row.passes(() -> titleIsClean(row, today, faults));
    clean &= row.passes(() -> titleIsOfTheLife(row, faults));
    clean &= row.passes(() -> yearsAreOfTheLife(row, today, faults));
    return clean;
  }

  private static boolean isBorn(SheetRow row, LocalDate today, Faults faults) {
    var wrong = FactDays.unborn(row.requireDate("出生年月"), today);
    if (wrong == null) return true;
    faults.add(row, "出生年月", "intake/too-young", wrong);
    return false;
  }

  private static boolean isGrownUp(SheetRow row, Faults faults) {
    var wrong = FactDays.tooYoung("参加工作日期", row.requireDate("参加工作日期"), row.requireDate("出生年月"));
    if (wrong == null) return true;
    faults.add(row, "参加工作日期", "intake/too-young", wrong);
    return false;
  }

  private static boolean isInService(SheetRow row, LocalDate today, Faults faults) {
    var since = row.requireDate("参加工作日期");
    if (!since.isAfter(today)) return true;
    faults.add(
        row,
        "参加工作日期",
        "intake/in-the-future",
        "参加工作日期 %s 晚于今天 %s，请参加工作后再登记。".formatted(since, today));
    return false;
  }

  /** Whoever comes with the next school year may be registered before it. */
  static boolean arrivesSoon(SheetRow row, String column, LocalDate today, Faults faults) {
    var since = row.date(column);
    var last = today.plusYears(AHEAD);
    if (since == null || !since.isAfter(last)) return true;
    faults.add(row, column, "intake/too-far", "到校日期 %s 太远：至多提前一年登记，即到 %s。".formatted(since, last));
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

  private static boolean titleIsOfTheLife(SheetRow row, Faults faults) {
    var since = row.date("职称取得日期");
    var wrong = since == null ? null : FactDays.titleTooEarly(since, row.requireDate("出生年月"));
    if (wrong == null) return true;
    faults.add(row, "职称取得日期", "intake/before-its-time", wrong);
    return false;
  }

  private static boolean yearsAreOfTheLife(SheetRow row, LocalDate today, Faults faults) {
    var years = FurtherColumns.years(row.text("毕业班任教学年"));
    if (years == null) return true; // told already
    for (var year : years) {
      var wrong = FactDays.year(year, row.requireDate("参加工作日期"), today);
      if (wrong == null) continue;
      faults.add(row, "毕业班任教学年", "intake/" + wrong.code(), wrong.reason());
      return false;
    }
    return true;
  }
}
