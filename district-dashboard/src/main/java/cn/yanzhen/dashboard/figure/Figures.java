package cn.yanzhen.dashboard.figure;

import cn.yanzhen.dashboard.reader.Sight;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers every question about figures from their definitions. */
@Component
public class Figures {

  /** The longest series: a school year and a bit. */
  public static final int MOST_DAYS = 400;

  private static final String DISTRICT = "cast(:district as text)";
  private static final String DAY = "cast(:day as date)";

  private final JdbcClient jdbc;
  private final Map<String, FigureDefinition> definitions = new LinkedHashMap<>();

  public Figures(JdbcClient jdbc, List<? extends FigureBook> books) {
    this.jdbc = jdbc;
    for (var book : books) {
      for (var figure : book.figures()) {
        if (definitions.put(figure.key(), figure) != null) {
          throw new IllegalStateException("two figures named " + figure.key());
        }
      }
    }
  }

  /** Which records: those that count, those that do not, or all that were looked at. */
  public enum Side {
    NUMERATOR("r.counts"),
    REST("not r.counts"),
    ALL("true");

    private final String condition;

    Side(String condition) {
      this.condition = condition;
    }
  }

  /** One record behind a figure: field to value, codes as codes. */
  public record Evidence(String id, String sort, Map<String, @Nullable Object> fields) {}

  public record Point(LocalDate date, String value, long numerator, long denominator) {}

  public record Slice(String key, String label, long numerator, long denominator) {}

  public Set<String> keys() {
    return definitions.keySet();
  }

  public FigureDefinition definition(String key) {
    var definition = definitions.get(key);
    if (definition == null) throw Refusal.notFound("没有名为“" + key + "”的指标。").exception();
    return definition;
  }

  /** All figures of one moment: one statement, so that they fit together. */
  public List<Figure> all(String district, LocalDate day) {
    return count(List.copyOf(definitions.values()), district, day);
  }

  /** Those that changes in some rooms may have changed. */
  public List<Figure> of(Set<String> rooms, String district, LocalDate day) {
    return count(
        definitions.values().stream()
            .filter(d -> d.rooms().stream().anyMatch(rooms::contains))
            .toList(),
        district,
        day);
  }

  private List<Figure> count(List<FigureDefinition> asked, String district, LocalDate day) {
    if (asked.isEmpty()) return List.of();
    var sql =
        asked.stream()
            .map(
                d ->
                    "select '" + d.key() + "' as key, c.* from (" + d.counts(DISTRICT, DAY) + ") c")
            .collect(Collectors.joining("\nunion all\n"));
    var found = new LinkedHashMap<String, Figure>();
    jdbc.sql(sql)
        .param("district", district)
        .param("day", day)
        .query(
            row -> {
              var definition = definition(row.getString("key"));
              found.put(
                  definition.key(),
                  Figure.of(definition, row.getLong("numerator"), row.getLong("denominator"), day));
            });
    return asked.stream()
        .map(definition -> Objects.requireNonNull(found.get(definition.key())))
        .toList();
  }

  public Figure one(String key, String district, LocalDate day) {
    var definition = definition(key);
    return jdbc.sql(definition.counts(DISTRICT, DAY))
        .param("district", district)
        .param("day", day)
        .query(
            (row, n) ->
                Figure.of(definition, row.getLong("numerator"), row.getLong("denominator"), day))
        .single();
  }

  public Page<Evidence> evidence(
      String key, Side side, Sight sight, LocalDate day, PageRequest page) {
    var definition = definition(key);
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var rows =
        jdbc.sql(
                "select * from ("
                    + definition.rows(DISTRICT, DAY)
                    + ") r where "
                    + side.condition
                    + (after == null ? "" : " and (r.sort, r.id) > (:sort, :id)")
                    + " order by r.sort, r.id limit :limit")
            .param("district", sight.district())
            .param("day", day)
            .param("sort", after == null ? "" : after.get(0))
            .param("id", after == null ? "" : after.get(1))
            .param("limit", page.limit() + 1)
            .query((row, n) -> evidence(definition, row, sight))
            .list();
    var figure = one(key, sight.district(), day);
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
                + definition.rows(DISTRICT, DAY)
                + ") r where "
                + side.condition)
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
  public void readEvidence(String key, Side side, Sight sight, LocalDate day, Reader reader)
      throws IOException {
    var definition = definition(key);
    try (var records =
        jdbc
            .sql(
                "select * from ("
                    + definition.rows(DISTRICT, DAY)
                    + ") r where "
                    + side.condition
                    + " order by r.sort, r.id")
            .withFetchSize(1000)
            .param("district", sight.district())
            .param("day", day)
            .query((row, n) -> evidence(definition, row, sight))
            .stream()) {
      reader.read(records);
    }
  }

  /** The figure on each day of an interval, both ends included. */
  public List<Point> series(String key, String district, LocalDate from, LocalDate to) {
    var definition = definition(key);
    if (to.isBefore(from))
      throw Refusal.invalid("dashboard/interval", "to", "结束日期不能早于开始日期。").exception();
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Refusal.invalid("dashboard/interval", "to", "一次最多查询 " + MOST_DAYS + " 天。").exception();
    }
    return jdbc.sql(
            "select each_day.day, c.numerator, c.denominator from (select cast(g as date) as day"
                + " from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval"
                + " '1 day') g) each_day cross join lateral ("
                + definition.counts(DISTRICT, "each_day.day")
                + ") c order by each_day.day")
        .param("district", district)
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) -> {
              long numerator = row.getLong("numerator");
              long denominator = row.getLong("denominator");
              var value =
                  definition.ratio()
                      ? Figure.ratio(numerator, denominator)
                      : Long.toString(numerator);
              return new Point(
                  row.getObject("day", LocalDate.class), value, numerator, denominator);
            })
        .list();
  }

  /** Numerator and looked-at records by one dimension, greatest first. */
  public List<Slice> breakdown(String key, String by, String district, LocalDate day) {
    var definition = definition(key);
    var dimension = definition.by().get(by);
    if (dimension == null) {
      throw Refusal.invalid(
              "dashboard/dimension",
              "by",
              "这个指标可以按 " + String.join("、", new TreeSet<>(definition.by().keySet())) + " 分组。")
          .exception();
    }
    var label = dimension.label() == null ? "null" : dimension.label();
    return jdbc.sql(
            "select g.key, max(g.label) as label, count(*) filter (where g.counts) as numerator,"
                + " count(*) as denominator from (select "
                + dimension.value()
                + " as key, "
                + label
                + " as label, r.counts from ("
                + definition.rows(DISTRICT, DAY)
                + ") r) g group by g.key order by 3 desc, 4 desc, 1")
        .param("district", district)
        .param("day", day)
        .query(
            (row, n) -> {
              var code = row.getString("key");
              var named = row.getString("label");
              var words = dimension.words();
              return new Slice(
                  code == null ? "" : code,
                  code == null
                      ? "未注明"
                      : words != null ? words.of(code) : named == null ? code : named,
                  row.getLong("numerator"),
                  row.getLong("denominator"));
            })
        .list();
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
