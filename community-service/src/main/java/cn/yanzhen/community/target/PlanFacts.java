package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of a plan that was set: whole, as it is after the event. */
record PlanFacts(
    UUID planId,
    UUID communityId,
    int year,
    LocalDate from,
    LocalDate to,
    List<GoalFacts> goals,
    @Nullable String reason) {

  static final String SET = "target-set.v1";

  /** Decimals in strings. */
  record GoalFacts(String indicator, String integration, @Nullable String base, String goal) {}

  static PlanFacts of(Plan plan, SchoolYear year, IndicatorBook book) {
    return new PlanFacts(
        plan.id(),
        plan.communityId(),
        plan.year(),
        year.from(),
        year.to(),
        plan.goals().stream()
            .map(
                goal -> {
                  var base = goal.base();
                  return new GoalFacts(
                      goal.indicator(),
                      book.find(goal.indicator()).orElseThrow().integration().name(),
                      base == null ? null : plain(base),
                      plain(goal.goal()));
                })
            .toList(),
        plan.reason());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
