package cn.yanzhen.defaults.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row whose cells are all readable, by heading. Empty cells are null, or an empty list for
 * codes.
 */
public final class SheetRow {

  private final String sheet;
  private final int number;
  private final Map<String, Object> values;

  SheetRow(String sheet, int number, Map<String, Object> values) {
    this.sheet = sheet;
    this.number = number;
    this.values = values;
  }

  public String sheet() {
    return sheet;
  }

  /** As the spreadsheet counts: the headings stand in row 1. */
  public int number() {
    return number;
  }

  public @Nullable String text(String heading) {
    return (String) values.get(heading);
  }

  /** For a required column. */
  public String require(String heading) {
    return Objects.requireNonNull(text(heading), heading);
  }

  public @Nullable String code(String heading) {
    return (String) values.get(heading);
  }

  public @Nullable LocalDate date(String heading) {
    return (LocalDate) values.get(heading);
  }

  /** For a required column. */
  public LocalDate requireDate(String heading) {
    return Objects.requireNonNull(date(heading), heading);
  }

  public @Nullable BigDecimal decimal(String heading) {
    return (BigDecimal) values.get(heading);
  }

  public boolean flag(String heading) {
    return Boolean.TRUE.equals(values.get(heading));
  }

  @SuppressWarnings("unchecked")
  public List<String> codes(String heading) {
    return (List<String>) values.getOrDefault(heading, List.of());
  }

  /** For showing in a fault. */
  String shown(String heading) {
    var value = values.get(heading);
    return value == null
        ? ""
        : value instanceof List<?> list
            ? String.join("、", list.stream().map(String::valueOf).toList())
            : value.toString();
  }
}
