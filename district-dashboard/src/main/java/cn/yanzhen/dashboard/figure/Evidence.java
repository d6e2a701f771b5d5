package cn.yanzhen.dashboard.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record behind a figure: field to value, codes as codes. */
public record Evidence(String id, String sort, Map<String, @Nullable Object> fields) {}
