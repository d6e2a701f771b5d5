package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.PersonalFile;
import java.time.LocalDate;

/** Whether the days of somebody's life can be true. */
final class OneRosterDays {

  private OneRosterDays() {}

  static boolean areClean(SheetRow row, PersonalFile file, LocalDate today, Faults faults) {
    int before = faults.count();
    if (file.serviceSince().isBefore(file.born().plusYears(PersonSheet.YOUNGEST))) {
      faults.add(
          row,
          OneRoster.SERVICE_SINCE,
          "intake/too-young",
          "参加工作时不满 " + PersonSheet.YOUNGEST + " 岁，请核对 birthDate 和 metadata.serviceSince。");
    }
    if (file.schoolSince().isBefore(file.serviceSince())) {
      faults.add(row, OneRoster.SCHOOL_SINCE, "intake/before-service", "到校日期早于参加工作日期，请核对。");
    }
    var since = file.further().titleSince();
    if (since != null && since.isAfter(today)) {
      faults.add(row, OneRoster.TITLE_SINCE, "intake/in-the-future", "职称取得日期晚于今天，请取得后再登记。");
    }
    return faults.count() == before;
  }
}
