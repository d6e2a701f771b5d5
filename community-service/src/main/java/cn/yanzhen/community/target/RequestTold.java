package cn.yanzhen.community.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code request-accepted.v1}. */
record RequestTold(
    UUID requestId,
    UUID schoolId,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    @Nullable String kind,
    UUID claimedBySchoolId) {}
