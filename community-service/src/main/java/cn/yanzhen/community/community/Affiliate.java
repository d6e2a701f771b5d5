package cn.yanzhen.community.community;

import java.util.UUID;

/** A school's place in an approved community, for an interval. */
public record Affiliate(UUID communityId, UUID schoolId, Role role, Period period) {}
