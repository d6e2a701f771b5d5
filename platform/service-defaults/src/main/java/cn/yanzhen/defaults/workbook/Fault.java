package cn.yanzhen.defaults.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a workbook.
 *
 * @param sheet null when it is the file as a whole
 * @param row as the spreadsheet counts, 0 when it is the sheet as a whole
 * @param reason Chinese, says how to mend it
 */
public record Fault(
    @Nullable String sheet,
    int row,
    @Nullable String column,
    @Nullable String value,
    String code,
    String reason) {

  Fault withoutValue() {
    return new Fault(sheet, row, column, null, code, reason);
  }
}
