package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days a need may name: what it may begin with, and how far ahead and how long it may be. */
@Component
public class NeedReach {

  private static final int YEARS_BACK = 1; // school years before the present one
  private static final int LONGEST = 10; // years; as far ahead it may begin

  /**
   * @param field {@code from} or {@code to}
   * @param code what stands behind the slash of a code
   */
  public record Wrong(String field, String code, String reason) {}

  private final RulePacks packs;
  private final SchoolDirectory directory;

  NeedReach(RulePacks packs, SchoolDirectory directory) {
    this.packs = packs;
    this.directory = directory;
  }

  /**
   * Null when a need may have these days.
   *
   * @param before of a need that there is: a day that stays is not asked about again
   */
  public @Nullable Wrong against(String district, Period days, @Nullable Period before) {
    if (days.equals(before)) return null;
    boolean begins = before == null || !before.from().equals(days.from());
    var wrong = begins ? againstFirst(district, days.from()) : null;
    if (wrong != null) return wrong;
    var why = tooLong(days);
    return why == null ? null : new Wrong("to", "too-far", why);
  }

  /** Why a need cannot last so long; null when it can. */
  public static @Nullable String tooLong(Period days) {
    var last = days.from().plusYears(LONGEST);
    return days.to().isAfter(last)
        ? "结束日期 %s 太远：需求从 %s 开始，至多 %d 年，即到 %s。".formatted(days.to(), days.from(), LONGEST, last)
        : null;
  }

  private @Nullable Wrong againstFirst(String district, LocalDate from) {
    var judged = packs.firstDay(district);
    if (from.isBefore(judged))
      return new Wrong(
          "from", "no-pack-yet", "本区县自 %s 起才有施行的规则包，需求不能从 %s 开始，请改日期。".formatted(judged, from));
    var today = directory.today();
    var begins = packs.inForce(district, today).schoolYearBegins().atYear(today.getYear());
    var earliest = begins.minusYears(begins.isAfter(today) ? YEARS_BACK + 1 : YEARS_BACK);
    if (from.isBefore(earliest))
      return new Wrong(
          "from", "too-early", "开始日期 %s 太早：最早为上一学年的第一天 %s，请改日期。".formatted(from, earliest));
    var latest = today.plusYears(LONGEST);
    return from.isAfter(latest)
        ? new Wrong(
            "from", "too-far", "开始日期 %s 太远：至多提前 %d 年，即到 %s。".formatted(from, LONGEST, latest))
        : null;
  }
}
