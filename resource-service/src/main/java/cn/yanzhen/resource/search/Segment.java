package cn.yanzhen.resource.search;

/** A piece of a shown text, and whether it is what was looked for. */
public record Segment(String text, boolean hit) {}
