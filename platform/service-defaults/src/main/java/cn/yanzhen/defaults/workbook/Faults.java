package cn.yanzhen.defaults.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All faults of a workbook are counted; the first five hundred are kept to be shown. */
public final class Faults {

  static final int SHOWN = 500;

  private final List<Fault> shown = new ArrayList<>();
  private final Map<String, Integer> bySheet = new HashMap<>();
  private final Set<String> secret = new HashSet<>();
  private int count;

  public void add(SheetRow row, String heading, String code, String reason) {
    add(new Fault(row.sheet(), row.number(), heading, row.shown(heading), code, reason));
  }

  /** Of a sheet as a whole: something is missing that no row could show. */
  public void sheet(String sheet, String code, String reason) {
    add(new Fault(sheet, 0, null, null, code, reason));
  }

  void add(Fault fault) {
    count++;
    if (fault.sheet() != null) bySheet.merge(fault.sheet(), 1, Integer::sum);
    if (shown.size() < SHOWN) shown.add(isSecret(fault) ? fault.withoutValue() : fault.masked());
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
    add(new Fault(sheet, row, column, value, code, reason));
  }

  /** A sheet, or a file of one sheet, that has headings and nothing else. */
  public void noRows(String sheet) {
    sheet(sheet, "workbook/no-rows", "没有数据行：“" + sheet + "”只有表头。请从第 2 行起填写后重新上传。");
  }

  public boolean none() {
    return count == 0;
  }

  public int count() {
    return count;
  }

  /** All of one sheet, shown or not. */
  public int of(String sheet) {
    return bySheet.getOrDefault(sheet, 0);
  }

  /** Sheets that have any. */
  Set<String> sheets() {
    return bySheet.keySet();
  }

  public List<Fault> shown() {
    return List.copyOf(shown);
  }
}
