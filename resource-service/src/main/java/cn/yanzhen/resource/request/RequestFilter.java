package cn.yanzhen.resource.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which requests to list. */
public record RequestFilter(
    String district,
    Progress.@Nullable State state,
    @Nullable UUID schoolId,
    @Nullable UUID claimedBy) {}
