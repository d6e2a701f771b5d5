package cn.yanzhen.resource.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestContractTest {

  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID LESSON = UUID.randomUUID();

  private final ResourceRequest open =
      ResourceRequest.posted(
          UUID.randomUUID(),
          new Wish(
              UUID.randomUUID(),
              "500106",
              "浮力",
              "",
              Subject.PHYSICS,
              Stage.JUNIOR,
              Kind.LAB,
              LocalDate.of(2026, 12, 1)),
          Instant.EPOCH,
          "asker");

  private static ResourceRequest next(Attempt decision, Step step) {
    var moved = (Attempt.Moved) decision;
    assertThat(moved.step()).isEqualTo(step);
    return moved.request();
  }

  @Test
  void whatWeTellOfEveryStepIsWhatTheContractSays() {
    tell(open, Step.POSTED, null);
    var claimed = next(open.claim(LEAD), Step.CLAIMED);
    tell(claimed, Step.CLAIMED, null);
    var delivered = next(claimed.deliver(LESSON), Step.DELIVERED);
    tell(delivered, Step.DELIVERED, null);
    tell(next(delivered.accept(), Step.ACCEPTED), Step.ACCEPTED, "谢谢");
    tell(next(delivered.declineDelivery(), Step.DELIVERY_DECLINED), Step.DELIVERY_DECLINED, "缺少练习");
    tell(next(open.withdraw(), Step.WITHDRAWN), Step.WITHDRAWN, null);
    tell(next(claimed.withdraw(), Step.WITHDRAWN), Step.WITHDRAWN, "已解决");
  }

  private static void tell(ResourceRequest request, Step step, String reason) {
    ContractFiles.validate("resource", step.eventType(), RequestTold.of(request, reason));
  }

  @Test
  void everyExampleIsReadByTheRecordThatWritesIt() {
    for (Step step : Step.values()) {
      assertThat(ContractFiles.examples("resource", step.eventType(), RequestTold.class))
          .isNotEmpty()
          .allSatisfy(event -> ContractFiles.validate("resource", step.eventType(), event));
    }
  }

  @Test
  void theContractsFolderHoldsOurEventsAndNoOther() {
    var ours =
        new java.util.ArrayList<>(List.of("resource-downloaded.v1", "resource-published.v1"));
    for (Step step : Step.values()) {
      ours.add(step.eventType());
    }
    assertThat(ContractFiles.events("resource")).containsExactlyInAnyOrderElementsOf(ours);
  }
}
