package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.moveTerms;
import static cn.yanzhen.exchange.assignment.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.testing.ContractFiles;
import org.junit.jupiter.api.Test;

class AssignmentContractTest {

  private final Consents none = Consents.pending();

  @Test
  void writesWhatIsPublished() {
    var proposed = Assignment.Proposed.of(terms());
    validate("assignment-proposed.v1", proposed, null);
    for (var party : Party.values()) {
      validate("assignment-consented.v1", proposed, party);
      validate("assignment-declined.v1", new Assignment.Declined(terms(), none, "家中有事", 2), party);
    }
    validate("assignment-approved.v1", new Order.Approved(terms(), none, "沙教派〔2026〕1号", 5), null);
    validate("assignment-rejected.v1", new Assignment.Rejected(terms(), none, "名额已满", 5), null);
    validate("assignment-withdrawn.v1", new Assignment.Withdrawn(terms(), none, "改派", 2), null);
    validate(
        "assignment-started.v1", new Order.InForce(terms(), none, "沙教派〔2026〕1号", null, 6), null);
    validate(
        "assignment-returned.v1", new Order.Returned(terms(), none, "沙教派〔2026〕1号", null, 7), null);
    validate("assignment-ended.v1", new Ended(moveTerms(), none, "沙教派〔2026〕1号", 7), null);
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

  private static void changed(String event, Assignment assignment, Period days, String letter) {
    ContractFiles.validate("exchange", event, AssignmentFact.of(assignment, null, days, letter));
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.events("exchange"))
        .filteredOn(event -> event.startsWith("assignment-"))
        .hasSize(14)
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
