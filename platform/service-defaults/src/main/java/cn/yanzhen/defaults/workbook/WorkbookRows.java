package cn.yanzhen.defaults.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a workbook, by sheet; an absent sheet has none.
 *
 * @param cut sheets of which rows may be missing here, for a fault that is told already: their
 *     headings, merged cells, too many rows
 */
public record WorkbookRows(Map<String, List<SheetRow>> sheets, Set<String> cut) {

  public WorkbookRows(Map<String, List<SheetRow>> sheets) {
    this(sheets, Set.of());
  }

  /** Those of which every cell could be read. */
  public List<SheetRow> of(String sheet) {
    var all = all(sheet);
    return all.stream().allMatch(SheetRow::isWhole)
        ? all
        : all.stream().filter(SheetRow::isWhole).toList();
  }

  /** Also those of which some cell could not be read. */
  public List<SheetRow> all(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  /** Whether all of the sheet could be read, or there is no such sheet. */
  public boolean isWhole(String sheet) {
    return !cut.contains(sheet) && all(sheet).stream().allMatch(SheetRow::isWhole);
  }

  /** For a sheet that is read for the others' sake and changes nothing. */
  public SheetCounts unchanged(String sheet) {
    int read = of(sheet).size();
    return new SheetCounts(sheet, read, 0, 0, read);
  }
}
