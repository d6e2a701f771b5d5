package cn.yanzhen.exchange.departure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.person.DepartureReasons;
import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepartureContractTest {

  private static final List<String> EVENTS = List.of("person-left.v1", "person-leaving-undone.v1");

  @Test
  void writesWhatIsPublishedForEveryReason() {
    for (var event : EVENTS) {
      for (var reason : new DepartureReasons().all()) {
        ContractFiles.validate(
            "exchange",
            event,
            new PersonLeft(
                UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2027, 6, 30), reason.code()));
      }
    }
  }

  @Test
  void everyExampleIsStillReadable() {
    for (var event : EVENTS) {
      assertThat(ContractFiles.examples("exchange", event, PersonLeft.class))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.lastDay()).isNotNull());
    }
  }

  @Test
  void nobodyDiesOnADayToComeAndEveryListSaysHowSureItIs() {
    var reasons = new DepartureReasons();
    assertThat(reasons.of("DIED").orElseThrow().ahead()).isFalse();
    assertThat(reasons.of("RETIRED").orElseThrow().ahead()).isTrue();
    assertThat(reasons.label()).isEqualTo("按公开报道整理");
    assertThat(reasons.source()).isNotBlank();
  }
}
