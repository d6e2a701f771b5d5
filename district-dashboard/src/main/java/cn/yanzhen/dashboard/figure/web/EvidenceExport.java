package cn.yanzhen.dashboard.figure.web;

import cn.yanzhen.dashboard.figure.Column;
import cn.yanzhen.dashboard.figure.Evidence;
import cn.yanzhen.dashboard.figure.EvidenceDesk;
import cn.yanzhen.dashboard.figure.Figures;
import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records behind a figure as a file, in words. */
@RestController
class EvidenceExport {

  /** A sheet has no room for more. */
  private static final long MOST_ROWS = 1_000_000;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Figures figures;
  private final EvidenceDesk evidence;
  private final Readers readers;
  private final Clock clock;

  EvidenceExport(Figures figures, EvidenceDesk evidence, Readers readers, Clock clock) {
    this.figures = figures;
    this.evidence = evidence;
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/api/v1/dashboard/figures/{key}/evidence.{format:xlsx|csv}")
  void export(
      Caller caller,
      @PathVariable String key,
      @PathVariable String format,
      @RequestParam(defaultValue = "numerator") String side,
      @RequestParam(required = false) @Nullable LocalDate date,
      HttpServletResponse response)
      throws IOException {
    var sight = readers.admitOffice(caller);
    var day = date == null ? LocalDate.now(clock) : date;
    var definition = figures.definition(key);
    var wanted = FigureController.side(side);
    var headings = definition.columns().stream().map(Column::heading).toList();
    boolean workbook = format.equals("xlsx");
    if (workbook && figures.one(key, sight.district(), day).numerator() > MOST_ROWS) {
      throw Refusal.invalid("dashboard/too-many-rows", "format", "超过一百万行，Excel 放不下，请导出为 csv。")
          .exception();
    }
    evidence.read(
        key,
        wanted,
        sight,
        day,
        records -> {
          var rows = records.<List<?>>map(record -> row(definition.columns(), record));
          var name = definition.title() + "-" + day;
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(name + "." + format, StandardCharsets.UTF_8)
                  .build()
                  .toString());
          write(response, workbook, definition.title(), headings, rows);
        });
  }

  private static void write(
      HttpServletResponse response,
      boolean workbook,
      String sheet,
      List<String> headings,
      Stream<List<?>> rows)
      throws IOException {
    if (workbook) {
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      WorkbookWriter.write(response.getOutputStream(), sheet, headings, rows);
    } else {
      response.setContentType("text/csv;charset=UTF-8");
      WorkbookWriter.writeCsv(response.getOutputStream(), headings, rows);
    }
  }

  private List<@Nullable Object> row(List<Column> columns, Evidence record) {
    return columns.stream()
        .<@Nullable Object>map(column -> cell(column, record.fields().get(column.name())))
        .toList();
  }

  private @Nullable Object cell(Column column, @Nullable Object value) {
    var words = column.words();
    return switch (value) {
      case null -> null;
      case Collection<?> several when words != null ->
          several.stream().map(words::of).collect(Collectors.joining("、"));
      case Instant at -> MINUTE.format(at.atZone(clock.getZone()));
      case Object code when words != null -> words.of(code);
      default -> value;
    };
  }
}
