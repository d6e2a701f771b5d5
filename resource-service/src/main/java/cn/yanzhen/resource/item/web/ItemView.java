package cn.yanzhen.resource.item.web;

import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.file.MediaTypes;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource as everybody sees it.
 *
 * @param showable whether a browser may show the file in place
 */
public record ItemView(
    UUID id,
    String title,
    String summary,
    Subject subject,
    Stage stage,
    Kind kind,
    UUID schoolId,
    @Nullable String schoolName,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    boolean showable,
    @Nullable UUID requestId,
    long downloads,
    Instant publishedAt,
    long version) {

  public static ItemView of(Item item, @Nullable School school) {
    return new ItemView(
        item.id(),
        item.title(),
        item.summary(),
        item.subject(),
        item.stage(),
        item.kind(),
        item.schoolId(),
        school == null ? null : school.name(),
        item.file().fileName().value(),
        item.file().mediaType(),
        item.file().size(),
        item.file().sha256(),
        MediaTypes.showable(item.file().mediaType()),
        item.requestId(),
        item.downloads(),
        item.publishedAt(),
        item.version());
  }
}
