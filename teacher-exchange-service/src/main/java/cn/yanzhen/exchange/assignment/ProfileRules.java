package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.FullYears;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the school would like best (期望条件), a finding for each wish that it has. All of them are to
 * be known and speak against nobody. Source: what a need says.
 */
final class ProfileRules {

  private static final List<Function<Match, @Nullable Finding>> ALL =
      List.of(
          ProfileRules::holdsTheTitle,
          ProfileRules::holdsTheHonour,
          ProfileRules::hasServedLongEnough,
          ProfileRules::hasBeenThereLongEnough);

  private ProfileRules() {}

  static List<Finding> findings(Match match) {
    return ALL.stream().flatMap(rule -> Stream.ofNullable(rule.apply(match))).toList();
  }

  static @Nullable Finding holdsTheTitle(Match match) {
    var wanted = match.asked().need().wanted().title();
    if (wanted == null) return null;
    Title held = match.person().title();
    boolean ok = held != null && held.compareTo(wanted) <= 0;
    var has = held == null ? "暂无职称" : "职称" + held.word();
    return known("fit/wanted-title", has + "，期望" + orHigher(wanted.word()), ok);
  }

  static @Nullable Finding holdsTheHonour(Match match) {
    var wanted = match.asked().need().wanted().honour();
    if (wanted == null) return null;
    Honour held = match.person().honour();
    boolean ok = held != null && !wanted.isHigherThan(held);
    var has = held == null ? "暂无荣誉称号" : held.word();
    return known("fit/wanted-honour", has + "，期望" + orHigher(wanted.word()), ok);
  }

  static @Nullable Finding hasServedLongEnough(Match match) {
    return years(
        "fit/wanted-service",
        "教龄",
        match.asked().need().wanted().serviceYears(),
        match.person().serviceSince(),
        match);
  }

  static @Nullable Finding hasBeenThereLongEnough(Match match) {
    return years(
        "fit/wanted-school-years",
        "在校",
        match.asked().need().wanted().schoolYears(),
        match.person().schoolSince(),
        match);
  }

  private static @Nullable Finding years(
      String code, String what, @Nullable Integer wanted, LocalDate since, Match match) {
    if (wanted == null) return null;
    int years = FullYears.between(since, match.asked().period().from());
    return known(code, "%s %d 年，期望至少 %d 年".formatted(what, years, wanted), years >= wanted);
  }

  private static String orHigher(String word) {
    return word + "及以上";
  }

  private static Finding known(String code, String text, boolean ok) {
    return new Finding(code, text, ok, false, null);
  }
}
