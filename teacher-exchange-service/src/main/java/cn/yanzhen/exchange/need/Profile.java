package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a school would like best (期望条件): it orders the candidates and excludes nobody.
 *
 * @param title this title or a higher one
 * @param honour this honour or a higher one
 * @param serviceYears whole years of service (教龄)
 * @param schoolYears whole years at the present school (在校年限)
 * @param note what no rule can look at, such as 愿意承担班主任
 */
public record Profile(
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable Integer serviceYears,
    @Nullable Integer schoolYears,
    @Nullable String note) {

  public static final Profile ANYBODY = new Profile(null, null, null, null, null);
  static final int MOST_YEARS = 50;

  @JsonIgnore
  public boolean isAnybody() {
    return equals(ANYBODY);
  }

  /** What is not said here is as it was. */
  public Profile over(Profile before) {
    return new Profile(
        title == null ? before.title : title,
        honour == null ? before.honour : honour,
        serviceYears == null ? before.serviceYears : serviceYears,
        schoolYears == null ? before.schoolYears : schoolYears,
        note == null ? before.note : note);
  }

  boolean asksForYearsOutOfReach() {
    return Stream.of(serviceYears, schoolYears).anyMatch(years -> years != null && !isYears(years));
  }

  public static boolean isYears(int years) {
    return years >= 1 && years <= MOST_YEARS;
  }
}
