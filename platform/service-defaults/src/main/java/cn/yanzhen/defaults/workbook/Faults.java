package cn.yanzhen.defaults.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All faults of a workbook are counted; the first five hundred are kept to be shown. */
public final class Faults {

  static final int SHOWN = 500;

  private final List<Fault> shown = new ArrayList<>();
  private final Set<String> secret = new HashSet<>();
  private int count;

  public void add(SheetRow row, String heading, String code, String reason) {
    add(new Fault(row.sheet(), row.number(), heading, shorten(row.shown(heading)), code, reason));
  }

  /** Of a sheet as a whole: something is missing that no row could show. */
  public void sheet(String sheet, String code, String reason) {
    add(new Fault(sheet, 0, null, null, code, reason));
  }

  void add(Fault fault) {
    count++;
    if (shown.size() < SHOWN) shown.add(isSecret(fault) ? fault.withoutValue() : fault);
  }

  /** What stands in such a column is shown and kept nowhere. */
  void hide(String sheet, String heading) {
    secret.add(sheet + "/" + heading);
  }

  private boolean isSecret(Fault fault) {
    return secret.contains(fault.sheet() + "/" + fault.column());
  }

  void file(String code, String reason) {
    add(new Fault(null, 0, null, null, code, reason));
  }

  void cell(
      String sheet, int row, String column, @Nullable String value, String code, String reason) {
    add(new Fault(sheet, row, column, value == null ? null : shorten(value), code, reason));
  }

  public boolean none() {
    return count == 0;
  }

  public int count() {
    return count;
  }

  public List<Fault> shown() {
    return List.copyOf(shown);
  }

  private static String shorten(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
