package cn.yanzhen.resource.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened, when, by whom, with which words. */
public record RequestStep(Step what, Instant at, String by, @Nullable String note) {}
