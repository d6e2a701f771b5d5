package cn.yanzhen.identity.directory;

import java.util.UUID;

/** What identity knows of a school. */
public record School(UUID id, String code, String name, String district) {}
