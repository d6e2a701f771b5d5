package cn.yanzhen.resource.item;

import java.util.UUID;

/** What somebody wants to publish. */
public record Draft(
    UUID uploadId, String title, String summary, Subject subject, Stage stage, Kind kind, UUID schoolId) {}
