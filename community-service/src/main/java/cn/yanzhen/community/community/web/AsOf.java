package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.values.Dates;
import cn.yanzhen.defaults.values.Taken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
      var day = LocalDate.parse(text);
      if (Dates.isTaken(day)) return day;
    } catch (DateTimeException no) {
      // answered below
    }
    throw Refusal.invalid("request/on", "on", Taken.by(LocalDate.class)).exception();
  }

  private static Instant moment(String text) {
    try {
      var moment = Instant.parse(text);
      if (Dates.isTaken(LocalDate.ofInstant(moment, ZoneOffset.UTC))) return moment;
    } catch (DateTimeException no) {
      // answered below
    }
    throw Refusal.invalid("request/known-at", "knownAt", Taken.by(Instant.class)).exception();
  }
}
