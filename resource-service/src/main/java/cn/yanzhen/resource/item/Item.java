package cn.yanzhen.resource.item;

import cn.yanzhen.resource.file.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published resource with its current version's file.
 *
 * @param requestId the request that it was made for
 * @param downloads once a person and day
 */
public record Item(
    UUID id,
    UUID schoolId,
    String district,
    String title,
    String summary,
    Subject subject,
    Stage stage,
    Kind kind,
    StoredFile file,
    @Nullable UUID requestId,
    long downloads,
    Instant publishedAt,
    long version) {}
