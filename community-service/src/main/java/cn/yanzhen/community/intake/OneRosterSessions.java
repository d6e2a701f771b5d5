package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.util.HashMap;
import java.util.List;

/** Whether the academic sessions of a file make sense by themselves. */
final class OneRosterSessions {
  private OneRosterSessions() {}

  static void check(List<SheetRow> rows, LeftOut leftOut, Faults faults) {
    var ids = new HashMap<String, SheetRow>();
    for (var row : rows) {
      var earlier = ids.putIfAbsent(row.require(OneRoster.ID), row);
      if (earlier != null) {
        faults.add(
            row, OneRoster.ID, "intake/sourced-id-twice", "与第 " + earlier.number() + " 行重复。");
      }
      if (!row.requireDate(OneRoster.END).isAfter(row.requireDate(OneRoster.START))) {
        faults.add(
            row,
            OneRoster.END,
            "intake/ends-before-start",
            "endDate 是最后一天的次日，须晚于 startDate " + row.date(OneRoster.START) + "。");
      }
      if (!row.require(OneRoster.SCHOOL_YEAR).matches("[0-9]{4}")) {
        faults.add(
            row, OneRoster.SCHOOL_YEAR, "intake/not-a-school-year", "请填学年结束的年份，四位数字，如 2027。");
      }
    }
    if (leftOut.rowsOf(OneRoster.SESSIONS) > 0) {
      return;
    }
    for (var row : rows) {
      var parent = row.text(OneRoster.PARENT);
      if (parent != null && !ids.containsKey(parent)) {
        faults.add(row, OneRoster.PARENT, "intake/unknown-parent", "文件里没有这个 sourcedId 的学年，请核对。");
      }
    }
  }
}
