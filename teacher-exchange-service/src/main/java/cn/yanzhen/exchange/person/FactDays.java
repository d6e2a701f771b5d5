package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days what a life brings can have been at all; a reason names both days. */
public final class FactDays {

  /** Years of age on the first day of work. */
  public static final int YOUNGEST_AT_WORK = 15;

  private static final String TITLE = "职称取得日期";
  private static final int YOUNGEST = 16; // years of age at a certificate, title or honour
  private static final int WISHED_AHEAD = 10; // years
  private static final int YEARS_AHEAD = 2; // for which somebody may be assigned a graduating year

  /**
   * @param field of {@link FactEntry}
   * @param code what stands behind the slash of a code
   */
  public record Wrong(String field, String code, String reason) {}

  private FactDays() {}

  /** Null when it may be so. */
  public static @Nullable Wrong of(Fact fact, Career life, LocalDate today) {
    return switch (fact) {
      case Fact.TitleHeld one -> grownUp("from", TITLE, one.since(), life);
      case Fact.HonourHeld one -> grownUp("from", "荣誉授予日期", one.grantedOn(), life);
      case Fact.Certificate one -> grownUp("from", "资格证书取得日期", one.obtainedOn(), life);
      case Fact.Office one ->
          first(serving("from", "任期开始", one.from(), life), serving("to", "任期结束", one.to(), life));
      case Fact.GraduatingYear one -> year(one.schoolYear(), life.serviceSince(), today);
      case Fact.Exemption one ->
          first(
              serving("from", "免予交流起始日期", one.from(), life),
              grownUp("decidedOn", "决定日期", one.decidedOn(), life),
              decided(one.decidedOn(), today));
      case Fact.Wish one -> serving("from", "意愿起始日期", one.from(), life);
    };
  }

  /** Null when somebody in service since a day may teach a graduating year. */
  public static @Nullable Wrong year(int year, LocalDate serviceSince, LocalDate today) {
    int last = today.getYear() + YEARS_AHEAD;
    if (year > last)
      return new Wrong(
          "schoolYear",
          "school-year",
          "毕业班任教学年 %d-%d 太远：今天是 %s，至多登记到 %d-%d 学年。"
              .formatted(year, year + 1, today, last, last + 1));
    var over = LocalDate.of(year + 1, 8, 31);
    if (!over.isBefore(serviceSince)) return null;
    return new Wrong(
        "schoolYear",
        "school-year",
        "毕业班任教学年 %d-%d 到 %s 为止，早于参加工作日期 %s，请核对。".formatted(year, year + 1, over, serviceSince));
  }

  /** Why a wish may not name a day so far ahead; null when it may. */
  public static @Nullable String tooFar(@Nullable LocalDate day, LocalDate today) {
    var last = today.plusYears(WISHED_AHEAD);
    return day != null && day.isAfter(last)
        ? "%s 太远：意愿至多登记到 %d 年以后，即 %s。".formatted(day, WISHED_AHEAD, last)
        : null;
  }

  /** Why somebody cannot be born on a day; null when they can. */
  public static @Nullable String unborn(LocalDate born, LocalDate today) {
    return born.isAfter(today.minusYears(YOUNGEST_AT_WORK))
        ? "出生于 %s，到今天 %s 还不满 %d 岁，请核对。".formatted(born, today, YOUNGEST_AT_WORK)
        : null;
  }

  /** Why somebody born then cannot have begun on a day; null when they can. */
  public static @Nullable String tooYoung(String what, LocalDate day, LocalDate born) {
    var grown = born.plusYears(YOUNGEST_AT_WORK);
    return day.isBefore(grown)
        ? "%s %s 早于满 %d 岁之日 %s（出生于 %s），请核对。".formatted(what, day, YOUNGEST_AT_WORK, grown, born)
        : null;
  }

  /** Why somebody born then cannot have had their title since a day; null when they can. */
  public static @Nullable String titleTooEarly(LocalDate since, LocalDate born) {
    return tooEarly(TITLE, since, born);
  }

  private static @Nullable Wrong grownUp(
      String field, String what, @Nullable LocalDate day, Career life) {
    var why = day == null ? null : tooEarly(what, day, life.born());
    return why == null ? null : new Wrong(field, "before-its-time", why);
  }

  private static @Nullable String tooEarly(String what, LocalDate day, LocalDate born) {
    var grown = born.plusYears(YOUNGEST);
    return day.isBefore(grown)
        ? "%s %s 早于满 %d 岁之日 %s（出生于 %s），请核对。".formatted(what, day, YOUNGEST, grown, born)
        : null;
  }

  private static @Nullable Wrong serving(
      String field, String what, @Nullable LocalDate day, Career life) {
    if (day == null || !day.isBefore(life.serviceSince())) return null;
    return new Wrong(
        field,
        "before-its-time",
        "%s %s 早于参加工作日期 %s，请核对。".formatted(what, day, life.serviceSince()));
  }

  private static @Nullable Wrong decided(@Nullable LocalDate day, LocalDate today) {
    if (day == null || !day.isAfter(today)) return null;
    return new Wrong(
        "decidedOn", "in-the-future", "决定日期 %s 晚于今天 %s，请决定后再登记。".formatted(day, today));
  }

  private static @Nullable Wrong first(@Nullable Wrong... found) {
    return Stream.of(found).filter(java.util.Objects::nonNull).findFirst().orElse(null);
  }
}
