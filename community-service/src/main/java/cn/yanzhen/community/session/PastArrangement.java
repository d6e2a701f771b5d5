package cn.yanzhen.community.session;

import java.time.Instant;

/**
 * How a session was arranged until a change.
 *
 * @param from when it was arranged so
 * @param to when it was changed
 * @param changedBy an account's name
 */
public record PastArrangement(
    Instant from, Instant to, Arrangement arrangement, String reason, String changedBy) {}
