package cn.yanzhen.defaults.workbook;

/**
 * What a commit would do: rows in the sheet, and how many of them are new, changed or the same as
 * before.
 */
public record SheetCounts(String sheet, int rows, int added, int changed, int same) {}
