package cn.yanzhen.community.school;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school for some days.
 *
 * @param weak 薄弱学校
 */
public record Description(
    String name,
    @Nullable String shortName,
    Set<Stage> stages,
    Setting setting,
    boolean weak,
    @Nullable Place place) {

  public Description {
    if (name.isBlank() || stages.isEmpty()) {
      throw new IllegalArgumentException("a school has a name and a stage");
    }
    stages = Collections.unmodifiableSet(new TreeSet<>(stages));
  }
}
