package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.TERM;
import static cn.yanzhen.exchange.assignment.Fixtures.TODAY;
import static cn.yanzhen.exchange.assignment.Fixtures.moveTerms;
import static cn.yanzhen.exchange.assignment.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.yanzhen.exchange.assignment.Assignment.Declined;
import cn.yanzhen.exchange.assignment.Assignment.Proposed;
import cn.yanzhen.exchange.assignment.Assignment.Rejected;
import cn.yanzhen.exchange.assignment.Assignment.Withdrawn;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.assignment.Order.Approved;
import cn.yanzhen.exchange.assignment.Order.Cancelled;
import cn.yanzhen.exchange.assignment.Order.InForce;
import cn.yanzhen.exchange.assignment.Order.Returned;
import cn.yanzhen.exchange.assignment.Order.Voided;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentTest {

  private static final Because WHY = new Because("HOME_URGENT", "原校急需");

  private static final Period PUBLIC = new Period(TODAY, TODAY.plusDays(7));

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
    assertThat(reason(once.decline(Party.PERSON, "某人", Instant.EPOCH, WHY)))
        .isEqualTo(Reason.ALREADY_CONSENTED);
  }

  @Test
  void noOrderIsDatedBackAndTheDistrictMayLetItBeginLaterWithinWhatWasAgreed() {
    var late = TERM.from().plusDays(3);
    var consented = new Consented(terms(), Consents.pending(), 4);
    var publicised = new Publicised(terms(), Consents.pending(), PUBLIC, 5);
    var hindered = publicised.hinder(WHY);

    for (var waiting : List.of(consented, hindered)) {
      var order = agreed(waiting.startingOn(late).approve(late, () -> "沙教派〔2027〕1号"));
      assertThat(order.terms().period()).isEqualTo(new Period(late, TERM.to()));
      assertThat(order.version()).isEqualTo(waiting.version() + 1);
      assertThat(agreed(waiting.approve(TERM.from(), () -> "沙教派〔2027〕1号")).state())
          .as("on its first day it can still be given")
          .isEqualTo("APPROVED");
    }
    assertThat(reason(consented.approve(TERM.to().plusDays(1), AssignmentTest::noNumber)))
        .isEqualTo(Reason.PERIOD_OVER);

    var terms = terms();
    assertThat(terms.againstDatingBack(TERM.from())).isNull();
    assertThat(terms.againstDatingBack(late).reason()).isEqualTo(Reason.FIRST_DAY_PASSED);
    assertThat(terms.againstStartingOn(late, late)).isNull();
    assertThat(terms.againstStartingOn(TERM.to(), late)).isNull();
    for (var day : List.of(TERM.from(), TERM.from().minusDays(1), TERM.to().plusDays(1)))
      assertThat(terms.againstStartingOn(day, TODAY).reason()).isEqualTo(Reason.OUTSIDE_AGREED);
    assertThat(terms.againstStartingOn(late, late.plusDays(1)).reason())
        .isEqualTo(Reason.MOVED_TO_THE_PAST);
  }

  @Test
  void whoeverMovesForGoodMayMoveLaterAndIsNeverToldOfALastDay() {
    var late = TERM.from().plusDays(3);
    var hindered = new Hindered(moveTerms(), Consents.pending(), PUBLIC, WHY, 5);

    var no = (Refused) hindered.approve(late, AssignmentTest::noNumber);

    assertThat(no.reason()).isEqualTo(Reason.FIRST_DAY_PASSED);
    assertThat(no.detail()).contains("转入日期").doesNotContain("最后一天");
    var order = agreed(hindered.startingOn(late).approve(late, () -> "沙教派〔2027〕1号"));
    assertThat(order.terms().period()).isEqualTo(new Period(late, late));
    assertThat(moveTerms().againstStartingOn(TERM.to().plusDays(9), TODAY)).isNull();
  }

  @Test
  void whatHasNoOrderLapsesAndWhatHasOneOrIsOverDoesNot() {
    var terms = terms();
    var none = Consents.pending();
    for (var waiting :
        List.of(
            Proposed.of(terms),
            new Consented(terms, none, 4),
            new Publicised(terms, none, PUBLIC, 5),
            new Hindered(terms, none, null, WHY, 5))) {
      var lapsed = agreed(waiting.lapse(new Because(Reason.PERIOD_OVER.name(), "自动失效")));
      assertThat(lapsed.state()).isEqualTo("WITHDRAWN");
      assertThat(lapsed.reasonCode()).isEqualTo("PERIOD_OVER");
      assertThat(lapsed.version()).isEqualTo(waiting.version() + 1);
      assertThat(reason(lapsed.approve(TODAY, AssignmentTest::noNumber)))
          .isEqualTo(Reason.ALREADY_ENDED);
    }
    for (var over :
        List.of(new Withdrawn(terms, none, WHY, 2), new Approved(terms, none, "沙教派〔2027〕1号", 5)))
      assertThat(reason(over.lapse(WHY))).isEqualTo(Reason.ALREADY_ENDED);
  }

  @Test
  void isAskedInTurn() {
    var rounds = List.of(List.of(Party.SENDING), List.of(Party.RECEIVING, Party.PERSON));
    var asked = Proposed.of(terms(), Consents.pending(rounds));

    assertThat(asked.consents().asked()).containsExactly(Party.SENDING);
    var early = (Refused) asked.consent(Party.PERSON, "某人", Instant.EPOCH);
    assertThat(early.reason()).isEqualTo(Reason.NOT_YET_ASKED);
    assertThat(early.detail()).contains("还没有轮到本人", "派出学校");
    assertThat(reason(asked.decline(Party.RECEIVING, "某人", Instant.EPOCH, WHY)))
        .isEqualTo(Reason.NOT_YET_ASKED);

    var next = agreed(asked.consent(Party.SENDING, "某人", Instant.EPOCH));
    assertThat(next.consents().asked()).containsExactly(Party.PERSON, Party.RECEIVING);
  }

  @Test
  void aPartyThatIsNotAskedHasNoWord() {
    var asked = Proposed.of(terms(), Consents.pending(List.of(List.of(Party.RECEIVING))));

    assertThat(reason(asked.consent(Party.PERSON, "某人", Instant.EPOCH)))
        .isEqualTo(Reason.PARTY_NOT_ASKED);
    assertThat(agreed(asked.consent(Party.RECEIVING, "某人", Instant.EPOCH)))
        .isInstanceOf(Consented.class);
  }

  @Test
  void isGivenOnTheDayAfterThePublicityAndNotBeforeNorOverAnOpenObjection() {
    var publicised = (Publicised) agreed(consented().publicise(PUBLIC, TODAY));
    var after = PUBLIC.to().plusDays(1);

    assertThat(reason(publicised.approve(TODAY, AssignmentTest::noNumber)))
        .isEqualTo(Reason.ALREADY_PUBLICISED);
    assertThat(reason(publicised.issue(PUBLIC.to(), false, AssignmentTest::noNumber)))
        .isEqualTo(Reason.STILL_PUBLICISED);
    assertThat(reason(publicised.issue(after, true, AssignmentTest::noNumber)))
        .isEqualTo(Reason.OBJECTION_OPEN);
    assertThat(agreed(publicised.issue(after, false, () -> "1号")).orderNumber()).isEqualTo("1号");
    assertThat(reason(publicised.issue(TERM.to().plusDays(1), false, AssignmentTest::noNumber)))
        .isEqualTo(Reason.PERIOD_OVER);
  }

  @Test
  void isObjectedToOnlyWhileItIsPublic() {
    var publicised = new Publicised(terms(), consented().consents(), PUBLIC, 5);

    assertThat(agreed(publicised.object(PUBLIC.to())).version()).isEqualTo(6);
    var late = (Refused) publicised.object(PUBLIC.to().plusDays(1));
    assertThat(late.reason()).isEqualTo(Reason.PUBLICITY_OVER);
    assertThat(late.detail()).contains(PUBLIC.toString());
    assertThat(
            everyState()
                .filter(one -> !(one instanceof Publicised))
                .map(one -> reason(one.object(TODAY))))
        .containsOnly(Reason.NOT_PUBLICISED);
  }

  @Test
  void isRejectedOrWithdrawnUntilTheOrderAndNotAfterwards() {
    assertThat(everyState().filter(one -> one.reject(WHY) instanceof Agreed).map(Assignment::state))
        .containsExactly("PROPOSED", "CONSENTED", "PUBLICISED", "HINDERED");
    assertThat(
            everyState().filter(one -> one.withdraw(WHY) instanceof Agreed).map(Assignment::state))
        .containsExactly("PROPOSED", "CONSENTED", "PUBLICISED", "HINDERED");
  }

  @Test
  void whatStoodInTheWayOfAnOrderIsApprovedOnceItIsGone() {
    var hindered = new Hindered(terms(), consented().consents(), PUBLIC, WHY, 6);

    assertThat(hindered.reason()).isEqualTo("原校急需");
    assertThat(agreed(hindered.approve(TODAY, () -> "1号"))).isInstanceOf(Approved.class);
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
    assertThat(reason(ended.decline(Party.PERSON, "某人", Instant.EPOCH, WHY)))
        .isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.approve(TODAY, AssignmentTest::noNumber)))
        .isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.reject(WHY))).isEqualTo(Reason.ALREADY_ENDED);
    assertThat(reason(ended.withdraw(WHY))).isEqualTo(Reason.ALREADY_ENDED);
  }

  @Test
  void isExtendedOnlyToALaterDayAndBeforeItsLastDay() {
    var inForce = new InForce(terms(), consented().consents(), "1号", null, 6);
    var later = TERM.to().plusDays(10);

    var extended = agreed(inForce.extend(later, TERM.to().minusDays(1)));
    assertThat(extended.terms().period()).isEqualTo(new Period(TERM.from(), later));
    assertThat(extended.state()).isEqualTo("IN_FORCE");
    assertThat(extended.orderNumber()).isEqualTo("1号");

    assertThat(reason(inForce.extend(later, TERM.to()))).isEqualTo(Reason.EXTENSION_TOO_LATE);
    assertThat(reason(inForce.extend(TERM.to(), TERM.from())))
        .isEqualTo(Reason.EXTENSION_NOT_LATER);
    assertThat(reason(inForce.comeBack().extend(later, later))).isEqualTo(Reason.ALREADY_RETURNED);
    assertThat(reason(consented().extend(later, TODAY))).isEqualTo(Reason.NO_ORDER);
    var recalled = agreed(inForce.recall(TERM.to().minusDays(9), WHY, TERM.from()));
    assertThat(reason(recalled.extend(later, TERM.from()))).isEqualTo(Reason.ALREADY_RECALLED);
  }

  @Test
  void isRecalledToAnEarlierDayButNotToThePast() {
    var inForce = new InForce(terms(), consented().consents(), "1号", null, 6);
    var today = TERM.from().plusDays(20);

    var recalled = agreed(inForce.recall(today, WHY, today));
    assertThat(recalled.terms().period().to()).isEqualTo(today);
    assertThat(recalled.state()).isEqualTo("IN_FORCE");
    assertThat(recalled.reasonCode()).isEqualTo("HOME_URGENT");

    assertThat(reason(inForce.recall(today.minusDays(1), WHY, today)))
        .isEqualTo(Reason.RECALL_IN_THE_PAST);
    assertThat(reason(inForce.recall(TERM.to(), WHY, today))).isEqualTo(Reason.RECALL_NOT_EARLIER);
    assertThat(
            reason(
                new Approved(terms(), consented().consents(), "1号", 5).recall(today, WHY, TODAY)))
        .isEqualTo(Reason.NOT_YET_IN_FORCE);
  }

  @Test
  void isMovedAndCancelledOnlyBeforeItsFirstDay() {
    var approved = new Approved(terms(), consented().consents(), "1号", 5);
    var other = new Period(TERM.from().plusDays(14), TERM.to());

    assertThat(agreed(approved.move(other, TODAY)).terms().period()).isEqualTo(other);
    assertThat(agreed(approved.cancel(WHY, TODAY))).isInstanceOf(Cancelled.class);
    assertThat(reason(approved.move(TERM, TODAY))).isEqualTo(Reason.SAME_DAYS);
    assertThat(reason(approved.move(other, other.from().plusDays(1))))
        .isEqualTo(Reason.ALREADY_BEGUN);
    assertThat(reason(approved.move(new Period(TODAY.minusDays(1), TERM.to()), TODAY)))
        .isEqualTo(Reason.MOVED_TO_THE_PAST);
    assertThat(reason(approved.cancel(WHY, TERM.from()))).isEqualTo(Reason.ALREADY_BEGUN);
    assertThat(reason(approved.start().cancel(WHY, TERM.from()))).isEqualTo(Reason.ALREADY_BEGUN);
  }

  @Test
  void isVoidedInEveryStateThatHoldsTimeOnceMovedForGoodAndInNoOther() {
    assertThat(everyState().filter(one -> one.annul(WHY) instanceof Agreed).map(Assignment::state))
        .containsExactly("APPROVED", "IN_FORCE", "RETURNED", "ENDED");
    var voided = agreed(new InForce(terms(), consented().consents(), "1号", null, 6).annul(WHY));
    assertThat(voided.orderNumber()).as("its number stays used").isEqualTo("1号");
    assertThat(voided.holdsTime()).isFalse();
  }

  @Test
  void whoMovedForGoodIsNeitherRecalledNorKeptLonger() {
    var begun = new InForce(moveTerms(), consented().consents(), "1号", null, 6);
    var day = TERM.from();

    var ended = begun.end();
    assertThat(ended.version()).isEqualTo(7);
    assertThat(reason(ended.recall(day, WHY, day))).isEqualTo(Reason.MOVED_FOR_GOOD);
    assertThat(reason(ended.extend(day.plusDays(9), day))).isEqualTo(Reason.MOVED_FOR_GOOD);
    assertThat(reason(begun.extend(day.plusDays(9), day))).isEqualTo(Reason.NO_LAST_DAY);
    assertThat(reason(ended.cancel(WHY, day))).isEqualTo(Reason.ALREADY_BEGUN);
    assertThat(reason(ended.move(TERM, day))).isEqualTo(Reason.ALREADY_BEGUN);
    assertThat(moveTerms().booking().fte().text()).as("all of the time goes along").isEqualTo("1");
  }

  static Stream<Assignment> ended() {
    return everyState()
        .filter(
            assignment ->
                switch (assignment) {
                  case Proposed _, Consented _, Publicised _, Hindered _, Approved _, InForce _ ->
                      false;
                  case Returned _,
                      Ended _,
                      Cancelled _,
                      Voided _,
                      Declined _,
                      Rejected _,
                      Withdrawn _ ->
                      true;
                });
  }

  private static Stream<Assignment> everyState() {
    var consents = consented().consents();
    return Stream.of(
        Proposed.of(terms()),
        consented(),
        new Publicised(terms(), consents, PUBLIC, 5),
        new Hindered(terms(), consents, PUBLIC, WHY, 6),
        new Approved(terms(), consents, "1号", 5),
        new InForce(terms(), consents, "1号", null, 6),
        new Returned(terms(), consents, "1号", null, 7),
        new Ended(moveTerms(), consents, "1号", 7),
        new Cancelled(terms(), consents, "1号", WHY, 6),
        new Voided(terms(), consents, "1号", WHY, 8),
        new Declined(terms(), Consents.pending(), WHY, 2),
        new Rejected(terms(), consents, WHY, 5),
        new Withdrawn(terms(), Consents.pending(), WHY, 2));
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
