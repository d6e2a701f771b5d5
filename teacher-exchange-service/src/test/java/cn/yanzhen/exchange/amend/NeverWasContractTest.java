package cn.yanzhen.exchange.amend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeverWasContractTest {

  @Test
  void toTheOthersARecordThatShouldNotBeLeftBeforeItCame() {
    var told = PersonNeverWas.of(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2012, 9, 1));
    assertThat(told.lastDay()).isEqualTo(LocalDate.of(2012, 8, 31));
    for (var event : List.of("person-left.v1", "person-leaving-undone.v1")) {
      ContractFiles.validate("exchange", event, told);
      assertThat(ContractFiles.examples("exchange", event, PersonNeverWas.class))
          .as(event)
          .anyMatch(one -> one.code().equals("MISENTERED"));
    }
  }
}
