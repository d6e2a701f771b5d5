package cn.yanzhen.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedContractTest {

  private static final Need NEED =
      new Need(
          UUID.randomUUID(),
          "500106",
          null,
          UUID.randomUUID(),
          Subject.PE,
          Stage.PRIMARY,
          Fte.of("0.25"),
          new Period(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 7, 9)),
          null,
          null,
          Need.State.OPEN,
          Instant.EPOCH,
          1);

  @Test
  void writesWhatIsPublishedOfANewNeed() {
    var community = new Affiliation(UUID.randomUUID(), "教共体", UUID.randomUUID());

    ContractFiles.validate("exchange", "need-posted.v1", NeedPosted.of(NEED, community));
    ContractFiles.validate("exchange", "need-posted.v1", NeedPosted.of(NEED, null));
    assertThat(ContractFiles.examples("exchange", "need-posted.v1", NeedPosted.class)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"need-proposed.v1", "need-filled.v1", "need-reopened.v1"})
  void writesWhatIsPublishedOfANeedAndItsAssignment(String event) {
    ContractFiles.validate(
        "exchange", event, new NeedFact(NEED.id(), NEED.schoolId(), UUID.randomUUID()));
    assertThat(ContractFiles.examples("exchange", event, NeedFact.class))
        .allMatch(fact -> fact.assignmentId() != null);
  }

  @Test
  void writesWhatIsPublishedOfAWithdrawnNeed() {
    ContractFiles.validate(
        "exchange", "need-withdrawn.v1", new NeedFact(NEED.id(), NEED.schoolId(), null));
    assertThat(ContractFiles.examples("exchange", "need-withdrawn.v1", NeedFact.class))
        .isNotEmpty();
  }
}
