package cn.yanzhen.identity.grant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account may act in a role for an organisation from the first day to the last, both counted.
 *
 * @param to null: until somebody ends it
 * @param deputyOf for whom the account stands in, by name; null when the role is its own
 */
public record Grant(
    UUID id,
    UUID accountId,
    Role role,
    String org,
    LocalDate from,
    @Nullable LocalDate to,
    long version,
    @Nullable String deputyOf) {

  public Grant(
      UUID id,
      UUID accountId,
      Role role,
      String org,
      LocalDate from,
      @Nullable LocalDate to,
      long version) {
    this(id, accountId, role, org, from, to, version, null);
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
