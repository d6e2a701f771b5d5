package cn.yanzhen.defaults.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists as .xlsx or .csv, row by row; a text that a spreadsheet would take for a formula is
 * made harmless.
 */
public final class WorkbookWriter {

  private static final int FLUSH_EVERY = 1000;
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private WorkbookWriter() {}

  /** One sheet to be written. */
  public record Page(String name, List<String> headings, Stream<? extends List<?>> rows) {}

  /** The stream of rows is closed; the output is not. */
  public static void write(
      OutputStream out, String sheetName, List<String> headings, Stream<? extends List<?>> rows)
      throws IOException {
    write(out, List.of(new Page(sheetName, headings, rows)));
  }

  /** Several sheets, one after the other. */
  public static void write(OutputStream out, List<Page> pages) throws IOException {
    var workbook = new Workbook(out, "Yanzhen", "1.0");
    for (var page : pages) {
      try (var rows = page.rows()) {
        write(workbook.newWorksheet(page.name()), page.headings(), rows.iterator());
      }
    }
    workbook.finish();
  }

  private static void write(
      Worksheet sheet, List<String> headings, Iterator<? extends List<?>> rows) throws IOException {
    headings(sheet, headings);
    for (int number = 1; rows.hasNext(); number++) {
      var row = rows.next();
      for (int column = 0; column < row.size(); column++)
        put(sheet, number, column, row.get(column));
      if (number % FLUSH_EVERY == 0) sheet.flush();
    }
    sheet.finish();
  }

  static void headings(Worksheet sheet, List<String> headings) {
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(0, column, headings.get(column));
      sheet.style(0, column).bold().fillColor("DCE9E6").set();
      sheet.width(column, Math.max(10, headings.get(column).length() * 2.4));
    }
    sheet.freezePane(0, 1);
  }

  static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case BigDecimal number -> sheet.value(row, column, number);
      case Number number -> sheet.value(row, column, number);
      case Boolean flag -> sheet.value(row, column, flag ? "是" : "否");
      default -> sheet.value(row, column, harmless(value.toString()));
    }
  }

  /**
   * UTF-8 with a byte order mark, so that Excel reads the Chinese. The stream of rows is closed;
   * the output is not.
   */
  public static void writeCsv(
      OutputStream out, List<String> headings, Stream<? extends List<?>> rows) throws IOException {
    out.write(MARK);
    writePlainCsv(out, headings, rows);
  }

  /** The same for programs: without the byte order mark. */
  public static void writePlainCsv(
      OutputStream out, List<String> headings, Stream<? extends List<?>> rows) throws IOException {
    try (rows) {
      var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      line(writer, headings);
      for (Iterator<? extends List<?>> i = rows.iterator(); i.hasNext(); ) line(writer, i.next());
      writer.flush();
    }
  }

  private static void line(BufferedWriter writer, List<?> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) writer.write(',');
      var value = values.get(i);
      var text =
          value == null ? "" : value instanceof Boolean flag ? flag ? "是" : "否" : value.toString();
      if (value instanceof CharSequence) text = harmless(text);
      if (text.matches("(?s).*[\",\\r\\n].*")) text = '"' + text.replace("\"", "\"\"") + '"';
      writer.write(text);
    }
    writer.write("\r\n");
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
