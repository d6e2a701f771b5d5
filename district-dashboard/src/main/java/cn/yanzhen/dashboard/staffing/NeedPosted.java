package cn.yanzhen.dashboard.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code need-posted.v1}. A school outside any community has neither community nor lead
 * school.
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
    LocalDate to) {}
