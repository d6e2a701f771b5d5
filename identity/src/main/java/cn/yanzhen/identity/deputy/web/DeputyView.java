package cn.yanzhen.identity.deputy.web;

import cn.yanzhen.identity.deputy.Deputyship;
import cn.yanzhen.identity.deputy.Deputyship.Because;
import cn.yanzhen.identity.deputy.Deputyship.State;
import cn.yanzhen.identity.grant.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deputyship as those see it whom it concerns.
 *
 * @param mayArrange whether the reader may change and end it
 */
record DeputyView(
    UUID id,
    UUID principalId,
    String principalName,
    UUID deputyId,
    String deputyName,
    Role role,
    String org,
    @Nullable String orgName,
    LocalDate from,
    LocalDate to,
    State state,
    String note,
    long version,
    String namedBy,
    Instant namedAt,
    @Nullable Because endedBecause,
    @Nullable String endedBy,
    boolean mayArrange) {

  static DeputyView of(
      Deputyship one,
      String principal,
      String deputy,
      @Nullable String orgName,
      LocalDate today,
      boolean mayArrange) {
    return new DeputyView(
        one.id(),
        one.principalId(),
        principal,
        one.deputyId(),
        deputy,
        one.role(),
        one.org(),
        orgName,
        one.from(),
        one.to(),
        one.on(today),
        one.note(),
        one.version(),
        one.namedBy(),
        one.namedAt(),
        one.endedBecause(),
        one.endedBy(),
        mayArrange);
  }
}
