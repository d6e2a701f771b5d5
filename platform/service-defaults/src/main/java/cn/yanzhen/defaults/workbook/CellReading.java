package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads one cell as its column wants it. */
final class CellReading {

  record Problem(String code, String reason) {}

  /** What an export puts before a text that a spreadsheet would take for a formula. */
  private static final Pattern HARMLESS = Pattern.compile("^'([=+\\-@])");

  private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");

  private final WorkbookShape shape;
  private final Column column;

  CellReading(WorkbookShape shape, Column column) {
    this.shape = shape;
    this.column = column;
  }

  /** Puts the value below the heading, or says why there is none. */
  @Nullable Problem read(@Nullable Cell cell, Map<String, Object> values) {
    if (cell == null
        || cell.getType() == CellType.EMPTY
        || text(cell).isEmpty() && cell.getType() == CellType.STRING) {
      return column.required()
          ? new Problem("workbook/missing-value", "“" + column.heading() + "”必填。")
          : null;
    }
    if (cell.getType() == CellType.FORMULA) {
      return new Problem("workbook/formula", "不能是公式。请复制后“选择性粘贴 → 数值”。");
    }
    if (cell.getType() == CellType.ERROR) {
      return new Problem("workbook/error-value", "单元格是错误值，请改为实际内容。");
    }
    return switch (column.kind()) {
      case TEXT -> readText(cell, values);
      case DATE -> readDate(cell, values);
      case DECIMAL -> readDecimal(cell, values);
      case FLAG -> readFlag(text(cell), values);
      case CODE -> readCode(text(cell), values);
      case CODES -> readCodes(text(cell), values);
    };
  }

  /** A cell of a .csv, where all is text. */
  @Nullable Problem read(String cell, Map<String, Object> values) {
    var text = HARMLESS.matcher(cell.strip()).replaceFirst("$1").strip();
    if (text.isEmpty()) {
      return column.required()
          ? new Problem("workbook/missing-value", "“" + column.heading() + "”必填。")
          : null;
    }
    return switch (column.kind()) {
      case TEXT ->
          ROUNDED.matcher(text).matches()
              ? new Problem("workbook/number-as-text", "像是被表格软件改成了科学计数法，请把这一列设为文本格式后重新填写并另存。")
              : readText(text, values);
      case DATE -> readDate(text, values);
      case DECIMAL -> readDecimal(text, values);
      case FLAG -> readFlag(text, values);
      case CODE -> readCode(text, values);
      case CODES -> readCodes(text, values);
    };
  }

  private static String text(Cell cell) {
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  private @Nullable Problem readText(Cell cell, Map<String, Object> values) {
    if (cell.getType() == CellType.NUMBER) {
      return new Problem("workbook/number-as-text", "请把这一列设为文本格式后重新填写，数字格式会丢失开头的 0 或末尾几位。");
    }
    return readText(text(cell), values);
  }

  private @Nullable Problem readText(String text, Map<String, Object> values) {
    if (column.most() != null && text.length() > column.most()) {
      return new Problem("workbook/too-long", "最多 " + column.most() + " 个字。");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return new Problem("workbook/control-character", "含有换行或不可见字符，请删去。");
    }
    values.put(column.heading(), text);
    return null;
  }

  private @Nullable Problem readDate(Cell cell, Map<String, Object> values) {
    if (cell.getType() == CellType.STRING) {
      return new Problem("workbook/date-as-text", "日期是文本。请把单元格设为日期格式后重新填写，如 2026-09-01。");
    }
    if (cell.getType() != CellType.NUMBER)
      return new Problem("workbook/not-a-date", "不是日期，请填写如 2026-09-01。");
    LocalDate date;
    try {
      date = cell.asDate().toLocalDate();
    } catch (RuntimeException notADate) {
      return new Problem("workbook/not-a-date", "不是日期，请填写如 2026-09-01。");
    }
    return keep(date, values);
  }

  private @Nullable Problem readDate(String text, Map<String, Object> values) {
    var parts = DAY.matcher(text);
    if (!parts.matches()) return new Problem("workbook/not-a-date", "不是日期，请填写如 2026-09-01。");
    try {
      return keep(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))),
          values);
    } catch (DateTimeException noSuchDay) {
      return new Problem("workbook/not-a-date", "没有这一天，请填写如 2026-09-01。");
    }
  }

  private @Nullable Problem keep(LocalDate date, Map<String, Object> values) {
    if (!WorkbookReader.plausible(date)) {
      return new Problem("workbook/implausible-date", "日期 " + date + " 不在 1900 至 2100 年之间，请核对。");
    }
    values.put(column.heading(), date);
    return null;
  }

  private @Nullable Problem readDecimal(Cell cell, Map<String, Object> values) {
    var number = WorkbookReader.number(cell);
    return number == null ? readDecimal(text(cell), values) : keep(number, values);
  }

  private @Nullable Problem readDecimal(String text, Map<String, Object> values) {
    try {
      return keep(new BigDecimal(text), values);
    } catch (NumberFormatException notANumber) {
      return new Problem("workbook/not-a-number", "不是数字，请填写如 0.5。");
    }
  }

  private @Nullable Problem keep(BigDecimal number, Map<String, Object> values) {
    if (number.precision() > 20 || Math.abs(number.scale()) > 15)
      return new Problem("workbook/not-a-number", "数字过长，请核对。");
    values.put(column.heading(), number);
    return null;
  }

  private @Nullable Problem readFlag(String text, Map<String, Object> values) {
    switch (text) {
      case "是", "TRUE", "true" -> values.put(column.heading(), Boolean.TRUE);
      case "否", "FALSE", "false" -> values.put(column.heading(), Boolean.FALSE);
      default -> {
        return new Problem("workbook/not-a-flag", "请填写“是”或“否”。");
      }
    }
    return null;
  }

  private @Nullable Problem readCode(String text, Map<String, Object> values) {
    var code = shape.code(list(), text);
    if (code == null) return unknown(text);
    values.put(column.heading(), code);
    return null;
  }

  private @Nullable Problem readCodes(String text, Map<String, Object> values) {
    var codes = new LinkedHashSet<String>();
    for (var word : text.split("[、,，/;；]")) {
      if (word.isBlank()) continue;
      var code = shape.code(list(), word.strip());
      if (code == null) return unknown(word.strip());
      codes.add(code);
    }
    if (codes.isEmpty()) return unknown(text);
    values.put(column.heading(), List.copyOf(new ArrayList<>(codes)));
    return null;
  }

  private String list() {
    return java.util.Objects.requireNonNull(
        column.words(), () -> column.heading() + " names no word list");
  }

  private Problem unknown(String word) {
    var known =
        String.join(
            "、", shape.words().getOrDefault(list(), new java.util.LinkedHashMap<>()).keySet());
    return new Problem("workbook/unknown-code", "“" + word + "”不在代码表中。可填：" + known + "。");
  }
}
