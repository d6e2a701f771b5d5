package cn.yanzhen.dashboard.staffing;

import java.util.UUID;

/**
 * Data of {@code person-merged.v1} and {@code person-merge-undone.v1}, on the stream of the record
 * that goes, or comes back.
 */
record PersonMerged(UUID personId, UUID survivorId) {}
