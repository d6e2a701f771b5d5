package cn.yanzhen.community.target.web;

import cn.yanzhen.community.target.Direction;
import cn.yanzhen.community.target.Indicator;
import cn.yanzhen.community.target.Integration;
import cn.yanzhen.community.target.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator as pages and other systems see it. */
record IndicatorView(
    String code,
    Integration integration,
    String nameZh,
    String nameEn,
    String unitZh,
    String unitEn,
    Direction direction,
    By by,
    boolean accrues,
    @Nullable BigDecimal standard,
    @Nullable String source) {

  enum By {
    COMPUTED,
    TYPED
  }

  static IndicatorView of(Indicator indicator) {
    return new IndicatorView(
        indicator.code(),
        indicator.integration(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.unitZh(),
        indicator.unitEn(),
        indicator.direction(),
        switch (indicator.measure()) {
          case Measure.Computed computed -> By.COMPUTED;
          case Measure.Typed typed -> By.TYPED;
        },
        indicator.measure().accrues(),
        indicator.standard(),
        indicator.source());
  }
}
