package cn.yanzhen.exchange.amend;

import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code person-returned.v1}: who had left is in service again.
 *
 * @param lastDay of the service before
 */
record PersonReturned(UUID personId, UUID schoolId, LocalDate lastDay, LocalDate since) {}
