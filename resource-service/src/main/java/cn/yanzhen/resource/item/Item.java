package cn.yanzhen.resource.item;

import cn.yanzhen.resource.file.StoredFile;
import java.time.Instant;
import java.util.UUID;

/** A published resource with its current version's file. */
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
    Instant publishedAt,
    long version) {}
