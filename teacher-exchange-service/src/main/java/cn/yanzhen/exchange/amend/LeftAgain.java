package cn.yanzhen.exchange.amend;

import java.time.LocalDate;
import java.util.UUID;

/** {@code person-left.v1}, when a coming back is taken back: they have left as they had. */
record LeftAgain(UUID personId, UUID schoolId, LocalDate lastDay, String code) {}
