package cn.yanzhen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.grant.OrderRights.OrderTold;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderContractTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignment-approved.v1",
        "assignment-started.v1",
        "assignment-extended.v1",
        "assignment-recalled.v1",
        "assignment-rescheduled.v1",
        "assignment-returned.v1",
        "assignment-ended.v1",
        "assignment-cancelled.v1",
        "assignment-voided.v1"
      })
  void readsEveryPublishedExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, OrderTold.class))
        .isNotEmpty()
        .allSatisfy(
            order -> {
              assertThat(order.assignmentId()).isNotNull();
              assertThat(order.personId()).isNotNull();
              assertThat(order.receivingSchoolId()).isNotNull();
              assertThat(order.kind()).matches("[A-Z_]+");
              assertThat(order.from()).isBeforeOrEqualTo(order.to());
            });
  }
}
