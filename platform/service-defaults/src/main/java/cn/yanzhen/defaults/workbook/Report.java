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

  /** Also of sheets that are there only to be found fault with. */
  static Report of(Map<String, Integer> rows, @Nullable Plan plan, Faults faults) {
    var sheets = new ArrayList<SheetReport>();
    rows.forEach((name, count) -> sheets.add(of(name, count, plan, faults)));
    faults.sheets().stream()
        .filter(name -> !rows.containsKey(name))
        .sorted()
        .forEach(name -> sheets.add(of(name, 0, null, faults)));
    return new Report(
        sheets,
        faults.count(),
        faults.shown(),
        plan == null ? Told.NOTHING : plan.foreseen().told());
  }

  private static SheetReport of(String name, int rows, @Nullable Plan plan, Faults faults) {
    var none = new SheetCounts(name, rows, 0, 0, 0);
    var counts =
        plan == null
            ? none
            : plan.counts().stream()
                .filter(one -> one.sheet().equals(name))
                .findFirst()
                .orElse(none);
    return new SheetReport(
        name,
        rows,
        faults.of(name),
        counts.added(),
        counts.changed(),
        counts.same(),
        counts.leftOut(),
        counts.note());
  }

  Told changesTold() {
    return changes == null ? Told.NOTHING : changes;
  }

  /** Without names: what stays once it is done. */
  Report done() {
    return new Report(sheets, faultCount, faults, changesTold().counts());
  }
}
