package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value that somebody typed, with what it rests on. */
public record Reading(
    UUID id,
    UUID communityId,
    String indicator,
    LocalDate day,
    BigDecimal value,
    String explanation,
    UUID attachmentId,
    long version,
    String by,
    Instant at) {}
