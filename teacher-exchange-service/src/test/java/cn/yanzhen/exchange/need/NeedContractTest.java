package cn.yanzhen.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    ContractFiles.validate("exchange", "need-posted.v1", NeedPosted.of(NEED, community, null));
    ContractFiles.validate("exchange", "need-posted.v1", NeedPosted.of(NEED, null, null));
    assertThat(ContractFiles.examples("exchange", "need-posted.v1", NeedPosted.class)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"need-proposed.v1", "need-filled.v1", "need-reopened.v1"})
  void writesWhatIsPublishedOfANeedAndItsAssignment(String event) {
    ContractFiles.validate(
        "exchange", event, new NeedFact(NEED.id(), NEED.schoolId(), UUID.randomUUID(), null));
    assertThat(ContractFiles.examples("exchange", event, NeedFact.class))
        .allMatch(fact -> fact.assignmentId() != null);
  }

  @Test
  void writesWhatIsPublishedOfAWithdrawnNeed() {
    ContractFiles.validate(
        "exchange", "need-withdrawn.v1", new NeedFact(NEED.id(), NEED.schoolId(), null, null));
    ContractFiles.validate("exchange", "need-withdrawn.v1", recorded());
    assertThat(ContractFiles.examples("exchange", "need-withdrawn.v1", NeedFact.class))
        .isNotEmpty();
  }

  @Test
  void writesWhatIsPublishedOfANeedThatCameWithItsOrder() {
    ContractFiles.validate(
        "exchange", "need-posted.v1", NeedPosted.of(NEED, null, null).asRecorded());
    ContractFiles.validate("exchange", "need-filled.v1", recorded());
    assertThat(ContractFiles.examples("exchange", "need-filled.v1", NeedFact.class))
        .anySatisfy(fact -> assertThat(fact.recorded()).isTrue());
  }

  private static NeedFact recorded() {
    return new NeedFact(NEED.id(), NEED.schoolId(), UUID.randomUUID(), null, true);
  }

  @Test
  void writesWhatIsPublishedOfANeedThatSaysSomethingElseOrIsOpenAgain() {
    var wish =
        new Need.Wish(
            NEED.schoolId(),
            Subject.PE,
            Stage.PRIMARY,
            NEED.fte(),
            NEED.period(),
            null,
            null,
            new Profile(Title.FIRST, Honour.DISTRICT_BACKBONE, 5, null, "愿意承担班主任"),
            LocalDate.of(2027, 1, 15));
    var edited = NeedPosted.of(NEED.saying(wish), null, NeedPosted.Change.EDITED);
    var again =
        NeedPosted.of(
            NEED.declined(new Need.Declined("NOBODY_FITS", "无", LocalDate.EPOCH)).reopened(null),
            null,
            NeedPosted.Change.REOPENED);

    ContractFiles.validate("exchange", "need-changed.v1", edited);
    ContractFiles.validate("exchange", "need-changed.v1", again);
    ContractFiles.validate(
        "exchange", "need-posted.v1", NeedPosted.of(NEED.saying(wish), null, null));
    assertThat(edited.wanted())
        .isEqualTo(new NeedPosted.Wanted("FIRST", "DISTRICT_BACKBONE", 5, null));
    assertThat(ContractFiles.examples("exchange", "need-changed.v1", NeedPosted.class))
        .allMatch(told -> told.change() != null);
  }

  @Test
  void writesWhatIsPublishedOfANeedThatLastsAsLongAsItsExtendedOrder() {
    var until = NEED.period().to().plusDays(30);
    for (var change : List.of(NeedPosted.Change.LENGTHENED, NeedPosted.Change.PUT_BACK)) {
      var told =
          NeedPosted.of(NEED.until(until), null, change)
              .instead(NEED.period().to(), UUID.randomUUID());
      ContractFiles.validate("exchange", "need-rescheduled.v1", told);
      assertThat(told.to()).isEqualTo(until);
    }
    assertThat(ContractFiles.examples("exchange", "need-rescheduled.v1", NeedPosted.class))
        .allMatch(told -> told.previousTo() != null && told.assignmentId() != null);
  }

  @Test
  void writesWhatIsPublishedOfADeclinedNeed() {
    ContractFiles.validate(
        "exchange",
        "need-declined.v1",
        new NeedFact(NEED.id(), NEED.schoolId(), null, "NOBODY_FITS"));
    assertThat(ContractFiles.examples("exchange", "need-declined.v1", NeedFact.class))
        .allMatch(fact -> fact.code() != null);
  }
}
