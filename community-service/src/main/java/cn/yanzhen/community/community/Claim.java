package cn.yanzhen.community.community;

import java.util.UUID;

/** That another community holds a school for an interval, as its main or its second place. */
public record Claim(
    UUID communityId, String communityName, UUID schoolId, Place place, Period period) {}
