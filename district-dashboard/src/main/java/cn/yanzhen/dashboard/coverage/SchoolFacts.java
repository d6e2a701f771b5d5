package cn.yanzhen.dashboard.coverage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code school-registered.v1} and {@code school-changed.v1}.
 *
 * @param ownership null while nobody has stated it, and in older events
 */
record SchoolFacts(
    UUID schoolId,
    String code,
    String name,
    @Nullable String shortName,
    String district,
    List<String> stages,
    String setting,
    boolean weak,
    @Nullable String ownership) {}
