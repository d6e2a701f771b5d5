package cn.yanzhen.identity.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.deputy.DeputyEvents.DeputyTold;
import cn.yanzhen.identity.deputy.Deputyship.Because;
import cn.yanzhen.identity.grant.Role;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeputyContractTest {

  @Test
  void whatIsToldOfADeputyIsWhatTheContractSays() {
    ContractFiles.validate("identity", DeputyEvents.NAMED, DeputyTold.of(deputyship(true, null)));
    ContractFiles.validate("identity", DeputyEvents.CHANGED, DeputyTold.of(deputyship(true, null)));
    for (Because because : Because.values())
      ContractFiles.validate(
          "identity", DeputyEvents.ENDED, DeputyTold.of(deputyship(false, because)));
  }

  @ParameterizedTest
  @ValueSource(strings = {DeputyEvents.NAMED, DeputyEvents.CHANGED, DeputyEvents.ENDED})
  void everyPublishedExampleIsStillWhatWeTell(String event) {
    assertThat(ContractFiles.examples("identity", event, DeputyTold.class))
        .isNotEmpty()
        .allSatisfy(example -> ContractFiles.validate("identity", event, example));
  }

  private static Deputyship deputyship(boolean stands, Because because) {
    var day = LocalDate.of(2026, 12, 1);
    return new Deputyship(
        UUID.randomUUID(),
        "500106",
        UUID.randomUUID(),
        UUID.randomUUID(),
        Role.SCHOOL_ADMIN,
        UUID.randomUUID().toString(),
        day,
        day.plusDays(9),
        stands,
        "",
        1,
        "王校",
        Instant.EPOCH,
        because,
        null);
  }
}
