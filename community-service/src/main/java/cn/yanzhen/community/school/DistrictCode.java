package cn.yanzhen.community.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district's code and name for the days on which they hold (GB/T 2260 changes with time).
 *
 * @param predecessors codes that this one replaced
 * @param source where code and days come from
 * @param checked whether the days were checked against the decision that made them
 */
public record DistrictCode(
    String code,
    String name,
    Span span,
    List<String> predecessors,
    String source,
    boolean checked) {
  public DistrictCode {
    predecessors = List.copyOf(predecessors);
  }

  public @Nullable String note() {
    return checked ? null : "未核对";
  }
}
