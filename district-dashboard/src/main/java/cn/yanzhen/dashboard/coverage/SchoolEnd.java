package cn.yanzhen.dashboard.coverage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code school-closed.v1} and {@code school-reopened.v1}: the last day that it has, or
 * would have had.
 */
record SchoolEnd(UUID schoolId, LocalDate day) {}
