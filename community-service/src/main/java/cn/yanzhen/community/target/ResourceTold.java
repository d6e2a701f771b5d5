package cn.yanzhen.community.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code resource-published.v1}. */
record ResourceTold(
    UUID resourceId,
    UUID schoolId,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    @Nullable String kind) {}
