package cn.yanzhen.exchange.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 移出批次: how somebody came to be of a cohort no longer.
 *
 * @param on the first day on which they were not
 * @param code of {@code leaving-reasons.yml}
 * @param never whether they count as never having joined
 * @param by who took them out
 */
record Leaving(LocalDate on, String code, @Nullable String note, boolean never, String by) {

  boolean countsOn(LocalDate day) {
    return !never && day.isBefore(on);
  }
}
