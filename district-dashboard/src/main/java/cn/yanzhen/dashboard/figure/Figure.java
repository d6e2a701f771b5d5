package cn.yanzhen.dashboard.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A number that says over what.
 *
 * @param value the numerator, or numerator by denominator (at most four decimals) when the unit is
 *     %
 * @param evidence where the records behind the numerator are
 */
public record Figure(
    String key,
    String title,
    String value,
    long numerator,
    long denominator,
    String unit,
    String numeratorLabel,
    String denominatorLabel,
    LocalDate date,
    String evidence) {

  static Figure of(FigureDefinition definition, long numerator, long denominator, LocalDate date) {
    return new Figure(
        definition.key(),
        definition.title(),
        definition.ratio() ? ratio(numerator, denominator) : Long.toString(numerator),
        numerator,
        denominator,
        definition.unit(),
        definition.numeratorLabel(),
        definition.denominatorLabel(),
        date,
        "/api/v1/dashboard/figures/" + definition.key() + "/evidence");
  }

  static String ratio(long numerator, long denominator) {
    if (denominator == 0) return "0";
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
