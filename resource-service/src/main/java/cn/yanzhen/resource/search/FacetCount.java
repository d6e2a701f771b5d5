package cn.yanzhen.resource.search;

/** How many of the found resources bear a code. */
public record FacetCount(String code, long count) {}
