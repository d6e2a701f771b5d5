package cn.yanzhen.broken.unmarked;

/** Breaks: every package is @NullMarked; and is no room at all. */
class Loose {}
