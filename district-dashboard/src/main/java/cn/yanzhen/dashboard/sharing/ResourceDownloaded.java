package cn.yanzhen.dashboard.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code resource-downloaded.v1}.
 *
 * @param schoolId the reader's school; null when the reader belongs to none
 */
record ResourceDownloaded(UUID resourceId, @Nullable UUID schoolId) {}
