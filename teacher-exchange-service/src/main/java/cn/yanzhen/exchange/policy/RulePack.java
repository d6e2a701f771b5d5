package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Honour;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that differ by place. None of them is the law's: each pack says where its values were
 * read.
 *
 * @param jurisdiction a district code, the beginning of one, or {@code *}
 * @param from first day on which the pack holds
 * @param to last day, null when open
 * @param source where the values were read
 * @param label how sure we are of them
 * @param reach from where people may be sent to a school
 * @param yearsAtSchool years in one school after which a teacher is expected to move; shown, not
 *     enforced
 * @param backbone the honours that make a backbone teacher (骨干教师)
 * @param orderSeries what stands before the year in the number of an order, e.g. 沙教派; one
 *     district's own, so a pack for several writes {@code {district}} for the code
 */
public record RulePack(
    String id,
    int version,
    String jurisdiction,
    LocalDate from,
    @Nullable LocalDate to,
    String source,
    String label,
    Reach reach,
    int yearsAtSchool,
    Set<Honour> backbone,
    String orderSeries) {

  /** From where people may be sent. */
  public enum Reach {
    /** Only the lead school sends. */
    LEAD_SCHOOL,
    /** Every school of the same community sends. */
    COMMUNITY,
    /** Every school of the district sends. */
    DISTRICT
  }

  public String orderSeriesIn(String district) {
    return orderSeries.replace("{district}", district);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean holdsIn(String district) {
    return jurisdiction.equals("*") || district.startsWith(jurisdiction);
  }

  int nearness() {
    return jurisdiction.equals("*") ? 0 : jurisdiction.length();
  }
}
