package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.Fault;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.List;
import java.util.Objects;

/**
 * Rows that could not be read and are reported already: what follows from their absence alone is
 * not reported again, so that one slip does not show as ten.
 */
final class LeftOut {
  private final List<Fault> unreadable;
  private final WorkbookRows rows;

  private LeftOut(List<Fault> unreadable, WorkbookRows rows) {
    this.unreadable = unreadable;
    this.rows = rows;
  }

  /** To be called before any fault is added. */
  static LeftOut of(WorkbookRows rows, Faults soFar) {
    return new LeftOut(soFar.shown(), rows);
  }

  boolean before(String sheet, int row) {
    return unreadable.stream().anyMatch(fault -> isOf(sheet, fault) && fault.row() < row);
  }

  boolean after(String sheet, int row) {
    return unreadable.stream().anyMatch(fault -> isOf(sheet, fault) && fault.row() > row);
  }

  long rowsOf(String sheet) {
    return unreadable.stream()
        .filter(fault -> isOf(sheet, fault))
        .mapToInt(Fault::row)
        .distinct()
        .count();
  }

  /** Whether nothing of the sheet could be read, for its headings or for merged cells. */
  boolean whole(String sheet) {
    return rows.of(sheet).isEmpty() && unreadable.stream().anyMatch(fault -> isOf(sheet, fault));
  }

  private static boolean isOf(String sheet, Fault fault) {
    return Objects.equals(fault.sheet(), sheet);
  }
}
