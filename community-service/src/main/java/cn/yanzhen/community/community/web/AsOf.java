package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question: the day it is about, and the moment whose knowledge counts.
 *
 * @param on null for all days
 * @param knownAt null for what is known now
 */
public record AsOf(@Nullable LocalDate on, @Nullable Instant knownAt) {
  static final AsOf NOW = new AsOf(null, null);

  /** Refuses (422) what is no day or no moment. */
  public static AsOf of(@Nullable String on, @Nullable String knownAt) {
    return new AsOf(
        on == null || on.isBlank() ? null : day(on),
        knownAt == null || knownAt.isBlank() ? null : moment(knownAt));
  }

  public LocalDate dayOr(LocalDate today) {
    return on == null ? today : on;
  }

  List<Membership> of(Charter charter) {
    return on == null ? charter.memberships() : charter.on(on);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException no) {
      throw Refusal.invalid("request/on", "on", "日期应写成 2026-09-01 的样子：" + text).exception();
    }
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException no) {
      throw Refusal.invalid("request/known-at", "knownAt", "时刻应写成 2026-09-01T08:00:00Z 的样子：" + text)
          .exception();
    }
  }
}
