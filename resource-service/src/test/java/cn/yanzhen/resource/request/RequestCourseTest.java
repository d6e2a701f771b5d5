package cn.yanzhen.resource.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RequestCourseTest {

  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID LESSON = UUID.randomUUID();

  private static ResourceRequest requestThatIs(Progress progress) {
    var wish =
        new Wish(
            UUID.randomUUID(),
            "500106",
            "浮力实验",
            "",
            Subject.PHYSICS,
            Stage.JUNIOR,
            Kind.LAB,
            LocalDate.of(2026, 12, 1));
    return new ResourceRequest(UUID.randomUUID(), wish, progress, Instant.EPOCH, "asker", 5);
  }

  private static final Map<String, Progress> ALL =
      Map.of(
          "OPEN", new Progress.Open(),
          "CLAIMED", new Progress.Claimed(LEAD),
          "DELIVERED", new Progress.Delivered(LEAD, LESSON),
          "ACCEPTED", new Progress.Accepted(LEAD, LESSON),
          "WITHDRAWN", new Progress.Withdrawn(null));

  private static final Map<String, Function<ResourceRequest, Attempt>> STEPS =
      Map.of(
          "claim", request -> request.claim(LEAD),
          "deliver", request -> request.deliver(LESSON),
          "accept", ResourceRequest::accept,
          "decline", ResourceRequest::declineDelivery,
          "withdraw", ResourceRequest::withdraw);

  /** The whole rule book: what is not in it is refused. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "OPEN claim", "CLAIMED",
          "OPEN withdraw", "WITHDRAWN",
          "CLAIMED deliver", "DELIVERED",
          "CLAIMED withdraw", "WITHDRAWN",
          "DELIVERED accept", "ACCEPTED",
          "DELIVERED decline", "CLAIMED");

  @TestFactory
  Stream<DynamicTest> onlyTheRuleBooksStepsMoveARequest() {
    return ALL.keySet().stream()
        .flatMap(
            state ->
                STEPS.keySet().stream()
                    .map(
                        step ->
                            DynamicTest.dynamicTest(
                                state
                                    + " "
                                    + step
                                    + " → "
                                    + ALLOWED.getOrDefault(state + " " + step, "refused"),
                                () -> check(state, step))));
  }

  private static void check(String state, String step) {
    var request = requestThatIs(ALL.get(state));
    var decision = STEPS.get(step).apply(request);
    String expected = ALLOWED.get(state + " " + step);
    if (expected == null) {
      assertThat(decision).isInstanceOf(Attempt.Refused.class);
      return;
    }
    assertThat(decision).isInstanceOf(Attempt.Moved.class);
    var next = ((Attempt.Moved) decision).request();
    assertThat(next.progress().state().name()).isEqualTo(expected);
    assertThat(next.version()).isEqualTo(6);
    assertThat(next.wish()).isEqualTo(request.wish());
  }

  @Test
  void aDeclinedDeliveryLeavesNoResourceButKeepsWhoClaimed() {
    var declined =
        (Attempt.Moved) requestThatIs(new Progress.Delivered(LEAD, LESSON)).declineDelivery();
    assertThat(declined.request().progress().resource()).isNull();
    assertThat(declined.request().progress().claimedBy()).isEqualTo(LEAD);
    assertThat(declined.step()).isEqualTo(Step.DELIVERY_DECLINED);
  }

  @Test
  void everyStepHasAnEventOfItsOwn() {
    assertThat(List.of(Step.values()))
        .extracting(Step::eventType)
        .doesNotHaveDuplicates()
        .allMatch(type -> type.matches("request-[a-z-]+\\.v1"));
  }
}
