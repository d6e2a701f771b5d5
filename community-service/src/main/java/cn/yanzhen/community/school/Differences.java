package cn.yanzhen.community.school;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For the audit trail: what a change altered, before and after. */
final class Differences {
  private final Map<String, String> found = new LinkedHashMap<>();

  private Differences() {}

  static Map<String, String> between(Description before, Description after) {
    var differences = new Differences();
    differences.note("name", before.name(), after.name());
    differences.note("shortName", before.shortName(), after.shortName());
    differences.note("stages", before.stages(), after.stages());
    differences.note("setting", before.setting(), after.setting());
    differences.note("weak", before.weak(), after.weak());
    differences.note("ownership", before.ownership(), after.ownership());
    differences.note("place", before.place(), after.place());
    return differences.found;
  }

  private void note(String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      found.put(what, before + " → " + after);
    }
  }
}
