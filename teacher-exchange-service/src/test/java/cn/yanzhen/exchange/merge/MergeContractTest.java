package cn.yanzhen.exchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeContractTest {

  @Test
  void writesWhatIsPublishedAndReadsEveryExample() {
    var said = new PersonMerged(UUID.randomUUID(), UUID.randomUUID(), List.of(UUID.randomUUID()));
    for (var event : List.of("person-merged.v1", "person-merge-undone.v1")) {
      ContractFiles.validate("exchange", event, said);
      assertThat(ContractFiles.examples("exchange", event, PersonMerged.class)).isNotEmpty();
    }
  }
}
