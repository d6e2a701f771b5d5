package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Cadre;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People to whom the same conditions apply.
 *
 * @param group stable code
 * @param offices whom it takes; none for everybody
 * @param conditions all of them are to be met
 */
public record Group(String group, String word, Set<Cadre> offices, List<Condition> conditions) {

  public Group {
    offices = Set.copyOf(offices);
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) throw new IllegalArgumentException(group + " has no condition");
  }

  boolean takes(@Nullable Cadre office) {
    return offices.isEmpty() || office != null && offices.contains(office);
  }
}
