package cn.yanzhen.dashboard.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code need-posted.v1}, {@code need-changed.v1} and {@code need-rescheduled.v1}. A school
 * outside any community has neither community nor lead school.
 *
 * @param change EDITED or REOPENED, of {@code need-changed.v1}; LENGTHENED or PUT_BACK, of {@code
 *     need-rescheduled.v1}
 * @param recorded whether it was entered with the order on paper that fills it
 */
record NeedPosted(
    UUID needId,
    UUID schoolId,
    @Nullable UUID communityId,
    @Nullable UUID leadSchoolId,
    String subject,
    String stage,
    BigDecimal fte,
    LocalDate from,
    LocalDate to,
    @Nullable String change,
    @Nullable Boolean recorded) {

  boolean isNoNews() {
    return Boolean.TRUE.equals(recorded);
  }
}
