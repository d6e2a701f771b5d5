package cn.yanzhen.exchange.directory;

import java.time.LocalDate;
import java.util.UUID;

/** What we read of {@code school-closed.v1} and {@code school-reopened.v1}. */
record SchoolEnd(UUID schoolId, LocalDate day) {}
