package cn.yanzhen.community.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeContractTest {
  @ParameterizedTest
  @ValueSource(strings = {"person-merged.v1", "person-merge-undone.v1"})
  void readsEveryPublishedExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, PersonMerged.class))
        .isNotEmpty()
        .allSatisfy(
            merged -> {
              assertThat(merged.personId()).isNotNull();
              assertThat(merged.survivorId()).isNotNull().isNotEqualTo(merged.personId());
            });
  }
}
