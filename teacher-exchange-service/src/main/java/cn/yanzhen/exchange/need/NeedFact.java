package cn.yanzhen.exchange.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code need-proposed.v1}, {@code need-filled.v1}, {@code need-reopened.v1}, {@code
 * need-withdrawn.v1}, {@code need-declined.v1}.
 *
 * @param code why nobody can be sent, of {@code need-declined.v1} only
 * @param recorded true where it was entered together with the order on paper that fills it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedFact(
    UUID needId,
    UUID schoolId,
    @Nullable UUID assignmentId,
    @Nullable String code,
    @Nullable Boolean recorded) {

  NeedFact(UUID needId, UUID schoolId, @Nullable UUID assignmentId, @Nullable String code) {
    this(needId, schoolId, assignmentId, code, null);
  }
}
