package cn.yanzhen.community.school;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school, apart from its id.
 *
 * @param code 学校标识码: text, never a number, because of its leading zeros
 * @param district code after GB/T 2260
 * @param weak 薄弱学校
 */
public record SchoolEntry(
    String code,
    String name,
    @Nullable String shortName,
    String district,
    Set<Stage> stages,
    Setting setting,
    boolean weak,
    @Nullable Place place) {

  public SchoolEntry {
    if (code.isBlank() || name.isBlank() || stages.isEmpty()) {
      throw new IllegalArgumentException("a school has a code, a name and a stage");
    }
    stages = Collections.unmodifiableSet(new TreeSet<>(stages));
  }
}
