package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet that was saved as .csv: which one, its headings say. UTF-8, or GB18030 as Excel
 * saves it in China.
 */
final class CsvReader {

  private static final char MARK = '\uFEFF';

  private final WorkbookShape shape;
  private final int mostRows;

  CsvReader(WorkbookShape shape, int mostRows) {
    this.shape = shape;
    this.mostRows = mostRows;
  }

  /**
   * Rows are counted as a spreadsheet would. A sheet that another service wants is passed over, as
   * in a workbook.
   */
  WorkbookReader.Read read(byte[] file, List<String> wanted, Faults faults) {
    var nothing = new WorkbookReader.Read(new WorkbookRows(Map.of()), Map.of());
    var text = decode(file, List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
    if (text == null || text.indexOf('\0') >= 0) {
      faults.file("workbook/not-a-csv", "这不是 .csv 文本。请用 Excel 或 WPS 另存为“CSV UTF-8”后重试。");
      return nothing;
    }
    var records = CsvRecords.all(text);
    var headings = records.isEmpty() ? List.<String>of() : headings(records.getFirst());
    var sheet = sheetOf(shape, headings).orElse(null);
    if (sheet == null) {
      faults.file("workbook/no-sheets", "第 1 行不是任何工作表的表头。请使用模板或导出文件的表头，不要改动。");
      return nothing;
    }
    if (!wanted.contains(sheet.name())) {
      return nothing;
    }
    var columns = new SheetHeadings(sheet).match(headings, faults);
    if (columns.isEmpty()) {
      return unread(sheet);
    }
    var read = rows(sheet, records, columns, faults);
    if (read.rows().all(sheet.name()).isEmpty()) faults.noRows(sheet.name());
    return read;
  }

  /** One sheet that is known by the name of its file; UTF-8 alone. */
  WorkbookReader.Read read(WorkbookShape.Sheet sheet, byte[] file, Faults faults) {
    var text = decode(file, List.of(StandardCharsets.UTF_8));
    if (text == null || text.indexOf('\0') >= 0) {
      faults.cell(
          sheet.name(),
          0,
          "",
          null,
          "workbook/not-utf-8",
          "不是 UTF-8 编码的 .csv 文本，请另存为 UTF-8 后重新打包。");
      return unread(sheet);
    }
    var records = CsvRecords.all(text);
    var columns =
        new SheetHeadings(sheet)
            .match(records.isEmpty() ? List.of() : headings(records.getFirst()), faults);
    return columns.isEmpty() ? unread(sheet) : rows(sheet, records, columns, faults);
  }

  private static WorkbookReader.Read unread(WorkbookShape.Sheet sheet) {
    return new WorkbookReader.Read(
        new WorkbookRows(Map.of(sheet.name(), List.of()), Set.of(sheet.name())),
        Map.of(sheet.name(), 0));
  }

  private WorkbookReader.Read rows(
      WorkbookShape.Sheet sheet,
      List<List<String>> records,
      Map<Integer, Column> columns,
      Faults faults) {
    var kept = new ArrayList<SheetRow>();
    int count = 0;
    Set<String> cut = Set.of();
    for (int i = 1; i < records.size(); i++) {
      var cells = records.get(i);
      if (cells.stream().allMatch(String::isBlank)) continue;
      if (++count > mostRows) {
        faults.cell(
            sheet.name(),
            i + 1,
            "",
            null,
            "workbook/too-many-rows",
            "超过 " + mostRows + " 行，请拆分成多个文件分别导入。");
        cut = Set.of(sheet.name());
        break;
      }
      kept.add(row(shape, sheet, i + 1, cells, columns, faults));
    }
    var rows = new LinkedHashMap<String, List<SheetRow>>();
    rows.put(sheet.name(), kept);
    return new WorkbookReader.Read(new WorkbookRows(rows, cut), Map.of(sheet.name(), count));
  }

  static SheetRow row(
      WorkbookShape shape,
      WorkbookShape.Sheet sheet,
      int number,
      List<String> cells,
      Map<Integer, Column> columns,
      Faults faults) {
    var values = new HashMap<String, Object>();
    var unreadable = new HashMap<String, String>();
    for (var entry : columns.entrySet()) {
      var cell = entry.getKey() < cells.size() ? cells.get(entry.getKey()) : "";
      var problem = new CellReading(shape, entry.getValue()).read(cell, values);
      if (problem != null) {
        unreadable.put(entry.getValue().heading(), cell);
        faults.cell(
            sheet.name(),
            number,
            entry.getValue().heading(),
            cell,
            problem.code(),
            problem.reason());
      }
    }
    return new SheetRow(sheet.name(), number, values, unreadable);
  }

  /** The sheet that most of the headings are of. */
  static Optional<WorkbookShape.Sheet> sheetOf(WorkbookShape shape, List<String> headings) {
    return shape.sheets().stream()
        .filter(one -> known(one, headings) > 0)
        .max(
            Comparator.comparingLong((WorkbookShape.Sheet one) -> known(one, headings))
                .thenComparing(one -> -one.columns().size()));
  }

  private static long known(WorkbookShape.Sheet sheet, List<String> headings) {
    return sheet.columns().stream().filter(column -> headings.contains(column.heading())).count();
  }

  static List<String> headings(List<String> cells) {
    return cells.stream().map(SheetHeadings::plain).toList();
  }

  /** Excel's "CSV UTF-8" begins with a byte order mark. */
  static Reader withoutMark(Reader text) {
    var marked = new PushbackReader(text);
    try {
      int first = marked.read();
      if (first >= 0 && first != MARK) marked.unread(first);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return marked;
  }

  private static @Nullable String decode(byte[] file, List<Charset> charsets) {
    for (Charset charset : charsets) {
      try {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
      } catch (CharacterCodingException another) {
        // the next one
      }
    }
    return null;
  }
}
