package cn.yanzhen.community.school;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school for some days.
 *
 * @param weak 薄弱学校
 * @param ownership 办学性质; null where nobody has stated it
 */
public record Description(
    String name,
    @Nullable String shortName,
    Set<Stage> stages,
    Setting setting,
    boolean weak,
    @Nullable Ownership ownership,
    @Nullable Place place) {

  public Description {
    if (name.isBlank() || stages.isEmpty()) {
      throw new IllegalArgumentException("a school has a name and a stage");
    }
    stages = Collections.unmodifiableSet(new TreeSet<>(stages));
  }

  /** Where it does not state the ownership itself, it is that of the description it follows. */
  public Description following(Description before) {
    return ownership != null || before.ownership == null
        ? this
        : new Description(name, shortName, stages, setting, weak, before.ownership, place);
  }
}
