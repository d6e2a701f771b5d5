package cn.yanzhen.community.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be aimed at; data, see {@code targets/indicators.yml}.
 *
 * @param standard the goal of the default plan, null when no source gives one
 * @param source where the indicator, or its goal, was read
 */
public record Indicator(
    String code,
    Integration integration,
    String nameZh,
    String nameEn,
    String unitZh,
    String unitEn,
    Direction direction,
    Measure measure,
    @Nullable BigDecimal standard,
    @Nullable String source) {

  public Indicator {
    if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
      throw new IllegalArgumentException("no code for an indicator: " + code);
    }
  }
}
