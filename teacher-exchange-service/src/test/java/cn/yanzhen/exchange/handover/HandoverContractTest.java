package cn.yanzhen.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandoverContractTest {

  private final LocalDate due = LocalDate.of(2026, 9, 1);

  @Test
  void writesWhatIsPublishedAndCountsWhatWasLateByTheDayHere() {
    var told = HandoverCompleted.of(list("2026-09-01T15:59:59Z", "2026-09-01T16:00:00Z"), due);

    assertThat(told.items()).isEqualTo(2);
    assertThat(told.late()).as("midnight in Shanghai is 16:00 UTC").isEqualTo(1);
    ContractFiles.validate("exchange", "handover-completed.v1", told);
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.examples("exchange", "handover-completed.v1", HandoverCompleted.class))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(told -> told.handoverId() != null && told.items() > 0);
  }

  private Handover list(String... tickedAt) {
    var items =
        List.of(tickedAt).stream()
            .map(
                at ->
                    new Handover.Item(
                        "PERSON_REPORT", "到校报到", Duty.PERSON, due, Instant.parse(at), "张三", null))
            .toList();
    return new Handover(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Phase.START,
        "500106",
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Handover.State.OPEN,
        due,
        null,
        3,
        items);
  }
}
