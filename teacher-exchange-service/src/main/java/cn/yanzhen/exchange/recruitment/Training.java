package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 培训 of a cohort.
 *
 * @param kind a code of {@code training-kinds.yml}
 * @param mandatory nobody is placed before it is completed
 * @param source on what the must stands
 */
record Training(
    UUID id,
    UUID cohortId,
    String title,
    String kind,
    Period period,
    BigDecimal hours,
    boolean mandatory,
    @Nullable String source) {

  /** For whoever lacks it. */
  String named() {
    return "《" + title + "》（" + period + "，" + hours.stripTrailingZeros().toPlainString() + " 学时）";
  }
}
