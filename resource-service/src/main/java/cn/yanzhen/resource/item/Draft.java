package cn.yanzhen.resource.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to publish. */
public record Draft(
    UUID uploadId,
    String title,
    String summary,
    Subject subject,
    Stage stage,
    Kind kind,
    UUID schoolId,
    @Nullable UUID requestId) {}
