package cn.yanzhen.defaults.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a workbook.
 *
 * @param sheet null when it is the file as a whole
 * @param row as the spreadsheet counts, 0 when it is the sheet as a whole
 * @param reason Chinese, says how to mend it
 * @param hidden whether the cell holds something that is not shown; null in a report from before
 */
public record Fault(
    @Nullable String sheet,
    int row,
    @Nullable String column,
    @Nullable String value,
    String code,
    String reason,
    @Nullable Boolean hidden) {

  private static final int LONGEST = 60;

  Fault(
      @Nullable String sheet,
      int row,
      @Nullable String column,
      @Nullable String value,
      String code,
      String reason) {
    this(sheet, row, column, value, code, reason, false);
  }

  Fault withoutValue() {
    return new Fault(
        sheet, row, column, null, code, Masking.mask(reason), value != null && !value.isBlank());
  }

  /** As it may be shown and kept. */
  Fault masked() {
    return new Fault(
        sheet,
        row,
        column == null ? null : shorten(Masking.mask(column)),
        value == null ? null : shorten(Masking.mask(value)),
        code,
        Masking.mask(reason),
        hidden);
  }

  private static String shorten(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
