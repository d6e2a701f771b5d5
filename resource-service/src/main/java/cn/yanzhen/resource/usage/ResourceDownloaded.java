package cn.yanzhen.resource.usage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code resource-downloaded.v1}.
 *
 * @param schoolId the reader's; null for somebody of the district's office, or a machine
 */
record ResourceDownloaded(UUID resourceId, @Nullable UUID schoolId) {}
