package cn.yanzhen.community.community;

import static cn.yanzhen.community.community.Proposals.BAZHONG;
import static cn.yanzhen.community.community.Proposals.FROM;
import static cn.yanzhen.community.community.Proposals.SHANDONG;
import static cn.yanzhen.community.community.Proposals.TO;
import static cn.yanzhen.community.community.Proposals.ZHONGLIANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityContractTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Community.Submitted SUBMITTED =
      new Community.Submitted(
          UUID.fromString("0199f2a0-1c00-7000-8000-000000000100"),
          Proposals.community()
              .ledBy(BAZHONG)
              .with(SHANDONG)
              .with(ZHONGLIANG, "2027-02-15", "2028-08-31")
              .proposal()
              .charter("500106"),
          2,
          NOW);

  @Test
  void whatIsToldOfACommunityKeepsTheContract() {
    var rejected = SUBMITTED.reject("缺少协议", NOW);
    var ended = SUBMITTED.approve(NOW).end(CommunityOffice.CYCLE_OVER, NOW);
    ContractFiles.validate(
        "community", CommunityFacts.SUBMITTED, CommunityFacts.of(SUBMITTED, FROM, null));
    ContractFiles.validate(
        "community",
        CommunityFacts.APPROVED,
        CommunityFacts.of(SUBMITTED.approve(NOW), FROM, null));
    ContractFiles.validate(
        "community", CommunityFacts.REJECTED, CommunityFacts.of(rejected, FROM, rejected.reason()));
    ContractFiles.validate(
        "community", CommunityFacts.ENDED, CommunityFacts.of(ended, FROM, ended.reason()));
  }

  @Test
  void aRejectionWithoutAReasonBreaksTheContract() {
    assertThatThrownBy(
            () ->
                ContractFiles.validate(
                    "community", CommunityFacts.REJECTED, CommunityFacts.of(SUBMITTED, FROM, null)))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CommunityFacts.SUBMITTED,
        CommunityFacts.APPROVED,
        CommunityFacts.REJECTED,
        CommunityFacts.CHANGED,
        CommunityFacts.RENEWED,
        CommunityFacts.ENDED
      })
  void everyExampleIsWhatWeCouldHaveTold(String event) {
    assertThat(ContractFiles.examples("community", event, CommunityFacts.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", event, facts))
        .allSatisfy(
            facts ->
                assertThat(facts.memberships())
                    .allSatisfy(membership -> new Period(membership.from(), membership.to()))
                    .filteredOn(membership -> membership.role().equals("LEAD"))
                    .extracting(CommunityFacts.MembershipFacts::schoolId)
                    .contains(facts.leadSchoolId()));
  }

  @Test
  void whatIsToldOfAChangeKeepsTheContract() {
    var approved = SUBMITTED.approve(NOW);
    var later = new Period(TO.plusDays(1), TO.plusYears(3));
    var renewed =
        approved.change(
            approved
                .charter()
                .withCycles(List.of(approved.charter().cycle(), later))
                .replacing(
                    List.of(),
                    List.of(
                        new Membership(
                            UUID.randomUUID(),
                            SHANDONG,
                            Role.LEAD,
                            null,
                            null,
                            Set.of(),
                            Place.MAIN,
                            later))));
    ContractFiles.validate(
        "community",
        CommunityFacts.CHANGED,
        CommunityFacts.of(approved, FROM, "GROWN", cause("LEAVE")));
    ContractFiles.validate(
        "community",
        CommunityFacts.RENEWED,
        CommunityFacts.of(renewed, FROM, "GOALS_MET", cause("RENEW")));
    assertThat(CommunityFacts.of(renewed, FROM, null).leadSchoolId()).isEqualTo(BAZHONG);
    assertThat(CommunityFacts.of(renewed, later.from(), null))
        .extracting(CommunityFacts::leadSchoolId, CommunityFacts::cycleFrom)
        .containsExactly(SHANDONG, later.from());
  }

  @Test
  void aChangeWithoutItsCaseBreaksTheContract() {
    assertThatThrownBy(
            () ->
                ContractFiles.validate(
                    "community",
                    CommunityFacts.CHANGED,
                    CommunityFacts.of(SUBMITTED.approve(NOW), FROM, "GROWN")))
        .isInstanceOf(AssertionError.class);
  }

  private static Cause cause(String kind) {
    return new Cause(UUID.randomUUID(), kind, "GROWN", FROM, false);
  }

  @Test
  void everyPublishedEventIsOneThatWeTell() {
    assertThat(new TreeSet<>(ContractFiles.events("community")))
        .isEqualTo(
            new TreeSet<>(
                Set.of(
                    "school-registered.v1",
                    "school-changed.v1",
                    "school-closed.v1",
                    "school-reopened.v1",
                    "routine-published.v1",
                    "routine-acknowledged.v1",
                    "target-set.v1",
                    "contract-agreed.v1",
                    "contract-ended.v1",
                    CommunityFacts.SUBMITTED,
                    CommunityFacts.APPROVED,
                    CommunityFacts.REJECTED,
                    CommunityFacts.CHANGED,
                    CommunityFacts.RENEWED,
                    CommunityFacts.ENDED,
                    "session-planned.v1",
                    "session-moved.v1",
                    "session-changed.v1",
                    "session-held.v1",
                    "session-cancelled.v1",
                    "studio-opened.v1",
                    "studio-changed.v1",
                    "studio-closed.v1")));
  }
}
