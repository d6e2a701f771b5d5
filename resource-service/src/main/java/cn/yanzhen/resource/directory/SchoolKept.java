package cn.yanzhen.resource.directory;

import java.util.UUID;

/** Told within the process and the transaction: what we know of a school may have changed. */
public record SchoolKept(UUID schoolId) {}
