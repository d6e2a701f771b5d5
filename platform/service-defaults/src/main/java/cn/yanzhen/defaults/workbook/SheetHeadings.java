package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column stands where in row 1, whether of a workbook or of a .csv. */
record SheetHeadings(WorkbookShape.Sheet shape) {

  /** Without the star of a required column, and without blanks. */
  static String plain(String heading) {
    return heading.strip().replaceAll("[*＊\\s]", "");
  }

  /** Columns by index; empty, with a fault for each, when a heading is missing or unknown. */
  Map<Integer, Column> match(List<String> headings, Faults faults) {
    Map<Integer, Column> found = new HashMap<>();
    var missing = new LinkedHashSet<>(shape.columns());
    int before = faults.count();
    if (isForbidden(headings, faults)) return Map.of();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      if (heading.isEmpty()) continue;
      var column =
          shape.columns().stream()
              .filter(one -> one.heading().equals(heading))
              .findFirst()
              .orElse(null);
      if (column == null && shape.passesOver(heading)) {
        continue;
      } else if (column == null) {
        faults.cell(
            shape.name(),
            1,
            heading,
            heading,
            "workbook/unknown-heading",
            "没有“" + heading + "”这一列。请使用模板的表头：" + list() + "。");
      } else if (!missing.remove(column)) {
        faults.cell(
            shape.name(),
            1,
            heading,
            heading,
            "workbook/heading-twice",
            "“" + heading + "”出现了两次，请删去一列。");
      } else {
        found.put(i, column);
      }
    }
    for (var column : missing) {
      if (column.required()) {
        faults.cell(
            shape.name(),
            1,
            column.heading(),
            null,
            "workbook/missing-heading",
            "缺少“" + column.heading() + "”列。请使用模板的表头。");
      }
    }
    return faults.count() == before ? found : Map.of();
  }

  /** What must not be there says all: nothing else of such a file is asked for. */
  private boolean isForbidden(List<String> headings, Faults faults) {
    int before = faults.count();
    for (var heading : headings) {
      var why = heading.isEmpty() ? null : shape.forbids(heading).orElse(null);
      if (why != null) faults.cell(shape.name(), 1, heading, heading, why.code(), why.reason());
    }
    return faults.count() > before;
  }

  private String list() {
    return shape.columns().stream().map(Column::heading).collect(Collectors.joining("、"));
  }
}
