package cn.yanzhen.dashboard.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code grant-given.v1} and {@code grant-ended.v1}.
 *
 * @param org a school's id or a district's code
 */
record GrantFacts(
    UUID grantId,
    UUID accountId,
    @Nullable UUID personId,
    String role,
    String org,
    LocalDate from,
    @Nullable LocalDate to) {

  @Nullable UUID school() {
    return org.length() == 36 ? UUID.fromString(org) : null;
  }
}
