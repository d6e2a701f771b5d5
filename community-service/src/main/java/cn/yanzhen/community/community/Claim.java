package cn.yanzhen.community.community;

import java.util.UUID;

/** That another community holds a school for an interval. */
public record Claim(UUID communityId, String communityName, UUID schoolId, Period period) {}
