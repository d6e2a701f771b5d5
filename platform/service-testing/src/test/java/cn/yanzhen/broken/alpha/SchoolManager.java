package cn.yanzhen.broken.alpha;

/** Breaks: no empty names. */
public class SchoolManager {}
