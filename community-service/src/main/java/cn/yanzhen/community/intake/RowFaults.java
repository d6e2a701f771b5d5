package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

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

  /** The cell's text; a longer one is a fault. */
  @Nullable String atMost(String column, int longest) {
    var text = row.text(column);
    if (text != null && text.length() > longest) {
      add(column, "intake/too-long", column + "不能超过 " + longest + " 个字");
    }
    return text;
  }

  boolean found() {
    return found;
  }
}
