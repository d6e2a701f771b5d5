package cn.yanzhen.dashboard.staffing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code need-proposed.v1}, {@code need-filled.v1}, {@code need-reopened.v1}, {@code
 * need-declined.v1} and {@code need-withdrawn.v1}.
 */
record NeedMoved(UUID needId, UUID schoolId, @Nullable UUID assignmentId) {}
