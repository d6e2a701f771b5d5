package cn.yanzhen.defaults.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What a commit would do: rows in the sheet, and how many of them are new, changed or the same as
 * before.
 *
 * @param leftOut rows, or parts of rows, that are neither taken in nor found fault with
 * @param note Chinese: which parts these are, where a number does not say it
 */
public record SheetCounts(
    String sheet, int rows, int added, int changed, int same, int leftOut, @Nullable String note) {

  public SheetCounts(String sheet, int rows, int added, int changed, int same, int leftOut) {
    this(sheet, rows, added, changed, same, leftOut, null);
  }

  public SheetCounts(String sheet, int rows, int added, int changed, int same) {
    this(sheet, rows, added, changed, same, 0, null);
  }
}
