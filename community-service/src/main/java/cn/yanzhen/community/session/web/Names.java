package cn.yanzhen.community.session.web;

import cn.yanzhen.community.directory.Person;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words for the ids of some sessions, as they are today and as far as the reader may know them.
 */
record Names(
    Map<UUID, String> schools,
    Map<UUID, Person> persons,
    Map<UUID, String> recordings,
    Map<String, String> cancelReasons) {

  String school(UUID id) {
    return schools.getOrDefault(id, "");
  }

  @Nullable String person(@Nullable UUID id) {
    var person = id == null ? null : persons.get(id);
    return person == null ? null : person.name();
  }

  /** The record that goes on, where this one was merged. */
  @Nullable UUID now(@Nullable UUID id) {
    var person = id == null ? null : persons.get(id);
    return person == null ? id : person.id();
  }

  @Nullable String recording(UUID id) {
    return recordings.get(id);
  }

  String cancelReason(String code) {
    return cancelReasons.getOrDefault(code, code);
  }
}
