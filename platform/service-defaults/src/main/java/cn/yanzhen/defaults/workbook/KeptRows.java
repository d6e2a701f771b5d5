package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.workbook.WorkbookShape.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a checked file until it is committed: the rows of the service's own sheets and
 * nothing else that stood in it, sealed.
 */
final class KeptRows {

  private record Row(int number, Map<String, Object> cells) {}

  private record Content(Map<String, Integer> counts, Map<String, List<Row>> sheets) {}

  private final WorkbookShape shape;
  private final JsonMapper json;
  private final FileSeal seal;

  KeptRows(WorkbookShape shape, JsonMapper json, FileSeal seal) {
    this.shape = shape;
    this.json = json;
    this.seal = seal;
  }

  byte[] seal(UUID file, WorkbookReader.Read read) {
    var sheets = new LinkedHashMap<String, List<Row>>();
    read.rows()
        .sheets()
        .forEach(
            (name, rows) ->
                sheets.put(
                    name, rows.stream().map(row -> new Row(row.number(), written(row))).toList()));
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(json.writeValueAsBytes(new Content(read.counts(), sheets)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return seal.seal(file, bytes.toByteArray());
  }

  /** Empty for what an older version kept in another form. */
  Optional<WorkbookReader.Read> open(UUID file, byte[] sealed) {
    Content content;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(seal.open(file, sealed)))) {
      content = json.readValue(in, Content.class);
    } catch (IOException | IllegalStateException another) {
      return Optional.empty();
    }
    var sheets = new LinkedHashMap<String, List<SheetRow>>();
    content
        .sheets()
        .forEach(
            (name, rows) -> {
              var columns =
                  shape.sheet(name).map(WorkbookShape.Sheet::columns).orElse(List.of()).stream()
                      .collect(Collectors.toMap(Column::heading, column -> column));
              var read = new ArrayList<SheetRow>();
              for (var row : rows) read.add(row(name, row, columns));
              sheets.put(name, read);
            });
    return Optional.of(
        new WorkbookReader.Read(new WorkbookRows(sheets), new LinkedHashMap<>(content.counts())));
  }

  private static Map<String, Object> written(SheetRow row) {
    var cells = new HashMap<String, Object>();
    row.values()
        .forEach(
            (heading, value) ->
                cells.put(heading, value instanceof List<?> list ? list : value.toString()));
    return cells;
  }

  private static SheetRow row(String sheet, Row row, Map<String, Column> columns) {
    var values = new HashMap<String, Object>();
    row.cells()
        .forEach(
            (heading, cell) -> {
              var column = columns.get(heading);
              if (column == null) return; // a column that there is no more
              values.put(
                  heading,
                  switch (column.kind()) {
                    case TEXT, CODE, CODES -> cell;
                    case DATE -> LocalDate.parse(cell.toString());
                    case DECIMAL -> new BigDecimal(cell.toString());
                    case FLAG -> Boolean.valueOf(cell.toString());
                  });
            });
    return new SheetRow(sheet, row.number(), values, Map.of());
  }
}
