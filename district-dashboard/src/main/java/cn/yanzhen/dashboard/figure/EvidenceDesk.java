package cn.yanzhen.dashboard.figure;

import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records behind the figures; names are shown only to who may see them. */
@Component
public class EvidenceDesk {
  private final JdbcClient jdbc;
  private final Figures figures;

  EvidenceDesk(JdbcClient jdbc, Figures figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  public Page<Evidence> page(String key, Side side, Sight sight, LocalDate day, PageRequest page) {
    var definition = figures.definition(key);
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var rows =
        jdbc.sql(
                "select * from ("
                    + definition.rows(Figures.DISTRICT, Figures.DAY)
                    + ") r where "
                    + side.condition()
                    + (after == null ? "" : " and (r.sort, r.id) > (:sort, :id)")
                    + " order by r.sort, r.id limit :limit")
            .param("district", sight.district())
            .param("day", day)
            .param("sort", after == null ? "" : after.get(0))
            .param("id", after == null ? "" : after.get(1))
            .param("limit", page.limit() + 1)
            .query((row, n) -> evidence(definition, row, sight))
            .list();
    var figure = figures.one(key, sight.district(), day);
    var total =
        switch (side) {
          case NUMERATOR -> figure.numerator();
          case REST, ALL -> count(definition, side, sight.district(), day);
        };
    return Page.of(rows, page.limit(), last -> Cursor.encode(last.sort(), last.id()))
        .withTotal(total);
  }

  private long count(FigureDefinition definition, Side side, String district, LocalDate day) {
    return jdbc.sql(
            "select count(*) from ("
                + definition.rows(Figures.DISTRICT, Figures.DAY)
                + ") r where "
                + side.condition())
        .param("district", district)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  /** Takes records one after the other, as they come from the database. */
  @FunctionalInterface
  public interface Reader {
    void read(Stream<Evidence> records) throws IOException;
  }

  /** Hands over every record in turn: memory stays flat however many there are. */
  @Transactional(readOnly = true)
  public void read(String key, Side side, Sight sight, LocalDate day, Reader reader)
      throws IOException {
    var definition = figures.definition(key);
    try (var records =
        jdbc
            .sql(
                "select * from ("
                    + definition.rows(Figures.DISTRICT, Figures.DAY)
                    + ") r where "
                    + side.condition()
                    + " order by r.sort, r.id")
            .withFetchSize(1000)
            .param("district", sight.district())
            .param("day", day)
            .query((row, n) -> evidence(definition, row, sight))
            .stream()) {
      reader.read(records);
    }
  }

  private static Evidence evidence(FigureDefinition definition, ResultSet row, Sight sight)
      throws SQLException {
    var person = row.getObject("of_person", UUID.class);
    var schools = row.getArray("of_schools");
    boolean named = sight.names(person, schools == null ? List.of() : uuids(schools));
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (var column : definition.columns()) {
      fields.put(
          column.name(), column.personal() && !named ? null : value(row.getObject(column.field())));
    }
    return new Evidence(row.getString("id"), row.getString("sort"), fields);
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    var found = new ArrayList<UUID>();
    for (var id : (Object[]) array.getArray()) if (id instanceof UUID uuid) found.add(uuid);
    return found;
  }

  private static @Nullable Object value(@Nullable Object column) throws SQLException {
    return switch (column) {
      case null -> null;
      case Array array -> Arrays.asList((Object[]) array.getArray());
      case java.sql.Date date -> date.toLocalDate();
      case Timestamp at -> at.toInstant();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> column;
    };
  }
}
