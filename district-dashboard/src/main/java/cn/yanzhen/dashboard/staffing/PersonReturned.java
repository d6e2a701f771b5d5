package cn.yanzhen.dashboard.staffing;

import java.time.LocalDate;
import java.util.UUID;

/** Data of {@code person-returned.v1}. */
record PersonReturned(UUID personId, LocalDate lastDay, LocalDate since) {}
