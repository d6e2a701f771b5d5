package cn.yanzhen.community.school;

import org.jspecify.annotations.Nullable;

/** Which schools of a district are asked for: part of the name, short name or code, and a stage. */
public record SchoolFilter(String district, @Nullable String text, @Nullable Stage stage) {}
