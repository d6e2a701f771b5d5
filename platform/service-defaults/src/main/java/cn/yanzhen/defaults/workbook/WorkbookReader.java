package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wanted sheets against their shape; every cell that will not do is a fault at its place.
 */
final class WorkbookReader implements FileReading {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private final WorkbookShape shape;
  private final int mostRows;

  WorkbookReader(WorkbookShape shape, int mostRows) {
    this.shape = shape;
    this.mostRows = mostRows;
  }

  /** Sheets by name with the number of their rows that are not empty, and those rows. */
  record Read(WorkbookRows rows, Map<String, Integer> counts) {}

  /** A file whose name ends in .csv is read as one sheet. */
  @Override
  public Read read(String fileName, byte[] file, List<String> wanted, Faults faults) {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) return read(file, wanted, faults);
    hideSecrets(faults);
    return new CsvReader(shape, mostRows).read(file, wanted, faults);
  }

  void hideSecrets(Faults faults) {
    for (var sheet : shape.sheets()) {
      sheet.columns().stream()
          .filter(Column::secret)
          .forEach(column -> faults.hide(sheet.name(), column.heading()));
    }
  }

  Read read(byte[] file, List<String> wanted, Faults faults) {
    hideSecrets(faults);
    var finding = WorkbookSafety.inspect(file);
    if (finding.bomb()) {
      faults.file("workbook/too-large-inside", "文件解压后过大，已拒绝。请重新从模板填写后上传。");
    } else if (finding.noWorkbook()) {
      faults.file("workbook/not-a-workbook", "这不是 .xlsx 工作簿。请下载模板，用 Excel 或 WPS 填写后另存为 .xlsx。");
    }
    var nothing = new Read(new WorkbookRows(Map.of()), Map.of());
    if (!faults.none()) return nothing;
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return read(workbook, finding, wanted, faults);
    } catch (IOException | RuntimeException broken) {
      faults.file("workbook/damaged", "工作簿已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后重试。");
      return nothing;
    }
  }

  private Read read(
      ReadableWorkbook workbook, WorkbookSafety.Finding finding, List<String> wanted, Faults faults)
      throws IOException {
    Map<String, List<SheetRow>> rows = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> cut = new HashSet<>();
    var there = workbook.getSheets().toList();
    for (var name : wanted) {
      var sheet =
          there.stream().filter(one -> one.getName().strip().equals(name)).findFirst().orElse(null);
      if (sheet == null) continue;
      var merged = finding.merged().get("xl/worksheets/sheet" + (sheet.getIndex() + 1) + ".xml");
      if (merged != null) {
        faults.cell(
            name,
            rowOf(merged),
            merged,
            null,
            "workbook/merged-cells",
            "有合并单元格（" + merged + "）。请取消合并，每行填写完整。");
        counts.put(name, 0);
        rows.put(name, List.of());
        cut.add(name);
        continue;
      }
      var kept = new ArrayList<SheetRow>();
      int before = faults.of(name);
      counts.put(name, read(sheet, shape.sheet(name).orElseThrow(), kept, faults));
      rows.put(name, kept);
      if (kept.isEmpty() && faults.of(name) > before || counts.get(name) > mostRows) cut.add(name);
    }
    if (!counts.isEmpty()
        && faults.none()
        && counts.values().stream().allMatch(rowsOf -> rowsOf == 0)
        && isEmpty(there)) {
      faults.file("workbook/no-rows", "没有数据行：各工作表只有表头。请从第 2 行起填写后重新上传。");
    }
    if (counts.isEmpty() && faults.none()) {
      var known = shape.sheets().stream().map(WorkbookShape.Sheet::name).toList();
      var others =
          there.stream().map(sheet -> sheet.getName().strip()).filter(known::contains).toList();
      if (others.isEmpty()) {
        faults.file(
            "workbook/no-sheets", "没有找到工作表“" + String.join("”“", wanted) + "”。请使用模板，不要改动工作表名称。");
      }
    }
    return new Read(new WorkbookRows(rows, cut), counts);
  }

  /** Whether no sheet that anybody would take in has a row below its headings. */
  private boolean isEmpty(List<Sheet> sheets) throws IOException {
    for (var sheet : sheets) {
      if (shape.sheet(sheet.getName().strip()).isEmpty()) continue;
      try (var rows = sheet.openStream()) {
        if (rows.anyMatch(row -> row.getRowNum() > 1 && !isEmpty(row))) return false;
      }
    }
    return true;
  }

  private static int rowOf(String range) {
    return Integer.parseInt(range.substring(0, range.indexOf(':')).replaceAll("[A-Z]", ""));
  }

  private int read(Sheet sheet, WorkbookShape.Sheet shape, List<SheetRow> kept, Faults faults)
      throws IOException {
    int count = 0;
    try (var rows = sheet.openStream()) {
      Map<Integer, Column> columns = Map.of();
      for (var i = rows.iterator(); i.hasNext(); ) {
        var row = i.next();
        if (row.getRowNum() == 1) {
          columns = headings(shape, row, faults);
          if (columns.isEmpty()) return 0;
          continue;
        }
        if (columns.isEmpty()) {
          faults.cell(shape.name(), 1, "", null, "workbook/no-headings", "第 1 行应为表头。请使用模板。");
          return 0;
        }
        if (isEmpty(row)) continue;
        if (++count > mostRows) {
          faults.cell(
              shape.name(),
              row.getRowNum(),
              "",
              null,
              "workbook/too-many-rows",
              "超过 " + mostRows + " 行，请拆分成多个文件分别导入。");
          return count;
        }
        kept.add(row(shape.name(), row, columns, faults));
      }
    }
    return count;
  }

  private static boolean isEmpty(Row row) {
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = cell(row, i);
      if (cell != null
          && cell.getType() != CellType.EMPTY
          && !(cell.getText() != null
              && cell.getText().isBlank()
              && cell.getType() == CellType.STRING)) return false;
    }
    return true;
  }

  private static @Nullable Cell cell(Row row, int index) {
    return index < row.getCellCount() ? row.getCell(index) : null;
  }

  private static Map<Integer, Column> headings(WorkbookShape.Sheet shape, Row row, Faults faults) {
    var headings = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = cell(row, i);
      headings.add(
          cell == null || cell.getText() == null ? "" : SheetHeadings.plain(cell.getText()));
    }
    return new SheetHeadings(shape).match(headings, faults);
  }

  private SheetRow row(String sheet, Row row, Map<Integer, Column> columns, Faults faults) {
    var values = new HashMap<String, Object>();
    var unreadable = new HashMap<String, String>();
    for (var entry : columns.entrySet()) {
      var column = entry.getValue();
      var cell = cell(row, entry.getKey());
      var problem = new CellReading(shape, column).read(cell, values);
      if (problem != null) {
        var value = cell == null ? null : cell.getRawValue() == null ? cell.getText() : shown(cell);
        unreadable.put(column.heading(), value == null ? "" : value);
        faults.cell(
            sheet, row.getRowNum(), column.heading(), value, problem.code(), problem.reason());
      }
    }
    return new SheetRow(sheet, row.getRowNum(), values, unreadable);
  }

  private static String shown(Cell cell) {
    return cell.getType() == CellType.FORMULA ? "=" + cell.getFormula() : cell.getText();
  }

  static boolean plausible(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  static @Nullable BigDecimal number(Cell cell) {
    return cell.getValue() instanceof BigDecimal number ? number : null;
  }
}
