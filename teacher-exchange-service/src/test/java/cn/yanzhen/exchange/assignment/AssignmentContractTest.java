package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

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
    validate(
        "assignment-approved.v1", new Assignment.Approved(terms(), none, "沙教派〔2026〕1号", 5), null);
    validate("assignment-rejected.v1", new Assignment.Rejected(terms(), none, "名额已满", 5), null);
    validate("assignment-withdrawn.v1", new Assignment.Withdrawn(terms(), none, "改派", 2), null);
    validate(
        "assignment-started.v1", new Assignment.InForce(terms(), none, "沙教派〔2026〕1号", 6), null);
    validate(
        "assignment-returned.v1", new Assignment.Returned(terms(), none, "沙教派〔2026〕1号", 7), null);
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.events("exchange"))
        .filteredOn(event -> event.startsWith("assignment-"))
        .hasSize(8)
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
