package cn.yanzhen.defaults.problem;

/** One field of a request, in its JSON name, and what is wrong with it, in Chinese. */
public record Violation(String field, String message) {}
