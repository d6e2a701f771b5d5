package cn.yanzhen.community.community;

import static cn.yanzhen.community.community.Proposals.BAZHONG;
import static cn.yanzhen.community.community.Proposals.FROM;
import static cn.yanzhen.community.community.Proposals.REGISTERED;
import static cn.yanzhen.community.community.Proposals.SHANDONG;
import static cn.yanzhen.community.community.Proposals.STRANGER;
import static cn.yanzhen.community.community.Proposals.TO;
import static cn.yanzhen.community.community.Proposals.ZHONGLIANG;
import static cn.yanzhen.community.community.Proposals.claimed;
import static cn.yanzhen.community.community.Proposals.community;
import static cn.yanzhen.community.community.Proposals.nobodyElse;
import static cn.yanzhen.community.community.Proposals.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityRulesTest {

  @Test
  void aLeadSchoolWithMembersForACycleIsFine() {
    assertThat(CommunityRules.ofASubmission(ordinary(), nobodyElse())).isEmpty();
  }

  @Test
  void aCommunityHasAName() {
    refuses(
        community().named("  ").ledBy(BAZHONG).with(SHANDONG).proposal(),
        Reason.NAME_MISSING,
        "name");
    refuses(
        community().named("长".repeat(101)).ledBy(BAZHONG).with(SHANDONG).proposal(),
        Reason.NAME_TOO_LONG,
        "name");
  }

  @Test
  void aCommunityHasALeadSchool() {
    refuses(community().with(SHANDONG).with(ZHONGLIANG).proposal(), Reason.NO_LEAD, "memberships");
  }

  @Test
  void aCommunityHasOnlyOneLeadSchool() {
    refuses(
        community().ledBy(BAZHONG).with(SHANDONG).ledBy(ZHONGLIANG).proposal(),
        Reason.SECOND_LEAD,
        "memberships[2].role");
  }

  @Test
  void aLeadSchoolAloneIsNoCommunity() {
    refuses(community().ledBy(BAZHONG).proposal(), Reason.NO_MEMBER, "memberships");
  }

  @Test
  void theLeadSchoolIsNotAMemberToo() {
    refuses(
        community().ledBy(BAZHONG).with(SHANDONG).with(BAZHONG).proposal(),
        Reason.LEAD_IS_MEMBER,
        "memberships[2].schoolId");
  }

  @Test
  void theLeadSchoolStaysForTheWholeCycle() {
    refuses(
        community().seat(BAZHONG, Role.LEAD, null, FROM.plusDays(1), TO).with(SHANDONG).proposal(),
        Reason.LEAD_NOT_WHOLE_CYCLE,
        "memberships[0].from");
  }

  @Test
  void aCycleDoesNotEndBeforeItStarts() {
    assertThat(
            CommunityRules.ofADraft(
                community()
                    .during("2026-09-01", "2026-08-31")
                    .ledBy(BAZHONG)
                    .with(SHANDONG)
                    .proposal(),
                nobodyElse()))
        .extracting(Objection::reason, Objection::path)
        .contains(org.assertj.core.groups.Tuple.tuple(Reason.END_BEFORE_START, "cycle.to"));
  }

  @Test
  void aCycleOfASingleDayIsPossible() {
    assertThat(
            CommunityRules.ofADraft(
                community()
                    .during("2026-09-01", "2026-09-01")
                    .ledBy(BAZHONG)
                    .with(SHANDONG)
                    .proposal(),
                nobodyElse()))
        .isEmpty();
  }

  @Test
  void aMembershipDoesNotEndBeforeItStarts() {
    refuses(
        community().ledBy(BAZHONG).with(SHANDONG, "2027-09-01", "2027-08-31").proposal(),
        Reason.END_BEFORE_START,
        "memberships[1].to");
  }

  @Test
  void noMemberComesBeforeItsCommunity() {
    refuses(
        community().ledBy(BAZHONG).with(SHANDONG, "2026-08-31", "2029-08-31").proposal(),
        Reason.MEMBER_BEFORE_COMMUNITY,
        "memberships[1].from");
  }

  @Test
  void noMemberStaysAfterTheCycle() {
    refuses(
        community().ledBy(BAZHONG).with(SHANDONG, "2026-09-01", "2029-09-01").proposal(),
        Reason.MEMBER_AFTER_CYCLE,
        "memberships[1].to");
  }

  @Test
  void aSlipOfThePenInAYearIsNoticed() {
    refuses(
        community()
            .during("2026-09-01", "2209-08-31")
            .ledBy(BAZHONG)
            .with(SHANDONG, "2026-09-01", "2029-08-31")
            .proposal(),
        Reason.DAY_IMPLAUSIBLE,
        "cycle.to");
  }

  @Test
  void aMemberHasAModelAndTheLeadSchoolHasNone() {
    refuses(
        community().ledBy(BAZHONG).seat(SHANDONG, Role.MEMBER, null, FROM, TO).proposal(),
        Reason.MODEL_MISSING,
        "memberships[1].model");
    refuses(
        community()
            .seat(BAZHONG, Role.LEAD, PairingModel.DIRECTLY_RUN, FROM, TO)
            .with(SHANDONG)
            .proposal(),
        Reason.MODEL_OF_LEAD,
        "memberships[0].model");
  }

  @Test
  void aSchoolIsNotAMemberTwiceOnTheSameDay() {
    refuses(
        community()
            .ledBy(BAZHONG)
            .with(SHANDONG, "2026-09-01", "2027-08-31")
            .with(ZHONGLIANG)
            .with(SHANDONG, "2027-08-31", "2029-08-31")
            .proposal(),
        Reason.SCHOOL_TWICE,
        "memberships[3].schoolId");
  }

  @Test
  void aSchoolThatLeavesMayComeBack() {
    assertThat(
            CommunityRules.ofASubmission(
                community()
                    .ledBy(BAZHONG)
                    .with(SHANDONG, "2026-09-01", "2027-08-31")
                    .with(SHANDONG, "2027-09-01", "2029-08-31")
                    .proposal(),
                nobodyElse()))
        .isEmpty();
  }

  @Test
  void onlySchoolsOfTheRegisterBelong() {
    refuses(
        community().ledBy(BAZHONG).with(STRANGER).proposal(),
        Reason.SCHOOL_UNKNOWN,
        "memberships[1].schoolId");
  }

  @Test
  void aSchoolBelongsToOneCommunityAtATimeAndTheSentenceNamesTheOther() {
    var objections =
        CommunityRules.ofASubmission(ordinary(), claimed(SHANDONG, "2025-09-01", "2026-09-01"));
    assertThat(objections).hasSize(1);
    assertThat(objections.getFirst().reason()).isEqualTo(Reason.SCHOOL_ELSEWHERE);
    assertThat(objections.getFirst().path()).isEqualTo("memberships[1].schoolId");
    assertThat(objections.getFirst().sentence())
        .contains("山洞小学", "2025-09-01 至 2026-09-01", "南开教共体");
  }

  @Test
  void aLeadSchoolBelongsToOneCommunityAtATimeToo() {
    assertThat(
            CommunityRules.ofASubmission(ordinary(), claimed(BAZHONG, "2029-08-31", "2030-08-31")))
        .extracting(Objection::reason)
        .containsExactly(Reason.SCHOOL_ELSEWHERE);
  }

  @Test
  void theDayAfterTheOldCommunityASchoolIsFree() {
    assertThat(
            CommunityRules.ofASubmission(ordinary(), claimed(SHANDONG, "2023-09-01", "2026-08-31")))
        .isEmpty();
  }

  @Test
  void aDraftMayWaitForASchoolThatIsStillElsewhere() {
    assertThat(CommunityRules.ofADraft(ordinary(), claimed(SHANDONG, "2025-09-01", "2026-09-01")))
        .isEmpty();
  }

  @Test
  void aNameIsUsedOnceInADistrict() {
    assertThat(
            CommunityRules.ofASubmission(
                ordinary(), Facts.of(REGISTERED, List.of(), Set.of("八中教共体"), Proposals.NO_SECOND)))
        .extracting(Objection::reason)
        .containsExactly(Reason.NAME_TAKEN);
  }

  @Test
  void everyFaultIsNamedNotOnlyTheFirst() {
    assertThat(
            CommunityRules.ofADraft(
                community().named("").with(STRANGER, "2026-01-01", "2030-01-01").proposal(),
                nobodyElse()))
        .extracting(Objection::reason)
        .containsExactlyInAnyOrder(
            Reason.NAME_MISSING,
            Reason.NO_LEAD,
            Reason.MEMBER_BEFORE_COMMUNITY,
            Reason.MEMBER_AFTER_CYCLE,
            Reason.SCHOOL_UNKNOWN);
  }

  @Test
  void everyReasonHasACodeOfItsOwn() {
    assertThat(Reason.values()).extracting(Reason::code).doesNotHaveDuplicates();
    assertThat(Reason.values())
        .allSatisfy(reason -> assertThat(reason.code()).matches("community/[a-z-]+"));
  }

  private static void refuses(Proposal proposal, Reason reason, String path) {
    assertThat(CommunityRules.ofADraft(proposal, nobodyElse()))
        .extracting(Objection::reason, Objection::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(reason, path));
  }
}
