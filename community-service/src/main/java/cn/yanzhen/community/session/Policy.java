package cn.yanzhen.community.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a district settles about sessions.
 *
 * @param source where the values were read, and how sure we are of them is the label
 * @param backfillDays how many days back a school may enter what it did not plan
 * @param cancelReasons by code
 */
public record Policy(
    String label,
    String source,
    int longestHours,
    int mostWeeks,
    int backfillDays,
    int districtBackfillDays,
    int aheadDays,
    Map<String, String> cancelReasons) {

  static final String OTHER = "OTHER";

  public Policy {
    cancelReasons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cancelReasons));
  }
}
