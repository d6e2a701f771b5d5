package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.moveTerms;
import static cn.yanzhen.exchange.assignment.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.policy.Procedure;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignmentContractTest {

  private final Consents none = Consents.pending();

  @Test
  void writesWhatIsPublished() {
    var proposed = Assignment.Proposed.of(terms());
    validate("assignment-proposed.v1", proposed, null);
    for (var party : Party.values()) {
      validate("assignment-consented.v1", proposed, party);
      validate(
          "assignment-declined.v1",
          new Assignment.Declined(terms(), none, new Because("PERSONAL", "个人原因"), 2),
          party);
    }
    validate("assignment-approved.v1", new Order.Approved(terms(), none, "沙教派〔2026〕1号", 5), null);
    validate(
        "assignment-rejected.v1",
        new Assignment.Rejected(terms(), none, new Because("OTHER", "其他：名额已满"), 5),
        null);
    validate(
        "assignment-withdrawn.v1",
        new Assignment.Withdrawn(terms(), none, new Because("OTHER_CHOSEN", "改派他人"), 2),
        null);
    validate(
        "assignment-started.v1", new Order.InForce(terms(), none, "沙教派〔2026〕1号", null, 6), null);
    validate(
        "assignment-returned.v1", new Order.Returned(terms(), none, "沙教派〔2026〕1号", null, 7), null);
    var ended = new Ended(moveTerms(), none, "沙教派〔2026〕1号", 7);
    validate("assignment-ended.v1", ended, null);
    told("assignment-ended.v1", ended, Further.went(new AssignmentFact.Went(true, false)));
    told("assignment-ended.v1", ended, Further.went(new AssignmentFact.Went(false, false)));
  }

  @Test
  void writesWhatIsPublishedOfAnOrderAfterItsApproval() {
    var number = "沙教派〔2026〕1号";
    var why = new Because("HOME_URGENT", "原校急需");
    var days = terms().period();
    var approved = new Order.Approved(terms(), none, number, 6);
    changed("assignment-extended.v1", approved, days, "沙教派〔2026〕2号");
    changed("assignment-extended.v1", approved.start(), days, "沙教派〔2026〕2号");
    changed("assignment-recalled.v1", new Order.InForce(terms(), none, number, why, 7), days, null);
    changed("assignment-rescheduled.v1", approved, days, null);
    validate("assignment-cancelled.v1", new Order.Cancelled(terms(), none, number, why, 7), null);
    validate("assignment-voided.v1", new Order.Voided(terms(), none, number, why, 8), null);
    validate("assignment-returned.v1", new Order.Returned(terms(), none, number, why, 8), null);
  }

  @Test
  void writesOfWhatWasRecordedFromPaperTheDayOfThePaper() {
    var plain = terms();
    var day = plain.period().from().minusDays(10);
    var paper =
        RecordedOrders.terms(
            new PaperDesk.Recording(
                plain.personId(),
                plain.kind(),
                plain.sendingSchoolId(),
                plain.receivingSchoolId(),
                plain.subject(),
                plain.stage(),
                plain.fte(),
                plain.period().from(),
                null,
                new Terms.Paper("沙教发〔2026〕12号", day, plain.period().to())));
    var given = new Order.Approved(paper, Consents.NOBODY_ASKED, "沙教发〔2026〕12号", 1);
    validate("assignment-approved.v1", given, null);
    validate("assignment-started.v1", given.start(), null);
    assertThat(AssignmentFact.of(given.start(), null).paperOrderOn()).isEqualTo(day);
    assertThat(AssignmentFact.of(new Order.Approved(plain, none, "1号", 1), null).paperOrderOn())
        .isNull();
  }

  @Test
  void writesWhatIsPublishedOnTheWayToAnOrder() {
    var days = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));
    var publicised = new Publicised(terms(), none, days, 5);
    var objection =
        new Objection(
            UUID.randomUUID(), terms().id(), "曾受处分", "某人", "account", Instant.EPOCH, null);
    told("assignment-publicised.v1", publicised, Further.publicity(days));
    told("assignment-objected.v1", publicised, Further.objection(objection));
    for (var outcome : List.of(Objection.Outcome.DISMISSED, Objection.Outcome.UPHELD)) {
      var settlement = new Objection.Settlement(outcome, "查无实据", "区管理员", Instant.EPOCH);
      told(
          "assignment-objection-settled.v1",
          publicised,
          Further.objection(objection.settled(settlement)));
    }
    told(
        "assignment-hindered.v1",
        publicised.hinder(new Because("FTE_EXCEEDED", "将超过 1.0")),
        Further.NOTHING);
    var late = new Consented(terms(), none, 4).startingOn(terms().period().from().plusDays(3));
    told(
        "assignment-approved.v1",
        late.approve(terms().period().from(), () -> "沙教派〔2026〕1号")
                instanceof Decision.Agreed(var next)
            ? next
            : late,
        Further.NOTHING.and(terms().period()));
    told(
        "assignment-withdrawn.v1",
        new Assignment.Withdrawn(terms(), none, new Because(Reason.PERIOD_OVER.name(), "自动失效"), 5),
        Further.NOTHING);
    for (var kind : Step.Kind.values()) {
      if (kind == Step.Kind.PUBLICITY) continue;
      boolean consent = !kind.isTheDistricts();
      told("assignment-reminded.v1", publicised, Further.step(step(kind, consent, null)));
      told("assignment-escalated.v1", publicised, Further.step(step(kind, consent, days.to())));
    }
  }

  private static Step step(Step.Kind kind, boolean consent, LocalDate escalatedOn) {
    return new Step(
        UUID.randomUUID(),
        UUID.randomUUID(),
        kind,
        consent ? "PERSON" : "",
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2026, 11, 27),
        LocalDate.of(2026, 11, 25),
        Procedure.Escalation.LEAD_SCHOOL,
        null,
        escalatedOn,
        null);
  }

  private static void told(String event, Assignment assignment, Further further) {
    ContractFiles.validate("exchange", event, AssignmentFact.of(assignment, null, further));
  }

  private static void changed(String event, Assignment assignment, Period days, String letter) {
    ContractFiles.validate(
        "exchange", event, AssignmentFact.of(assignment, null, Further.days(days, letter)));
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.events("exchange"))
        .filteredOn(event -> event.startsWith("assignment-"))
        .hasSize(20)
        .allSatisfy(
            event ->
                assertThat(ContractFiles.examples("exchange", event, AssignmentFact.class))
                    .isNotEmpty()
                    .allMatch(
                        fact ->
                            fact.assignmentId() != null
                                && fact.needId() != null
                                && fact.fte() != null));
  }

  private static void validate(String event, Assignment assignment, Party party) {
    ContractFiles.validate("exchange", event, AssignmentFact.of(assignment, party));
  }
}
