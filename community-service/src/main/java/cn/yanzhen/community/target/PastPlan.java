package cn.yanzhen.community.target;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan said before. */
public record PastPlan(
    long version,
    Plan.State state,
    @Nullable String reason,
    List<Goal> goals,
    String by,
    Instant from,
    Instant to) {}
