package cn.yanzhen.defaults.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row, by heading. Empty cells are null, or an empty list for codes. A cell that could not be
 * read is found fault with already, and nothing may rest on it: rules of a row that is not whole
 * are asked within {@link #passes} and {@link #tell}, which leave out those that would.
 */
public final class SheetRow {

  private final String sheet;
  private final int number;
  private final Map<String, Object> values;
  private final Map<String, String> unreadable;

  SheetRow(String sheet, int number, Map<String, Object> values, Map<String, String> unreadable) {
    this.sheet = sheet;
    this.number = number;
    this.values = values;
    this.unreadable = unreadable;
  }

  public String sheet() {
    return sheet;
  }

  /** As the spreadsheet counts: the headings stand in row 1. */
  public int number() {
    return number;
  }

  /** Whether every cell could be read. */
  public boolean isWhole() {
    return unreadable.isEmpty();
  }

  public boolean isReadable(String heading) {
    return !unreadable.containsKey(heading);
  }

  /** False also when the rule would rest on a cell that could not be read. */
  public boolean passes(BooleanSupplier rule) {
    try {
      return rule.getAsBoolean();
    } catch (Unreadable told) {
      return false;
    }
  }

  /** Null also when the answer would rest on a cell that could not be read. */
  public <T> @Nullable T tell(Supplier<? extends @Nullable T> answer) {
    try {
      return answer.get();
    } catch (Unreadable told) {
      return null;
    }
  }

  public @Nullable String text(String heading) {
    return (String) value(heading);
  }

  /** For a required column. */
  public String require(String heading) {
    return Objects.requireNonNull(text(heading), heading);
  }

  public @Nullable String code(String heading) {
    return (String) value(heading);
  }

  public @Nullable LocalDate date(String heading) {
    return (LocalDate) value(heading);
  }

  /** For a required column. */
  public LocalDate requireDate(String heading) {
    return Objects.requireNonNull(date(heading), heading);
  }

  public @Nullable BigDecimal decimal(String heading) {
    return (BigDecimal) value(heading);
  }

  public boolean flag(String heading) {
    return Boolean.TRUE.equals(value(heading));
  }

  @SuppressWarnings("unchecked")
  public List<String> codes(String heading) {
    return (List<String>) Objects.requireNonNullElse(value(heading), List.of());
  }

  private @Nullable Object value(String heading) {
    if (unreadable.containsKey(heading)) throw new Unreadable();
    return values.get(heading);
  }

  Map<String, Object> values() {
    return values;
  }

  /** For showing in a fault. */
  String shown(String heading) {
    var value = values.get(heading);
    if (value == null) return unreadable.getOrDefault(heading, "");
    return value instanceof List<?> list
        ? String.join("、", list.stream().map(String::valueOf).toList())
        : value.toString();
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("rests on a cell that could not be read", null, false, false);
    }
  }
}
