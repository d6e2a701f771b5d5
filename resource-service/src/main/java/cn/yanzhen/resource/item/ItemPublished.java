package cn.yanzhen.resource.item;

import java.util.UUID;

/** Told within the process: once committed, a search should find it. */
public record ItemPublished(UUID id) {}
