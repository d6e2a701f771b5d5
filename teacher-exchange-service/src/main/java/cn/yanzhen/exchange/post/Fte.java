package cn.yanzhen.exchange.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A share of one full-time teacher: above 0, at most 1, in hundredths. */
public record Fte(BigDecimal value) implements Comparable<Fte> {

  public static final BigDecimal FULL = BigDecimal.ONE;

  public Fte {
    if (!isShare(value)) throw new IllegalArgumentException("not a share of full time: " + value);
    value = value.setScale(2);
  }

  @JsonCreator
  public static Fte of(String text) {
    return new Fte(new BigDecimal(text));
  }

  /** Whether a number may stand for a share. */
  public static boolean isShare(BigDecimal value) {
    return value.signum() > 0
        && value.compareTo(FULL) <= 0
        && value.stripTrailingZeros().scale() <= 2;
  }

  @Override
  public int compareTo(Fte other) {
    return value.compareTo(other.value);
  }

  /** Without trailing zeros: {@code 0.5}, {@code 1}. */
  @JsonValue
  public String text() {
    return text(value);
  }

  public static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return text();
  }
}
