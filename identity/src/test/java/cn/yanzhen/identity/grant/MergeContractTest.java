package cn.yanzhen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.grant.PersonMerges.MergeTold;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeContractTest {
  @ParameterizedTest
  @ValueSource(strings = {"person-merged.v1", "person-merge-undone.v1"})
  void readsEveryPublishedExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, MergeTold.class))
        .isNotEmpty()
        .allSatisfy(
            merge -> {
              assertThat(merge.personId()).isNotNull();
              assertThat(merge.survivorId()).isNotNull().isNotEqualTo(merge.personId());
            });
  }
}
