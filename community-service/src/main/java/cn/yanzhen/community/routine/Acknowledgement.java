package cn.yanzhen.community.routine;

import java.time.Instant;
import java.util.UUID;

/** That a school has taken note of an edition. */
public record Acknowledgement(UUID routineId, int number, UUID schoolId, String by, Instant at) {}
