package cn.yanzhen.community.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the district.
 *
 * @param name null when not known (yet) or erased
 */
public record Person(
    UUID id, String district, UUID schoolId, List<String> subjects, @Nullable String name) {

  /** As people read it, also when the name is gone. */
  public String word() {
    return name == null ? "一名教师" : name;
  }
}
