package cn.yanzhen.community.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetContractTest {
  private final IndicatorBook book = new IndicatorBook();

  @Test
  void whatIsToldOfAPlanKeepsTheContract() {
    ContractFiles.validate("community", PlanFacts.SET, facts("20", "12.50"));
    ContractFiles.validate("community", PlanFacts.SET, facts("0", null));
    ContractFiles.validate("community", PlanFacts.SET, facts("100.00", "0.00"));
  }

  @Test
  void aPlanThatAimsAtNothingBreaksTheContract() {
    var nothing =
        new PlanFacts(
            UUID.randomUUID(),
            UUID.randomUUID(),
            2026,
            book.year("500106", 2026).from(),
            book.year("500106", 2026).to(),
            List.of(),
            null);
    assertThatThrownBy(() -> ContractFiles.validate("community", PlanFacts.SET, nothing))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyExampleIsWhatWeCouldHaveTold() {
    assertThat(ContractFiles.examples("community", PlanFacts.SET, PlanFacts.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", PlanFacts.SET, facts))
        .allSatisfy(
            facts ->
                assertThat(facts.goals())
                    .allSatisfy(
                        goal ->
                            assertThat(
                                    book.find(goal.indicator()).orElseThrow().integration().name())
                                .isEqualTo(goal.integration())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignment-started.v1",
        "assignment-returned.v1",
        "assignment-ended.v1",
        "assignment-extended.v1",
        "assignment-recalled.v1",
        "assignment-voided.v1"
      })
  void readsEveryAssignmentExample(String event) {
    assertThat(ContractFiles.examples("exchange", event, AssignmentTold.class))
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(told.assignmentId()).isNotNull();
              assertThat(told.personId()).isNotNull();
              assertThat(told.kind()).matches("[A-Z_]{1,40}");
              assertThat(told.sendingSchoolId()).isNotNull();
              assertThat(told.receivingSchoolId()).isNotNull();
              assertThat(told.from()).isBeforeOrEqualTo(told.to());
            });
  }

  @Test
  void readsEveryResourceAndRequestExample() {
    assertThat(ContractFiles.examples("resource", "resource-published.v1", ResourceTold.class))
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(told.resourceId()).isNotNull();
              assertThat(told.schoolId()).isNotNull();
              assertThat(told.title()).isNotBlank();
              assertThat(told.subject()).isNotBlank();
            });
    assertThat(ContractFiles.examples("resource", "request-accepted.v1", RequestTold.class))
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(told.requestId()).isNotNull();
              assertThat(told.schoolId()).isNotNull();
              assertThat(told.claimedBySchoolId()).isNotNull();
            });
  }

  private PlanFacts facts(String goal, String base) {
    return PlanFacts.of(
        new Plan(
            UUID.fromString("0199f2a0-1c00-7000-8000-000000000701"),
            UUID.fromString("0199f2a0-1c00-7000-8000-000000000100"),
            "500106",
            2026,
            Plan.State.SET,
            null,
            List.of(
                new Goal(
                    "sync-lessons",
                    base == null ? null : new BigDecimal(base),
                    new BigDecimal(goal))),
            2,
            "区教委",
            Instant.parse("2026-11-22T00:00:00Z")),
        book.year("500106", 2026),
        book);
  }
}
