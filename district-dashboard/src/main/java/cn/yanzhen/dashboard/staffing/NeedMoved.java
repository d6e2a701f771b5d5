package cn.yanzhen.dashboard.staffing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code need-proposed.v1}, {@code need-filled.v1}, {@code need-reopened.v1}, {@code
 * need-declined.v1} and {@code need-withdrawn.v1}.
 *
 * @param recorded whether it was entered with the order on paper that fills it
 */
record NeedMoved(
    UUID needId, UUID schoolId, @Nullable UUID assignmentId, @Nullable Boolean recorded) {

  boolean isNoNews() {
    return Boolean.TRUE.equals(recorded);
  }
}
