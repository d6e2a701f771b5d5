package cn.yanzhen.dashboard.staffing;

import java.time.LocalDate;
import java.util.UUID;

/** Data of {@code person-left.v1} and {@code person-leaving-undone.v1}. */
record PersonLeft(UUID personId, LocalDate lastDay) {}
