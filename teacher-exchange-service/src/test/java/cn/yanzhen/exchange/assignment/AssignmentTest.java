package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.TERM;
import static cn.yanzhen.exchange.assignment.Fixtures.TODAY;
import static cn.yanzhen.exchange.assignment.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.yanzhen.exchange.assignment.Assignment.Approved;
import cn.yanzhen.exchange.assignment.Assignment.Consented;
import cn.yanzhen.exchange.assignment.Assignment.Declined;
import cn.yanzhen.exchange.assignment.Assignment.InForce;
import cn.yanzhen.exchange.assignment.Assignment.Proposed;
import cn.yanzhen.exchange.assignment.Assignment.Rejected;
import cn.yanzhen.exchange.assignment.Assignment.Returned;
import cn.yanzhen.exchange.assignment.Assignment.Withdrawn;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentTest {

  @Test
  void waitsForTheDistrictOnlyWhenAllThreeHaveConsented() {
    Assignment assignment = Proposed.of(terms());
    for (var party : Party.values()) {
      assertThat(assignment).isInstanceOf(Proposed.class);
      assignment = agreed(assignment.consent(party, "某人", Instant.EPOCH));
    }

    assertThat(assignment).isInstanceOf(Consented.class);
    assertThat(assignment.version()).isEqualTo(4);
  }

  @Test
  void nobodyConsentsTwice() {
    var once = agreed(Proposed.of(terms()).consent(Party.PERSON, "某人", Instant.EPOCH));

    assertThat(reason(once.consent(Party.PERSON, "某人", Instant.EPOCH)))
        .isEqualTo(Reason.ALREADY_CONSENTED);
    assertThat(reason(once.decline(Party.PERSON, "某人", Instant.EPOCH, "改主意")))
        .isEqualTo(Reason.ALREADY_CONSENTED);
  }

  @Test
  void isNotApprovedBeforeAllHaveConsented() {
    assertThat(reason(Proposed.of(terms()).approve(TODAY, AssignmentTest::noNumber)))
        .isEqualTo(Reason.CONSENTS_MISSING);
  }

  @Test
  void drawsANumberOnlyWhenApproved() {
    var approved = agreed(consented().approve(TODAY, () -> "沙教派〔2026〕1号"));

    assertThat(approved.orderNumber()).isEqualTo("沙教派〔2026〕1号");
    assertThat(reason(approved.approve(TODAY, AssignmentTest::noNumber)))
        .isEqualTo(Reason.ALREADY_APPROVED);
    assertThat(reason(consented().approve(TERM.to().plusDays(1), AssignmentTest::noNumber)))
        .isEqualTo(Reason.PERIOD_OVER);
  }

  @Test
  void holdsThePersonsTimeFromApprovalOn() {
    assertThat(everyState().filter(Assignment::holdsTime).map(Assignment::state))
        .containsExactly("APPROVED", "IN_FORCE", "RETURNED");
  }

  @ParameterizedTest
  @MethodSource("ended")
  void whatHasEndedChangesNoMore(Assignment ended) {
    assertThat(reason(ended.consent(Party.PERSON, "某人", Instant.EPOCH)))
        .isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.decline(Party.PERSON, "某人", Instant.EPOCH, "不")))
        .isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.approve(TODAY, AssignmentTest::noNumber)))
        .isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.reject("不"))).isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.withdraw("不"))).isEqualTo(Reason.ALREADY_ENDED);
  }

  static Stream<Assignment> ended() {
    return everyState()
        .filter(
            assignment ->
                switch (assignment) {
                  case Proposed _, Consented _, Approved _, InForce _ -> false;
                  case Returned _, Declined _, Rejected _, Withdrawn _ -> true;
                });
  }

  private static Stream<Assignment> everyState() {
    var consents = consented().consents();
    return Stream.of(
        Proposed.of(terms()),
        consented(),
        new Approved(terms(), consents, "1号", 5),
        new InForce(terms(), consents, "1号", 6),
        new Returned(terms(), consents, "1号", 7),
        new Declined(terms(), Consents.pending(), "不", 2),
        new Rejected(terms(), consents, "不", 5),
        new Withdrawn(terms(), Consents.pending(), "不", 2));
  }

  private static Consented consented() {
    Assignment assignment = Proposed.of(terms());
    for (var party : Party.values())
      assignment = agreed(assignment.consent(party, "某人", Instant.EPOCH));
    return (Consented) assignment;
  }

  private static String noNumber() {
    return fail("drew a number for a no");
  }

  private static Assignment agreed(Decision decision) {
    return ((Agreed) decision).assignment();
  }

  private static Reason reason(Decision decision) {
    return ((Refused) decision).reason();
  }
}
