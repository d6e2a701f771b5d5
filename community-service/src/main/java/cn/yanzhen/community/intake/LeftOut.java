package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.stream.IntStream;

/**
 * Rows that could not be read and are reported already: what follows from their absence alone is
 * not reported again, so that one slip does not show as ten.
 */
final class LeftOut {
  private final WorkbookRows rows;

  private LeftOut(WorkbookRows rows) {
    this.rows = rows;
  }

  static LeftOut of(WorkbookRows rows) {
    return new LeftOut(rows);
  }

  boolean before(String sheet, int row) {
    return numbers(sheet).anyMatch(one -> one < row);
  }

  boolean after(String sheet, int row) {
    return rows.cut().contains(sheet) || numbers(sheet).anyMatch(one -> one > row);
  }

  /** As many as one likes, where the sheet was cut off. */
  long rowsOf(String sheet) {
    return rows.cut().contains(sheet) ? Long.MAX_VALUE : numbers(sheet).count();
  }

  /** Whether nothing of the sheet could be read, for its headings or for merged cells. */
  boolean whole(String sheet) {
    return rows.of(sheet).isEmpty() && !rows.isWhole(sheet);
  }

  private IntStream numbers(String sheet) {
    return rows.all(sheet).stream().filter(row -> !row.isWhole()).mapToInt(SheetRow::number);
  }
}
