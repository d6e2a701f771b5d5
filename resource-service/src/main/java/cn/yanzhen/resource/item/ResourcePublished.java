package cn.yanzhen.resource.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code resource-published.v1}. */
record ResourcePublished(
    UUID resourceId,
    UUID schoolId,
    String title,
    String subject,
    String stage,
    String kind,
    long size,
    String sha256,
    @Nullable UUID requestId) {

  static ResourcePublished of(Item item) {
    return new ResourcePublished(
        item.id(),
        item.schoolId(),
        item.title(),
        item.subject().name(),
        item.stage().name(),
        item.kind().name(),
        item.file().size(),
        item.file().sha256(),
        item.requestId());
  }
}
