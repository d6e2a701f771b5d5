package cn.yanzhen.community.community;

import java.util.UUID;

/** That a school belongs, belonged or will belong to a community. */
public record Belonging(
    UUID communityId, String communityName, State state, Membership membership) {}
