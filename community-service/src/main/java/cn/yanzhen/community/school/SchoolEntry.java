package cn.yanzhen.community.school;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school on a day, apart from its id: what stays (code, district) and
 * what is described for some days.
 *
 * @param code 学校标识码: text, never a number, because of its leading zeros
 * @param district code after GB/T 2260
 */
public record SchoolEntry(String code, String district, Description description) {

  public SchoolEntry {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a school has a code");
    }
  }

  public SchoolEntry(
      String code,
      String name,
      @Nullable String shortName,
      String district,
      Set<Stage> stages,
      Setting setting,
      boolean weak,
      @Nullable Ownership ownership,
      @Nullable Place place) {
    this(code, district, new Description(name, shortName, stages, setting, weak, ownership, place));
  }

  public String name() {
    return description.name();
  }

  public @Nullable String shortName() {
    return description.shortName();
  }

  public Set<Stage> stages() {
    return description.stages();
  }

  public Setting setting() {
    return description.setting();
  }

  public boolean weak() {
    return description.weak();
  }

  public @Nullable Ownership ownership() {
    return description.ownership();
  }

  public @Nullable Place place() {
    return description.place();
  }
}
