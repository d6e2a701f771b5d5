package cn.yanzhen.defaults.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a commit would change of what is known, and what gives pause, for whoever commits to read
 * before. All of it is counted; the first two hundred rows are kept to be shown, those first that
 * somebody must confirm.
 */
public final class Foreseen {

  static final int SHOWN = 200;

  /**
   * @param before null when nothing was known
   */
  public record Field(String column, @Nullable String before, @Nullable String after) {}

  /**
   * @param text Chinese, says what to look at
   * @param confirm nothing is written before somebody says that they looked at it
   */
  public record Warning(String code, String text, boolean confirm) {}

  /**
   * A row of somebody, or something, that is known; or a new one that gives pause.
   *
   * @param key by which it is known
   */
  public record Row(
      String sheet, int row, String key, String name, List<Field> fields, List<Warning> warnings) {

    private int rank() {
      return warnings.isEmpty() ? 2 : warnings.stream().anyMatch(Warning::confirm) ? 0 : 1;
    }
  }

  /**
   * As it is answered.
   *
   * @param count rows in all
   * @param toConfirm warnings that a commit must name by their number
   */
  public record Told(int count, int warnings, int toConfirm, List<Row> rows) {
    public static final Told NOTHING = new Told(0, 0, 0, List.of());

    /** What stays once it is done: whose names these were is on the audit trail by id. */
    public Told counts() {
      return new Told(count, warnings, toConfirm, List.of());
    }
  }

  private final List<List<Row>> kept =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private int count;
  private int warnings;
  private int toConfirm;

  public void add(Row row) {
    count++;
    warnings += row.warnings.size();
    toConfirm += (int) row.warnings.stream().filter(Warning::confirm).count();
    var alike = kept.get(row.rank());
    if (alike.size() < SHOWN) alike.add(row);
  }

  /** Whether one more row of the gravest kind would be shown. */
  public boolean hasRoom() {
    return kept.getFirst().size() < SHOWN;
  }

  public int toConfirm() {
    return toConfirm;
  }

  public Told told() {
    Stream<Row> rows = kept.stream().flatMap(List::stream).limit(SHOWN);
    return new Told(count, warnings, toConfirm, rows.toList());
  }
}
