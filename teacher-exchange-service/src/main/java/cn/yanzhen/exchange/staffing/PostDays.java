package cn.yanzhen.exchange.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days a post may name. */
public final class PostDays {

  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
  private static final int AHEAD = 10; // years

  private PostDays() {}

  /** Why no post is opened on a day; null when one may be. */
  public static @Nullable String againstOpening(LocalDate from, LocalDate today) {
    if (from.isBefore(EARLIEST)) return "设岗日期 %s 太早：最早为 %s，请核对。".formatted(from, EARLIEST);
    return tooFar("设岗日期", from, today);
  }

  /** Why no post is closed on a day; null when one may be. */
  public static @Nullable String againstClosing(LocalDate lastDay, LocalDate today) {
    return tooFar("撤岗日期", lastDay, today);
  }

  private static @Nullable String tooFar(String what, LocalDate day, LocalDate today) {
    var last = today.plusYears(AHEAD);
    return day.isAfter(last) ? "%s %s 太远：至多提前 %d 年，即到 %s。".formatted(what, day, AHEAD, last) : null;
  }
}
