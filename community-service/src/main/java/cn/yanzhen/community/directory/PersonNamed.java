package cn.yanzhen.community.directory;

import java.util.UUID;

/** Data of {@code person-named.v1}, on the compacted topic that an erasure empties. */
record PersonNamed(UUID personId, String name) {}
