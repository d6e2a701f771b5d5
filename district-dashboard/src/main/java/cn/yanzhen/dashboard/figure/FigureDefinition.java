package cn.yanzhen.dashboard.figure;

import cn.yanzhen.dashboard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure means, said once: value, evidence, series and breakdown all come from the one
 * relation, so that they cannot contradict each other.
 *
 * @param relation a query with {@code {district}} and {@code {day}} in it, which yields a row for
 *     each record looked at: {@code id}, {@code sort} (text), {@code counts} (whether the record is
 *     in the numerator), {@code of_schools} and {@code of_person} (who may see a name), and the
 *     columns
 * @param denominator a query of one number over {@code {district}} and {@code {day}}; null when the
 *     denominator is all records looked at
 * @param by what the figure can be broken down by
 * @param rooms whose changes may change the figure
 */
public record FigureDefinition(
    String key,
    String title,
    String unit,
    boolean ratio,
    String numeratorLabel,
    String denominatorLabel,
    String relation,
    @Nullable String denominator,
    List<Column> columns,
    Map<String, Dimension> by,
    Set<String> rooms) {

  public FigureDefinition {
    columns = List.copyOf(columns);
    by = Map.copyOf(by);
    rooms = Set.copyOf(rooms);
  }

  /**
   * @param value an expression over the relation's columns
   * @param label an expression for the group's name, null when words tell it
   */
  public record Dimension(String value, @Nullable String label, @Nullable Words words) {

    public static Dimension coded(String value, Words words) {
      return new Dimension(value, null, words);
    }

    public static Dimension named(String value, String label) {
      return new Dimension(value, label, null);
    }
  }

  String rows(String district, String day) {
    return relation.replace("{district}", district).replace("{day}", day);
  }

  /** One row with numerator and denominator. */
  String counts(String district, String day) {
    var all =
        denominator == null
            ? "count(*)"
            : "(" + denominator.replace("{district}", district).replace("{day}", day) + ")";
    return "select count(*) filter (where r.counts) as numerator, "
        + all
        + " as denominator from ("
        + rows(district, day)
        + ") r";
  }
}
