package cn.yanzhen.community.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionContractTest {
  private static final Instant NOW = Instant.parse("2026-12-02T03:00:00Z");

  @Test
  void whatIsToldOfASessionKeepsTheContract() {
    var planned = Lessons.lesson().planned();
    keeps(SessionFacts.PLANNED, SessionFacts.of(planned));
    var research = Lessons.research(Form.OFFLINE).at("八中").planned();
    keeps(SessionFacts.PLANNED, SessionFacts.of(research));
    var moved = planned.moveTo(planned.slot().weeksLater(1), NOW);
    keeps(SessionFacts.MOVED, SessionFacts.of(moved).moved(planned.slot().from(), "录播室检修"));
    var counted =
        planned.activity().classrooms().stream()
            .map(classroom -> classroom.with(new Attendance(42, 41)))
            .toList();
    var held = planned.hold(new Standing.Held("纪要", null), counted, NOW);
    keeps(SessionFacts.HELD, SessionFacts.of(held));
    assertThat(SessionFacts.of(held).hasMinutes()).isTrue();
    var cancelled = planned.become(new Standing.Cancelled("WEATHER", null), NOW);
    keeps(SessionFacts.CANCELLED, SessionFacts.of(cancelled).because("WEATHER"));
  }

  @Test
  void aChangeSaysWhatIsOtherwise() {
    var planned = Lessons.lesson().planned();
    var other = Lessons.lesson().receiving(Lessons.ZHONGLIANG, "教室", "五年级 1 班", null).planned();
    var changed = planned.rearrange(other.activity(), planned.slot().weeksLater(1), NOW);
    var what = List.of(Difference.What.TIME, Difference.What.JOINED);
    keeps(
        SessionFacts.CHANGED,
        SessionFacts.of(changed).changed(planned.slot().from(), what, "山洞小学也来听课"));
    keeps(SessionFacts.CHANGED, SessionFacts.of(changed).changed(null, what, "山洞小学也来听课"));
    assertThatThrownBy(
            () ->
                keeps(SessionFacts.CHANGED, SessionFacts.of(changed).changed(null, List.of(), "无")))
        .as("nothing changed is no change")
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aMoveWithoutAReasonBreaksTheContract() {
    var planned = Lessons.lesson().planned();
    assertThatThrownBy(() -> keeps(SessionFacts.MOVED, SessionFacts.of(planned).because(null)))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SessionFacts.PLANNED,
        SessionFacts.MOVED,
        SessionFacts.CHANGED,
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
