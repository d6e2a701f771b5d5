package cn.yanzhen.exchange.listing;

import cn.yanzhen.defaults.workbook.WorkbookWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A list as a file with Chinese headings: {@code xlsx} or {@code csv}. */
public final class Export {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Export() {}

  /** Several sheets in one workbook. */
  public static ResponseEntity<StreamingResponseBody> of(
      String name, List<WorkbookWriter.Page> pages) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> WorkbookWriter.write(out, pages));
  }

  public static ResponseEntity<StreamingResponseBody> of(
      String name, String format, List<String> headings, Stream<? extends List<?>> rows) {
    boolean csv = format.equals("csv");
    return ResponseEntity.ok()
        .contentType(csv ? CSV : XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + format, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(
            out -> {
              if (csv) WorkbookWriter.writeCsv(out, headings, rows);
              else WorkbookWriter.write(out, name, headings, rows);
            });
  }
}
