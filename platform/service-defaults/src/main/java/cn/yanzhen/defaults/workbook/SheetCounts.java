package cn.yanzhen.defaults.workbook;

/**
 * What a commit would do: rows in the sheet, and how many of them are new, changed or the same as
 * before.
 *
 * @param leftOut rows that are none of ours and are neither taken in nor found fault with
 */
public record SheetCounts(String sheet, int rows, int added, int changed, int same, int leftOut) {

  public SheetCounts(String sheet, int rows, int added, int changed, int same) {
    this(sheet, rows, added, changed, same, 0);
  }
}
