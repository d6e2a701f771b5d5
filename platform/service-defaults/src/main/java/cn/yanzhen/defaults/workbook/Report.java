package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.Foreseen.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as it is kept.
 *
 * @param changes null in a report from before they were told
 */
record Report(
    List<SheetReport> sheets, int faultCount, List<Fault> faults, @Nullable Told changes) {

  static Report of(Map<String, Integer> rows, @Nullable Plan plan, Faults faults) {
    var sheets = new ArrayList<SheetReport>();
    for (var entry : rows.entrySet()) {
      var counts =
          plan == null
              ? null
              : plan.counts().stream()
                  .filter(one -> one.sheet().equals(entry.getKey()))
                  .findFirst()
                  .orElse(null);
      int wrong =
          (int)
              faults.shown().stream().filter(fault -> entry.getKey().equals(fault.sheet())).count();
      sheets.add(
          counts == null
              ? new SheetReport(entry.getKey(), entry.getValue(), wrong, 0, 0, 0, 0)
              : new SheetReport(
                  entry.getKey(),
                  entry.getValue(),
                  wrong,
                  counts.added(),
                  counts.changed(),
                  counts.same(),
                  counts.leftOut()));
    }
    return new Report(
        sheets,
        faults.count(),
        faults.shown(),
        plan == null ? Told.NOTHING : plan.foreseen().told());
  }

  Told changesTold() {
    return changes == null ? Told.NOTHING : changes;
  }

  /** Without names: what stays once it is done. */
  Report done() {
    return new Report(sheets, faultCount, faults, changesTold().counts());
  }
}
