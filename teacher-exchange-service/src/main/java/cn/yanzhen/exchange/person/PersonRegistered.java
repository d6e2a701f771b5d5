package cn.yanzhen.exchange.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code person-registered.v1} and {@code person-changed.v1}: what holds now, without the name. */
record PersonRegistered(
    UUID personId,
    UUID schoolId,
    List<String> subjects,
    List<String> stages,
    @Nullable String title,
    @Nullable String honour) {

  static PersonRegistered of(UUID id, PersonalFile file) {
    return new PersonRegistered(
        id,
        file.schoolId(),
        file.subjects().stream().map(Enum::name).toList(),
        file.stages().stream().map(Enum::name).toList(),
        file.title() == null ? null : file.title().name(),
        file.honour() == null ? null : file.honour().name());
  }

  static PersonRegistered of(Person now) {
    return new PersonRegistered(
        now.id(),
        now.schoolId(),
        now.subjects().stream().map(Enum::name).toList(),
        now.stages().stream().map(Enum::name).toList(),
        now.title() == null ? null : now.title().name(),
        now.honour() == null ? null : now.honour().name());
  }
}
