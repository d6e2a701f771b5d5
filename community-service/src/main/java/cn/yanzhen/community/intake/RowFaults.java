package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;

/** Reports the faults of one row and remembers whether there were any. */
final class RowFaults {
  private final SheetRow row;
  private final Faults faults;
  private boolean found;

  RowFaults(SheetRow row, Faults faults) {
    this.row = row;
    this.faults = faults;
  }

  void add(String column, String code, String reason) {
    faults.add(row, column, code, reason);
    found = true;
  }

  boolean found() {
    return found;
  }
}
