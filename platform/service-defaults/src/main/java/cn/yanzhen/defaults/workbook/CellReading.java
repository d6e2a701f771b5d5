package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads one cell as its column wants it. */
final class CellReading {

  record Problem(String code, String reason) {}

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
      case FLAG -> readFlag(cell, values);
      case CODE -> readCode(cell, values);
      case CODES -> readCodes(cell, values);
    };
  }

  private static String text(Cell cell) {
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  private @Nullable Problem readText(Cell cell, Map<String, Object> values) {
    if (cell.getType() == CellType.NUMBER) {
      return new Problem("workbook/number-as-text", "请把这一列设为文本格式后重新填写，数字格式会丢失开头的 0 或末尾几位。");
    }
    var text = text(cell);
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
    if (!WorkbookReader.plausible(date)) {
      return new Problem("workbook/implausible-date", "日期 " + date + " 不在 1900 至 2100 年之间，请核对。");
    }
    values.put(column.heading(), date);
    return null;
  }

  private @Nullable Problem readDecimal(Cell cell, Map<String, Object> values) {
    var number = WorkbookReader.number(cell);
    if (number == null) {
      try {
        number = new BigDecimal(text(cell));
      } catch (NumberFormatException notANumber) {
        return new Problem("workbook/not-a-number", "不是数字，请填写如 0.5。");
      }
    }
    if (number.precision() > 20 || Math.abs(number.scale()) > 15)
      return new Problem("workbook/not-a-number", "数字过长，请核对。");
    values.put(column.heading(), number);
    return null;
  }

  private @Nullable Problem readFlag(Cell cell, Map<String, Object> values) {
    switch (text(cell)) {
      case "是", "TRUE", "true" -> values.put(column.heading(), Boolean.TRUE);
      case "否", "FALSE", "false" -> values.put(column.heading(), Boolean.FALSE);
      default -> {
        return new Problem("workbook/not-a-flag", "请填写“是”或“否”。");
      }
    }
    return null;
  }

  private @Nullable Problem readCode(Cell cell, Map<String, Object> values) {
    var code = shape.code(list(), text(cell));
    if (code == null) return unknown(text(cell));
    values.put(column.heading(), code);
    return null;
  }

  private @Nullable Problem readCodes(Cell cell, Map<String, Object> values) {
    var codes = new LinkedHashSet<String>();
    for (var word : text(cell).split("[、,，/;；]")) {
      if (word.isBlank()) continue;
      var code = shape.code(list(), word.strip());
      if (code == null) return unknown(word.strip());
      codes.add(code);
    }
    if (codes.isEmpty()) return unknown(text(cell));
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
