package cn.yanzhen.exchange.directory;

import cn.yanzhen.defaults.access.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller may do today.
 *
 * @param officerOf districts in which the caller is a district officer
 * @param administers schools that the caller administers
 * @param leads schools (the lead school too) of the communities whose lead school the caller
 *     administers
 */
public record Standing(
    Caller caller, Set<String> officerOf, Set<UUID> administers, Set<UUID> leads) {

  public boolean isOfficerOf(String district) {
    return officerOf.contains(district);
  }

  public boolean administers(UUID school) {
    return administers.contains(school);
  }

  public boolean leads(UUID school) {
    return leads.contains(school);
  }

  public boolean is(UUID person) {
    return person.equals(caller.person());
  }

  /** Schools whose people and needs the caller sees without being an officer. */
  public Set<UUID> schools() {
    return Stream.concat(administers.stream(), leads.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For {@code = any(cast(:schools as uuid[]))}. */
  public String[] schoolArray() {
    return schools().stream().map(UUID::toString).toArray(String[]::new);
  }

  public String[] officerArray() {
    return officerOf.toArray(String[]::new);
  }
}
