package cn.yanzhen.defaults.workbook;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sheet that was saved as .csv, of any length: read part by part and never held whole. What
 * cannot be read is a fault at its place.
 */
public final class SheetStream {

  private final WorkbookShape shape;
  private final WorkbookShape.Sheet sheet;
  private final Map<Integer, WorkbookShape.Column> columns;
  private final Iterator<List<String>> records;
  private final Faults faults;
  private @Nullable SheetRow ahead;
  private int number = 1;
  private int rows;

  private SheetStream(
      WorkbookShape shape,
      WorkbookShape.Sheet sheet,
      Map<Integer, WorkbookShape.Column> columns,
      Iterator<List<String>> records,
      Faults faults) {
    this.shape = shape;
    this.sheet = sheet;
    this.columns = columns;
    this.records = records;
    this.faults = faults;
  }

  /**
   * Null, with a fault, when the headings are of none of the wanted sheets.
   *
   * @param resource the shape, as in {@code workbook/district.json}
   */
  public static @Nullable SheetStream open(
      JsonMapper json, String resource, Reader text, List<String> wanted, Faults faults) {
    var shape = WorkbookShape.load(json, resource);
    new WorkbookReader(shape, 0).hideSecrets(faults);
    var records = new CsvRecords(CsvReader.withoutMark(text));
    var headings = records.hasNext() ? CsvReader.headings(records.next()) : List.<String>of();
    var sheet =
        CsvReader.sheetOf(shape, headings).filter(one -> wanted.contains(one.name())).orElse(null);
    if (sheet == null) {
      faults.file(
          "workbook/no-sheets",
          "第 1 行不是工作表“" + String.join("”“", wanted) + "”的表头。请使用模板或导出文件的表头，不要改动。");
      return null;
    }
    var columns = new SheetHeadings(sheet).match(headings, faults);
    return columns.isEmpty() ? null : new SheetStream(shape, sheet, columns, records, faults);
  }

  public String sheet() {
    return sheet.name();
  }

  /** That are not empty, so far. */
  public int rows() {
    return rows;
  }

  public boolean isAtEnd() {
    return ahead == null && !records.hasNext();
  }

  /**
   * The rows of the next part, also those of which some cell could not be read.
   *
   * @param most rows of it, but for those that stay together with the last
   */
  public List<SheetRow> next(int most, BiPredicate<SheetRow, SheetRow> together) {
    var part = new ArrayList<SheetRow>();
    if (ahead != null) part.add(ahead);
    ahead = null;
    while (records.hasNext()) {
      var row = row();
      if (row == null) continue;
      if (part.size() >= most && !together.test(part.getLast(), row)) {
        ahead = row;
        return part;
      }
      part.add(row);
    }
    return part;
  }

  private @Nullable SheetRow row() {
    number++;
    var cells = records.next();
    if (cells.stream().allMatch(String::isBlank)) return null;
    rows++;
    return CsvReader.row(shape, sheet, number, cells, columns, faults);
  }
}
