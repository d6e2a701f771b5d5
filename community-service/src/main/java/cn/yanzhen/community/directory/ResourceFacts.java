package cn.yanzhen.community.directory;

import java.util.UUID;

/** What we read of {@code resource-published.v1}. */
record ResourceFacts(UUID resourceId, UUID schoolId, String title) {}
