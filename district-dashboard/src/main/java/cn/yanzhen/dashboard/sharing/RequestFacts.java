package cn.yanzhen.dashboard.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of every event of a resource request: the whole request as it then is. */
record RequestFacts(
    UUID requestId,
    UUID schoolId,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    @Nullable String kind,
    @Nullable LocalDate neededBy,
    @Nullable UUID claimedBySchoolId,
    @Nullable UUID resourceId,
    @Nullable String reason) {}
