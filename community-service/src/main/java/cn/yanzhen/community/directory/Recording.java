package cn.yanzhen.community.directory;

import java.util.UUID;

/** A shared resource that a session may name as its recording. */
public record Recording(UUID id, String district, UUID schoolId, String title) {}
