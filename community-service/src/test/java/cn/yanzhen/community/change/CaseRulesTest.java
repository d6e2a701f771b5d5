package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.ChangeKind.CORRECT;
import static cn.yanzhen.community.change.ChangeKind.END;
import static cn.yanzhen.community.change.ChangeKind.JOIN;
import static cn.yanzhen.community.change.ChangeKind.LEAD_CHANGE;
import static cn.yanzhen.community.change.ChangeKind.LEAVE;
import static cn.yanzhen.community.change.ChangeKind.REGRADE;
import static cn.yanzhen.community.change.ChangeKind.RENEW;
import static cn.yanzhen.community.change.Flock.BAZHONG;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.STRANGER;
import static cn.yanzhen.community.change.Flock.ZHONGLIANG;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Community;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rule book of cases, without Spring: a claim a rule, with the names and days that are said.
 */
class CaseRulesTest extends CaseRuling {
  @Test
  void onlyAnApprovedCommunityChanges() {
    refuses(
        Why.NOT_APPROVED,
        wish(LEAVE, "2027-03-01").of(SHANDONG),
        scene(bazhong().submitted(), null),
        "八中教共体",
        "待审批");
    var ended =
        new Community.Ended(
            bazhong().id(), bazhong().approved().charter(), 4, Instant.EPOCH, "CYCLE_OVER");
    refuses(Why.NOT_APPROVED, wish(LEAVE, "2027-03-01").of(SHANDONG), scene(ended, null), "已结束");
  }

  @ParameterizedTest
  @EnumSource(ChangeKind.class)
  void everyKindAsksForAReasonOfItsOwn(ChangeKind kind) {
    refuses(
        Why.REASON_UNKNOWN,
        wish(kind, "2027-03-01").because("WHATEVER"),
        scene(bazhong()),
        kind.word());
  }

  @Test
  void aPastDayIsEnteredLateAndSaysSo() {
    var late = wish(LEAVE, "2026-10-01").of(SHANDONG);
    refuses(Why.DATE_REASON_MISSING, late, scene(bazhong()), "2026-10-01", "2026-11-22", "补登");
    refuses(Why.DATE_REASON_UNKNOWN, late.dateReason("WHATEVER"), scene(bazhong()), "WHATEVER");
    passes(late.backdated(), scene(bazhong()));
    assertThat(late.wish().isCorrection(Flock.TODAY)).isTrue();
  }

  @Test
  void aSlipOfThePenInAYearIsSeen() {
    refuses(
        Why.DAY_IMPLAUSIBLE,
        wish(LEAVE, "2207-03-01").of(SHANDONG),
        scene(bazhong()),
        "2207-03-01");
  }

  @Test
  void anEndBeforeItsStartIsRefused() {
    refuses(
        Why.END_BEFORE_START,
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL).until("2027-02-28"),
        scene(bazhong()),
        "2027-02-28",
        "2027-03-01");
  }

  @Test
  void aSchoolIsNamedAndRegistered() {
    refuses(Why.SCHOOL_MISSING, wish(JOIN, "2027-03-01").with(MODEL), scene(bazhong()));
    refuses(
        Why.SCHOOL_UNKNOWN, wish(JOIN, "2027-03-01").of(STRANGER).with(MODEL), scene(bazhong()));
  }

  @Test
  void theLeadSchoolDoesNotLeaveWithoutASuccessor() {
    refuses(
        Why.IS_THE_LEAD, wish(LEAVE, "2027-03-01").of(BAZHONG), scene(bazhong()), "重庆八中", "更换总校");
  }

  @Test
  void whoLeadsAlreadyIsNoNewLead() {
    refuses(Why.IS_THE_LEAD, wish(LEAD_CHANGE, "2027-03-01").of(BAZHONG), scene(bazhong()), "已是总校");
  }

  @Test
  void aCommunityKeepsAMember() {
    refuses(
        Why.LAST_MEMBER,
        wish(LEAVE, "2027-03-01").of(SHANDONG),
        scene(bazhong().without(ZHONGLIANG)),
        "八中教共体",
        "2027-03-01",
        "提前结束");
  }

  @Test
  void aCycleDoesNotLieOverAnotherNorApartFromIt() {
    refuses(
        Why.CYCLES_OVERLAP,
        wish(RENEW, "2029-08-31").until("2032-08-31"),
        scene(bazhong()),
        "2029-08-31",
        "2026-09-01 至 2029-08-31");
    refuses(
        Why.CYCLES_APART,
        wish(RENEW, "2029-09-02").until("2032-08-31"),
        scene(bazhong()),
        "2029-09-01");
    refuses(Why.CYCLE_END_MISSING, wish(RENEW, "2029-09-01"), scene(bazhong()));
    passes(wish(RENEW, "2029-09-01").until("2032-08-31"), scene(bazhong()));
  }

  @Test
  void onlyMembersAreCarriedOver() {
    refuses(
        Why.NOT_A_MEMBER,
        wish(RENEW, "2029-09-01").until("2032-08-31").carrying(SHANDONG, NANKAI),
        scene(bazhong()),
        "南开中学",
        "2029-08-31");
    refuses(
        Why.LAST_MEMBER,
        wish(RENEW, "2029-09-01").until("2032-08-31").carrying(),
        scene(bazhong()));
  }

  @Test
  void aCommunityDoesNotEndOnItsFirstDay() {
    refuses(Why.OUTSIDE_CYCLE, wish(END, "2026-09-01").backdated(), scene(bazhong()), "2026-09-01");
  }

  @Test
  void aRegradingChangesSomething() {
    refuses(
        Why.NOTHING_CHANGES,
        wish(REGRADE, "2027-03-01").of(SHANDONG).with(MODEL),
        scene(bazhong()));
  }

  @Test
  void aCorrectionNamesWhatIsWrongAndWhatIsRight() {
    var flock = bazhong();
    var community = flock.approved();
    var held = community.charter().of(SHANDONG).getFirst();
    refuses(Why.NOTHING_CHANGES, wish(CORRECT, "2026-09-01").about(held), scene(community, null));
    refuses(
        Why.MEMBERSHIP_UNKNOWN,
        wish(CORRECT, "2026-09-01").about(bazhong().approved().charter().memberships().getFirst()),
        scene(community, null));
    refuses(
        Why.OUTSIDE_CYCLE,
        wish(CORRECT, "2026-09-01").about(held).from("2026-08-01"),
        scene(community, null),
        "山洞小学");
  }

  @Test
  void aCorrectedLeadLeavesNoDayWithoutOne() {
    var community = bazhong().approved();
    var lead = community.charter().of(BAZHONG).getFirst();
    refuses(
        Why.NO_LEAD_ON_A_DAY,
        wish(CORRECT, "2026-09-01").about(lead).until("2029-06-30"),
        scene(community, null),
        "2029-07-01 至 2029-08-31");
    refuses(
        Why.NO_LEAD_ON_A_DAY,
        wish(CORRECT, "2026-09-01").about(lead).neverWas(),
        scene(community, null));
  }

  @Test
  void everyReasonWhyNotHasAStableCodeOfItsOwn() {
    assertThat(Arrays.stream(Why.values()).map(Why::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.startsWith("community/"));
  }
}
