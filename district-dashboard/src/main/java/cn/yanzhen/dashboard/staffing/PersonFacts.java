package cn.yanzhen.dashboard.staffing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code person-registered.v1} and {@code person-changed.v1}: no name in it. */
record PersonFacts(
    UUID personId,
    UUID schoolId,
    List<String> subjects,
    List<String> stages,
    @Nullable String title,
    @Nullable String honour) {}
