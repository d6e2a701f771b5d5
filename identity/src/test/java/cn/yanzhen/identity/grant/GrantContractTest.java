package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.grant.GrantEvents.GrantTold;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantContractTest {
  private static final Account PERSON = account(UUID.randomUUID());
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  @Test
  void whatIsToldOfAGrantIsWhatTheContractSays() {
    ContractFiles.validate("identity", "grant-given.v1", GrantTold.of(grant(null), PERSON));
    ContractFiles.validate(
        "identity", "grant-given.v1", GrantTold.of(grant(FIRST.plusYears(1)), account(null)));
    ContractFiles.validate("identity", "grant-ended.v1", GrantTold.of(grant(FIRST), PERSON));
    ContractFiles.validate("identity", "grant-ended.v1", GrantTold.neverWas(grant(null), PERSON));
  }

  @Test
  void everyPublishedExampleIsStillWhatWeTell() {
    for (String event : List.of("grant-given.v1", "grant-ended.v1")) {
      for (GrantTold example : ContractFiles.examples("identity", event, GrantTold.class))
        ContractFiles.validate("identity", event, example);
    }
  }

  private static Grant grant(LocalDate to) {
    return new Grant(
        UUID.randomUUID(),
        PERSON.id(),
        Role.SCHOOL_ADMIN,
        UUID.randomUUID().toString(),
        FIRST,
        to,
        1);
  }

  private static Account account(UUID person) {
    return new Account(
        UUID.randomUUID(),
        "wang.min",
        "王敏",
        person,
        "500106",
        "500106",
        false,
        false,
        Instant.EPOCH);
  }
}
