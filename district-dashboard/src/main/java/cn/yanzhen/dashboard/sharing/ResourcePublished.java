package cn.yanzhen.dashboard.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code resource-published.v1}.
 *
 * @param size bytes
 */
record ResourcePublished(
    UUID resourceId,
    UUID schoolId,
    String title,
    @Nullable String subject,
    @Nullable String stage,
    String kind,
    long size) {}
