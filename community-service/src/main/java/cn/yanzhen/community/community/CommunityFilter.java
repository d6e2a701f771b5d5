package cn.yanzhen.community.community;

import org.jspecify.annotations.Nullable;

/**
 * Which communities of a district are asked for: a state, and part of the name or of a member's
 * name.
 */
public record CommunityFilter(String district, @Nullable State state, @Nullable String text) {}
