package cn.yanzhen.defaults.workbook;

import java.util.List;
import java.util.Map;

/** The readable rows of a workbook, by sheet; an absent sheet has none. */
public record WorkbookRows(Map<String, List<SheetRow>> sheets) {

  public List<SheetRow> of(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  /** For a sheet that is read for the others' sake and changes nothing. */
  public SheetCounts unchanged(String sheet) {
    int read = of(sheet).size();
    return new SheetCounts(sheet, read, 0, 0, read);
  }
}
