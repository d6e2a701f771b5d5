package cn.yanzhen.community.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share with its numerator, its denominator and its date.
 *
 * @param unknown schools of the denominator whose pupils nobody has told; they count as none
 * @param unstated schools there on the day of which nobody has stated who runs them: inside the
 *     denominator of all schools, outside of that of the public or the private ones
 */
public record Coverage(
    LocalDate on, long numerator, long denominator, long unknown, long unstated) {

  /** Four decimals; null where there is nothing to take a share of. */
  public @Nullable BigDecimal share() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
  }
}
