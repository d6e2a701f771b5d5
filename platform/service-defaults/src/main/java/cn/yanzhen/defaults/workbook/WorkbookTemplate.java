package cn.yanzhen.defaults.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** The empty workbook to fill in: every sheet with its headings, and one that explains them. */
final class WorkbookTemplate {

  private static final int LAST_ROW = 5000;

  private final WorkbookShape shape;

  WorkbookTemplate(WorkbookShape shape) {
    this.shape = shape;
  }

  void write(OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Yanzhen", "1.0");
    explain(workbook);
    for (var sheet : shape.sheets()) {
      var page = workbook.newWorksheet(sheet.name());
      WorkbookWriter.headings(
          page,
          sheet.columns().stream()
              .map(column -> column.heading() + (column.required() ? "*" : ""))
              .toList());
      for (int i = 0; i < sheet.columns().size(); i++) {
        switch (sheet.columns().get(i).kind()) {
          case TEXT -> page.range(1, i, LAST_ROW, i).style().format("@").set();
          case DATE -> page.range(1, i, LAST_ROW, i).style().format("yyyy-mm-dd").set();
          default -> {}
        }
      }
    }
    workbook.finish();
  }

  private void explain(Workbook workbook) {
    var page = workbook.newWorksheet("说明");
    page.value(0, 0, shape.title());
    page.style(0, 0).bold().fontSize(14).set();
    page.value(1, 0, shape.note());
    WorkbookWriter.put(page, 3, 0, "工作表");
    var headings = List.of("工作表", "列", "必填", "类型", "说明", "可填", "示例");
    for (int i = 0; i < headings.size(); i++) {
      page.value(3, i, headings.get(i));
      page.style(3, i).bold().set();
    }
    int row = 4;
    for (var sheet : shape.sheets()) {
      for (var column : sheet.columns()) {
        page.value(row, 0, sheet.name());
        page.value(row, 1, column.heading());
        page.value(row, 2, column.required() ? "是" : "");
        page.value(row, 3, kind(column.kind()));
        page.value(row, 4, column.hint() == null ? "" : column.hint());
        page.value(
            row,
            5,
            column.words() == null
                ? ""
                : String.join(
                    "、",
                    shape
                        .words()
                        .getOrDefault(column.words(), new java.util.LinkedHashMap<>())
                        .keySet()));
        page.value(row, 6, column.example() == null ? "" : column.example());
        row++;
      }
    }
    page.width(0, 10);
    page.width(1, 16);
    page.width(4, 28);
    page.width(5, 60);
    page.width(6, 24);
  }

  private static String kind(WorkbookShape.Kind kind) {
    return switch (kind) {
      case TEXT -> "文本";
      case DATE -> "日期";
      case DECIMAL -> "数字";
      case FLAG -> "是 / 否";
      case CODE -> "代码（单个）";
      case CODES -> "代码（可多个）";
    };
  }
}
