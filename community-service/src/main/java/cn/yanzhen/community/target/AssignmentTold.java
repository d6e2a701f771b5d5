package cn.yanzhen.community.target;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of the events of {@code exchange.assignment.v1}. */
record AssignmentTold(
    UUID assignmentId,
    UUID personId,
    String kind,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    @Nullable String subject,
    @Nullable String stage,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String orderNumber,
    @Nullable String state) {}
