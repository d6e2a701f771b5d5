package cn.yanzhen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.identity.grant.OrderMoves.MoveTold;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveContractTest {
  @ParameterizedTest
  @ValueSource(strings = {"assignment-ended.v1", "assignment-voided.v1"})
  void readsEveryPublishedExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, MoveTold.class))
        .isNotEmpty()
        .allSatisfy(
            move -> {
              assertThat(move.assignmentId()).isNotNull();
              assertThat(move.personId()).isNotNull();
              assertThat(move.sendingSchoolId()).isNotEqualTo(move.receivingSchoolId());
              assertThat(move.orderNumber()).isNotBlank();
              assertThat(move.from()).isBeforeOrEqualTo(move.to());
            });
  }

  @Test
  void knowsWhoMovedWhoStayedAndWhatOlderEventsLeaveOut() {
    var told = ContractFiles.examples("exchange", "assignment-ended.v1", MoveTold.class);
    assertThat(told).allMatch(move -> move.from().equals(move.to()));
    assertThat(told.stream().map(MoveTold::establishmentMoved)).contains(true, false, null);
    assertThat(told.stream().map(MoveTold::officesEnded)).contains(true, false, null);
  }
}
