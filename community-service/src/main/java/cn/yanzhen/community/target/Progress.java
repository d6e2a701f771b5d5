package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator has come.
 *
 * @param value null when nothing was typed yet
 * @param share of the way to the goal, four decimals, may be above 1; of what may be used up, where
 *     less is better and the year adds up; null without goal or value
 */
public record Progress(@Nullable BigDecimal value, @Nullable BigDecimal share, Standing standing) {

  public enum Standing {
    NO_GOAL("未列入计划"),
    NO_VALUE("未填报"),
    BEHIND("滞后"),
    ON_COURSE("正常推进"),
    REACHED("已达成"),
    MISSED("未达成");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * @param gone share of the school year that is gone
   */
  static Progress of(
      Indicator indicator, @Nullable Goal aim, @Nullable BigDecimal value, BigDecimal gone) {
    if (aim == null) {
      return new Progress(value, null, Standing.NO_GOAL);
    }
    if (value == null) {
      return new Progress(null, null, Standing.NO_VALUE);
    }
    boolean over = gone.compareTo(BigDecimal.ONE) >= 0;
    boolean less = indicator.direction() == Direction.LESS;
    int against = value.compareTo(aim.goal());
    boolean good = less ? against <= 0 : against >= 0;
    var share = share(indicator, aim, value, good);
    if (less && indicator.measure().accrues()) {
      // What may be used up is kept only when the year is over.
      return new Progress(
          value, share, !good ? Standing.MISSED : over ? Standing.REACHED : Standing.ON_COURSE);
    }
    var standing =
        good
            ? Standing.REACHED
            : over
                ? Standing.MISSED
                : share.compareTo(gone) >= 0 ? Standing.ON_COURSE : Standing.BEHIND;
    return new Progress(value, share, standing);
  }

  private static BigDecimal share(Indicator indicator, Goal aim, BigDecimal value, boolean good) {
    var goal = aim.goal();
    var base = aim.base();
    if (!indicator.measure().accrues() && base != null && base.compareTo(goal) != 0) {
      return ratio(value.subtract(base), goal.subtract(base)).max(BigDecimal.ZERO);
    }
    if (indicator.direction() == Direction.LESS && !indicator.measure().accrues()) {
      return good ? ratio(BigDecimal.ONE, BigDecimal.ONE) : ratio(goal, value);
    }
    if (goal.signum() == 0) {
      return good ? ratio(BigDecimal.ONE, BigDecimal.ONE) : ratio(value, BigDecimal.ONE);
    }
    return ratio(value, goal);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, 4, RoundingMode.HALF_UP);
  }
}
