package cn.yanzhen.resource.item.web;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookWriter;
import cn.yanzhen.resource.file.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** A list as a file, .xlsx or .csv. */
public record SheetDownload(boolean workbook, String name, List<String> headings) {

  /** Refuses a format that is neither. */
  public static SheetDownload of(String format, String name, List<String> headings) {
    return switch (format) {
      case "xlsx" -> new SheetDownload(true, name, headings);
      case "csv" -> new SheetDownload(false, name, headings);
      default -> throw Refusal.invalid("request/format", "format", "只能导出为 xlsx 或 csv。").exception();
    };
  }

  public void send(HttpServletResponse response, Stream<List<?>> rows) throws IOException {
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        new FileName(name + (workbook ? ".xlsx" : ".csv")).disposition(false));
    if (workbook) {
      WorkbookWriter.write(response.getOutputStream(), name, headings, rows);
    } else {
      WorkbookWriter.writeCsv(response.getOutputStream(), headings, rows);
    }
  }
}
