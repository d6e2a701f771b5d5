package cn.yanzhen.community.session;

/** How many should have been there, and how many were. */
public record Attendance(int expected, int present) {}
