package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.ids.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Schools by code, those that the same workbook brings included. */
final class KnownSchools {
  private final Map<String, UUID> ids;
  private final Map<UUID, String> names;

  KnownSchools(Map<String, UUID> ids, Map<UUID, String> names) {
    this.ids = new HashMap<>(ids);
    this.names = Map.copyOf(names);
  }

  /**
   * The same id for the same code, for one that nobody registered too; only registered ones have a
   * name.
   */
  UUID id(String code) {
    return ids.computeIfAbsent(code, unknown -> Ids.next());
  }

  /** The names of those among these that are registered. */
  Map<UUID, String> names(Set<UUID> these) {
    return these.stream()
        .filter(names::containsKey)
        .collect(Collectors.toMap(Function.identity(), names::get));
  }
}
