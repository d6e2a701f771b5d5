package cn.yanzhen.exchange.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.recruitment.CohortDesk.CohortOpened;
import cn.yanzhen.exchange.recruitment.LeavingDesk.NewcomerLeft;
import cn.yanzhen.exchange.recruitment.TrainingDesk.TrainingCompleted;
import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CohortContractTest {

  private final UUID id = UUID.randomUUID();
  private final LocalDate day = LocalDate.of(2026, 7, 1);

  @Test
  void writesWhatIsPublished() {
    ContractFiles.validate(
        "exchange", "cohort-opened.v1", new CohortOpened(id, id, id, 2026, 12, day));
    ContractFiles.validate(
        "exchange", "cohort-opened.v1", new CohortOpened(id, id, null, 2026, 12, day));
    ContractFiles.validate(
        "exchange", "training-completed.v1", new TrainingCompleted(id, id, id, day));
    ContractFiles.validate(
        "exchange", "newcomer-left.v1", new NewcomerLeft(id, id, day, "WITHDREW", false));
    for (var reason : new LeavingReasons().document().reasons())
      ContractFiles.validate(
          "exchange",
          "newcomer-left.v1",
          new NewcomerLeft(id, id, day, reason.code(), reason.never()));
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.examples("exchange", "cohort-opened.v1", CohortOpened.class))
        .isNotEmpty()
        .allMatch(one -> one.cohortId() != null && one.openedOn() != null);
    assertThat(ContractFiles.examples("exchange", "training-completed.v1", TrainingCompleted.class))
        .isNotEmpty()
        .allMatch(one -> one.personId() != null);
    assertThat(ContractFiles.examples("exchange", "newcomer-left.v1", NewcomerLeft.class))
        .hasSizeGreaterThan(1)
        .allMatch(one -> one.cohortId() != null && one.personId() != null && one.leftOn() != null);
  }
}
