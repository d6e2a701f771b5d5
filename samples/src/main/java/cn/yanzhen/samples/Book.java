package cn.yanzhen.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the making. Cells are text ({@link String}), dates ({@link LocalDate}), numbers
 * ({@link BigDecimal}), formulas ({@link Formula}) or empty ({@code null}). Rows are counted from 1
 * below the headings here; a reader of the file sees row n at n + 1. Equal content gives equal
 * bytes.
 */
public final class Book {

  /** The sheets and headings of Yanzhen's workbook, in their order. */
  public static final Map<String, List<String>> HEADINGS = headings();

  /** A cell that computes, which imports refuse. */
  public record Formula(String expression) {}

  private record Merged(int top, int left, int bottom, int right) {}

  private static final class Content {
    private List<String> headings;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();

    private Content(List<String> headings) {
      this.headings = new ArrayList<>(headings);
    }
  }

  private final Map<String, Content> sheets = new LinkedHashMap<>();

  /** A book with all sheets and headings and no rows. */
  public static Book empty() {
    var book = new Book();
    HEADINGS.forEach((sheet, headings) -> book.sheets.put(sheet, new Content(headings)));
    return book;
  }

  /** Adds a sheet that a workbook may lack. */
  public Book sheet(String name, List<String> headings) {
    sheets.put(name, new Content(headings));
    return this;
  }

  /** Adds columns that a sheet may lack. */
  public Book columns(String sheet, String... further) {
    content(sheet).headings.addAll(List.of(further));
    return this;
  }

  /** Adds a row; cells in the order of the headings, missing ones at the end are empty. */
  public Book row(String sheet, @Nullable Object... cells) {
    var row = new ArrayList<@Nullable Object>(java.util.Arrays.asList(cells));
    content(sheet).rows.add(row);
    return this;
  }

  /** Replaces one cell of the row {@code row} (1 is the first below the headings). */
  public Book set(String sheet, int row, String heading, @Nullable Object value) {
    var content = content(sheet);
    var column = content.headings.indexOf(heading);
    if (column < 0) {
      throw new IllegalArgumentException("no heading " + heading + " in " + sheet);
    }
    var cells = content.rows.get(row - 1);
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, value);
    return this;
  }

  public @Nullable Object get(String sheet, int row, String heading) {
    var content = content(sheet);
    var column = content.headings.indexOf(heading);
    var cells = content.rows.get(row - 1);
    return column < cells.size() ? cells.get(column) : null;
  }

  public int rows(String sheet) {
    return content(sheet).rows.size();
  }

  /** Renames a heading. */
  public Book heading(String sheet, String from, String to) {
    var headings = content(sheet).headings;
    headings.set(headings.indexOf(from), to);
    return this;
  }

  /** Merges cells; rows counted as in {@link #set}, columns from 0. */
  public Book merge(String sheet, int top, int left, int bottom, int right) {
    content(sheet).merged.add(new Merged(top, left, bottom, right));
    return this;
  }

  /** Repeats the row as it is, below the last. */
  public Book repeat(String sheet, int row) {
    var rows = content(sheet).rows;
    rows.add(new ArrayList<>(rows.get(row - 1)));
    return this;
  }

  public Book without(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  /** Removes the rows of a sheet, keeping its headings. */
  public Book clear(String sheet) {
    content(sheet).rows.clear();
    return this;
  }

  public byte[] toBytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Yanzhen samples", "1.0")) {
      sheets.forEach((name, content) -> write(workbook.newWorksheet(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Zip.settled(out.toByteArray());
  }

  private static void write(Worksheet sheet, Content content) {
    for (var column = 0; column < content.headings.size(); column++) {
      sheet.value(0, column, content.headings.get(column));
      sheet.style(0, column).bold().set();
    }
    for (var row = 0; row < content.rows.size(); row++) {
      var cells = content.rows.get(row);
      for (var column = 0; column < cells.size(); column++) {
        write(sheet, row + 1, column, cells.get(column));
      }
    }
    content.merged.forEach(m -> sheet.range(m.top, m.left, m.bottom, m.right).merge());
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case String text -> sheet.value(row, column, text);
      case BigDecimal number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Formula formula -> sheet.formula(row, column, formula.expression());
      default -> throw new IllegalArgumentException("a cell cannot hold " + cell.getClass());
    }
  }

  private Content content(String sheet) {
    var content = sheets.get(sheet);
    if (content == null) {
      throw new IllegalArgumentException("no sheet " + sheet);
    }
    return content;
  }

  private static Map<String, List<String>> headings() {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("学校", List.of("学校标识码", "学校名称", "简称", "区县代码", "学段", "城乡类型", "薄弱学校", "经度", "纬度", "办学性质"));
    all.put("教共体", List.of("教共体名称", "学校标识码", "角色", "办学模式", "紧密程度", "起始日期", "结束日期"));
    all.put(
        "人员",
        List.of(
            "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
            "干部职务"));
    all.put("需求", List.of("需求编号", "学校标识码", "学科", "学段", "人数(FTE)", "开始日期", "结束日期", "派遣类型", "说明"));
    return java.util.Collections.unmodifiableMap(all);
  }
}
