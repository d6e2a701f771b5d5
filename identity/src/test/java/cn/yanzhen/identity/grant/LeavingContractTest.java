package cn.yanzhen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.grant.PersonLeavings.LeavingTold;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeavingContractTest {
  @ParameterizedTest
  @ValueSource(strings = {"person-left.v1", "person-leaving-undone.v1", "person-returned.v1"})
  void readsEveryPublishedExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, LeavingTold.class))
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(told.personId()).isNotNull();
              assertThat(told.lastDay()).isNotNull();
            });
  }
}
