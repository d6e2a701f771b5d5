package cn.yanzhen.dashboard.figure;

import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers every question about figures from their definitions. */
@Component
public class Figures {

  /** The longest series: a school year and a bit. */
  public static final int MOST_DAYS = 400;

  static final String DISTRICT = "cast(:district as text)";
  static final String DAY = "cast(:day as date)";

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
}
