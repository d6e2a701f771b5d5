package cn.yanzhen.resource.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every {@code request-*.v1}: the core, and what the step added. */
record RequestTold(
    UUID requestId,
    UUID schoolId,
    String title,
    String subject,
    String stage,
    String kind,
    LocalDate neededBy,
    @Nullable UUID claimedBySchoolId,
    @Nullable UUID resourceId,
    @Nullable String reason) {

  static RequestTold of(ResourceRequest request, @Nullable String reason) {
    Wish wish = request.wish();
    return new RequestTold(
        request.id(),
        wish.schoolId(),
        wish.title(),
        wish.subject().name(),
        wish.stage().name(),
        wish.kind().name(),
        wish.neededBy(),
        request.progress().claimedBy(),
        request.progress().resource(),
        reason);
  }
}
