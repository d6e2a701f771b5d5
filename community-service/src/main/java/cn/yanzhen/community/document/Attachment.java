package cn.yanzhen.community.document;

import java.time.Instant;
import java.util.UUID;

/** A file that was added, without its content. */
public record Attachment(
    UUID id, String name, Kind kind, int size, String sha256, String by, Instant at) {}
