package cn.yanzhen.community.directory;

import java.util.List;
import java.util.UUID;

/** What we read of {@code person-registered.v1} and {@code person-changed.v1}. */
record PersonFacts(UUID personId, UUID schoolId, List<String> subjects) {}
