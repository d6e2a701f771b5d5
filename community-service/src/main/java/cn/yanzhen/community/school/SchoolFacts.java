package cn.yanzhen.community.school;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of a school: the school whole, as it is from then on. */
record SchoolFacts(
    UUID schoolId,
    String code,
    String name,
    @Nullable String shortName,
    String district,
    List<String> stages,
    String setting,
    boolean weak,
    @Nullable String ownership) {

  static final String REGISTERED = "school-registered.v1";
  static final String CHANGED = "school-changed.v1";

  static SchoolFacts of(UUID id, SchoolEntry entry) {
    var ownership = entry.ownership();
    return new SchoolFacts(
        id,
        entry.code(),
        entry.name(),
        entry.shortName(),
        entry.district(),
        entry.stages().stream().map(Enum::name).toList(),
        entry.setting().name(),
        entry.weak(),
        ownership == null ? null : ownership.name());
  }
}
