package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What stood there before a correction.
 *
 * @param reason why it was corrected
 */
public record PastReading(
    long version,
    LocalDate day,
    BigDecimal value,
    String explanation,
    UUID attachmentId,
    String by,
    Instant from,
    Instant to,
    String reason) {}
