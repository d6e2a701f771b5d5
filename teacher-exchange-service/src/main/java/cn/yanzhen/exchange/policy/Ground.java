package cn.yanzhen.exchange.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 依据: a condition held against the facts.
 *
 * @param text the rule, the facts and the dates behind it, in words
 * @param met null when a fact is missing
 * @param metOn the day from which it will be met by the passing of time, null when that is not so
 */
public record Ground(
    Criterion criterion, String text, @Nullable Boolean met, @Nullable LocalDate metOn) {

  static Ground of(Criterion criterion, boolean met, String text) {
    return new Ground(criterion, text, met, null);
  }

  static Ground later(Criterion criterion, String text, LocalDate metOn) {
    return new Ground(criterion, text, false, metOn);
  }

  static Ground missing(Criterion criterion, String text) {
    return new Ground(criterion, text, null, null);
  }
}
