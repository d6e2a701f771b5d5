package cn.yanzhen.community.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionContractTest {
  private static final Instant NOW = Instant.parse("2026-12-02T03:00:00Z");

  @Test
  void whatIsToldOfASessionKeepsTheContract() {
    var planned = Lessons.lesson().planned();
    keeps(SessionFacts.PLANNED, SessionFacts.of(planned, null, null));
    var research = Lessons.research(Form.OFFLINE).at("八中").planned();
    keeps(SessionFacts.PLANNED, SessionFacts.of(research, null, null));
    var moved = planned.moveTo(planned.slot().weeksLater(1), NOW);
    keeps(SessionFacts.MOVED, SessionFacts.of(moved, planned.slot().from(), "录播室检修"));
    var counted =
        planned.activity().classrooms().stream()
            .map(classroom -> classroom.with(new Attendance(42, 41)))
            .toList();
    var held = planned.hold(new Standing.Held("纪要", null), counted, NOW);
    keeps(SessionFacts.HELD, SessionFacts.of(held, null, null));
    assertThat(SessionFacts.of(held, null, null).hasMinutes()).isTrue();
    var cancelled = planned.become(new Standing.Cancelled("WEATHER", null), NOW);
    keeps(SessionFacts.CANCELLED, SessionFacts.of(cancelled, null, "WEATHER"));
  }

  @Test
  void aMoveWithoutAReasonBreaksTheContract() {
    var planned = Lessons.lesson().planned();
    assertThatThrownBy(
            () -> keeps(SessionFacts.MOVED, SessionFacts.of(planned, planned.slot().from(), null)))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SessionFacts.PLANNED,
        SessionFacts.MOVED,
        SessionFacts.HELD,
        SessionFacts.CANCELLED
      })
  void everyExampleIsWhatWeCouldHaveTold(String event) {
    assertThat(ContractFiles.examples("community", event, SessionFacts.class))
        .isNotEmpty()
        .allSatisfy(facts -> keeps(event, facts))
        .allSatisfy(
            facts -> {
              new Slot(facts.startsAt(), facts.endsAt());
              assertThat(Form.valueOf(facts.form()).kind()).isEqualTo(Kind.valueOf(facts.kind()));
              assertThat(facts.schools())
                  .filteredOn(school -> school.role().equals("HOST"))
                  .extracting(SessionFacts.SchoolFacts::schoolId)
                  .containsExactly(facts.hostSchoolId());
              assertThat(facts.communityId() == null).isNotEqualTo(facts.studioId() == null);
            });
  }

  private static void keeps(String event, SessionFacts facts) {
    ContractFiles.validate("community", event, facts);
  }
}
