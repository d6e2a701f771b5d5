package cn.yanzhen.community.studio;

import cn.yanzhen.community.school.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which studios of a district that exist on a day are asked for. */
public record StudioFilter(
    String district,
    LocalDate on,
    @Nullable String text,
    @Nullable StudioKind kind,
    @Nullable StudioLevel level,
    @Nullable Subject subject,
    @Nullable UUID school) {}
