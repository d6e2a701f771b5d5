package cn.yanzhen.resource.directory;

import java.util.UUID;

public record School(UUID id, String name, String district) {}
