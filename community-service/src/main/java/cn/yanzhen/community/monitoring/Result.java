package cn.yanzhen.community.monitoring;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a school reached in a subject: an aggregate, never of a pupil.
 *
 * @param passRate in per cent
 * @param topRate in per cent
 */
public record Result(
    int year,
    Term term,
    String stage,
    String subject,
    UUID schoolId,
    UUID communityId,
    int pupils,
    BigDecimal average,
    BigDecimal passRate,
    BigDecimal topRate) {

  /** What it is a result of. */
  record Place(int year, Term term, String stage, String subject, UUID schoolId) {}

  Place place() {
    return new Place(year, term, stage, subject, schoolId);
  }

  boolean says(Result other) {
    return pupils == other.pupils
        && communityId.equals(other.communityId)
        && average.compareTo(other.average) == 0
        && passRate.compareTo(other.passRate) == 0
        && topRate.compareTo(other.topRate) == 0;
  }
}
