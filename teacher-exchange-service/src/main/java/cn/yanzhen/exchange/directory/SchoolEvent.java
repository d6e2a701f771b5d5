package cn.yanzhen.exchange.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code school-registered.v1} and {@code school-changed.v1}. */
record SchoolEvent(
    UUID schoolId,
    String code,
    String name,
    @Nullable String shortName,
    String district,
    List<String> stages,
    String setting,
    boolean weak) {}
