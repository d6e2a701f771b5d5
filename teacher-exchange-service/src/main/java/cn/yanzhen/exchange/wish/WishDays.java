package cn.yanzhen.exchange.wish;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.person.Fact.Wish;
import cn.yanzhen.exchange.person.FactDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a wish stands on a day, and which days it may name. */
final class WishDays {

  private static final int YEARS_BACK = 1;

  private WishDays() {}

  static String state(Wish one, LocalDate today) {
    if (one.withdrawnOn() != null) return "WITHDRAWN";
    if (one.to() != null && one.to().isBefore(today)) return "OVER";
    return one.from().isAfter(today) ? "COMING" : "OPEN";
  }

  /** A wish is about what comes: it may have begun a while ago, and reaches so far ahead. */
  static void withinReach(LocalDate from, @Nullable LocalDate to, LocalDate today) {
    var earliest = today.minusYears(YEARS_BACK);
    if (from.isBefore(earliest))
      throw Refusal.invalid(
              "exchange/too-early",
              "from",
              "起始日期 %s 太早：最早为 %d 年前，即 %s。".formatted(from, YEARS_BACK, earliest))
          .exception();
    mustBeNear(from, "from", today);
    mustBeNear(to, "to", today);
  }

  private static void mustBeNear(@Nullable LocalDate day, String field, LocalDate today) {
    var far = FactDays.tooFar(day, today);
    if (far != null) throw Refusal.invalid("exchange/too-far", field, far).exception();
  }
}
