package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.Flock.BAZHONG;
import static cn.yanzhen.community.change.Flock.FROM;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.TO;
import static cn.yanzhen.community.change.Flock.ZHONGLIANG;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.day;
import static cn.yanzhen.community.change.Flock.lines;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import org.junit.jupiter.api.Test;

/** What each kind of case makes of a community, day by day. */
class EffectTest {
  private static final PairingModel MODEL = PairingModel.PAIRED_SUPPORT;
  private final Community.Approved before = bazhong().approved();

  private Charter after(Flock.WishOf wish) {
    return after(wish, scene(before, null));
  }

  private static Charter after(Flock.WishOf wish, Scene scene) {
    var outlook = Outlook.of(wish.wish(), scene);
    assertThat(outlook.obstacles()).isEmpty();
    return outlook.after().get(scene.community().id());
  }

  private Membership held(java.util.UUID school) {
    return before.charter().of(school).getFirst();
  }

  @Test
  void whoJoinsBelongsFromTheDayToTheEndOfTheCycle() {
    assertThat(lines(after(wish(ChangeKind.JOIN, "2027-03-01").of(NANKAI).with(MODEL))))
        .contains("南开中学 MEMBER 2027-03-01..2029-08-31")
        .hasSize(4);
  }

  @Test
  void whoLeavesBelongsToTheDayBefore() {
    var after = after(wish(ChangeKind.LEAVE, "2027-03-01").of(SHANDONG));
    assertThat(lines(after)).contains("山洞小学 MEMBER 2026-09-01..2027-02-28").hasSize(3);
    assertThat(after.of(SHANDONG).getFirst().id()).isEqualTo(held(SHANDONG).id());
  }

  @Test
  void whoLeavesOnTheFirstDayNeverBelonged() {
    assertThat(after(wish(ChangeKind.LEAVE, "2026-09-01").of(SHANDONG).backdated()).of(SHANDONG))
        .isEmpty();
  }

  @Test
  void leavingTakesALaterModelAlongButNotAReturnAfterAGap() {
    var flock =
        bazhong()
            .without(SHANDONG)
            .member(SHANDONG, FROM, day("2027-08-31"))
            .member(SHANDONG, day("2027-09-01"), day("2028-08-31"))
            .member(SHANDONG, day("2029-03-01"), TO);
    assertThat(lines(after(wish(ChangeKind.LEAVE, "2027-03-01").of(SHANDONG), scene(flock))))
        .contains("山洞小学 MEMBER 2026-09-01..2027-02-28", "山洞小学 MEMBER 2029-03-01..2029-08-31")
        .hasSize(4);
  }

  @Test
  void whoReturnsHasASecondInterval() {
    var left = bazhong().without(SHANDONG).member(SHANDONG, FROM, day("2026-12-31"));
    var after = after(wish(ChangeKind.RETURN, "2028-03-01").of(SHANDONG).with(MODEL), scene(left));
    assertThat(after.of(SHANDONG))
        .extracting(Membership::period)
        .containsExactly(new Period(FROM, day("2026-12-31")), new Period(day("2028-03-01"), TO));
    assertThat(after.of(SHANDONG)).extracting(Membership::id).doesNotHaveDuplicates();
  }

  @Test
  void whoMovesIsNeverInBothNorInNeither() {
    var nankai =
        Flock.named(2, "南开教共体")
            .cycle(FROM, day("2028-08-31"))
            .lead(NANKAI, FROM, day("2028-08-31"));
    var scene = scene(before, nankai.approved());
    var outlook =
        Outlook.of(
            wish(ChangeKind.MOVE, "2027-03-01").of(SHANDONG).into(nankai).with(MODEL).wish(),
            scene);
    assertThat(outlook.obstacles()).isEmpty();
    assertThat(outlook.after().keySet()).containsExactly(before.id(), nankai.id());
    assertThat(lines(outlook.after().get(before.id())))
        .contains("山洞小学 MEMBER 2026-09-01..2027-02-28");
    assertThat(lines(outlook.after().get(nankai.id())))
        .contains("山洞小学 MEMBER 2027-03-01..2028-08-31");
  }

  @Test
  void aNewModelBeginsANewInterval() {
    var after =
        after(
            wish(ChangeKind.REGRADE, "2027-03-01")
                .of(SHANDONG)
                .with(PairingModel.DIRECTLY_RUN)
                .with(Grade.TIGHT));
    assertThat(after.of(SHANDONG))
        .extracting(Membership::model, Membership::grade, Membership::period)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MODEL, null, new Period(FROM, day("2027-02-28"))),
            org.assertj.core.groups.Tuple.tuple(
                PairingModel.DIRECTLY_RUN, Grade.TIGHT, new Period(day("2027-03-01"), TO)));
  }

  @Test
  void anotherSchoolLeadsFromTheDayOnAndNotBefore() {
    var after =
        after(wish(ChangeKind.LEAD_CHANGE, "2027-03-01").of(SHANDONG).leadStays().with(MODEL));
    assertThat(lines(after))
        .containsExactly(
            "中梁学校 MEMBER 2026-09-01..2029-08-31",
            "山洞小学 LEAD 2027-03-01..2029-08-31",
            "山洞小学 MEMBER 2026-09-01..2027-02-28",
            "重庆八中 LEAD 2026-09-01..2027-02-28",
            "重庆八中 MEMBER 2027-03-01..2029-08-31");
    assertThat(after.leadOn(day("2027-02-28"))).isEqualTo(BAZHONG);
    assertThat(after.leadOn(day("2027-03-01"))).isEqualTo(SHANDONG);
    assertThat(after.leadOn(day("2020-01-01"))).isEqualTo(BAZHONG);
    assertThat(after.leadOn(day("2035-01-01"))).isEqualTo(SHANDONG);
  }

  @Test
  void anOldLeadThatDoesNotStayIsGone() {
    assertThat(lines(after(wish(ChangeKind.LEAD_CHANGE, "2027-03-01").of(NANKAI))))
        .containsExactly(
            "中梁学校 MEMBER 2026-09-01..2029-08-31",
            "南开中学 LEAD 2027-03-01..2029-08-31",
            "山洞小学 MEMBER 2026-09-01..2029-08-31",
            "重庆八中 LEAD 2026-09-01..2027-02-28");
  }

  @Test
  void aFurtherCycleCarriesOverWhoIsChosen() {
    var after =
        after(wish(ChangeKind.RENEW, "2029-09-01").until("2032-08-31").carrying(ZHONGLIANG));
    assertThat(after.cycles())
        .containsExactly(new Period(FROM, TO), new Period(day("2029-09-01"), day("2032-08-31")));
    assertThat(lines(after))
        .contains("中梁学校 MEMBER 2029-09-01..2032-08-31", "重庆八中 LEAD 2029-09-01..2032-08-31")
        .hasSize(5);
    assertThat(after.cycleFor(day("2027-01-01")).to()).isEqualTo(TO);
    assertThat(after.cycleFor(day("2030-01-01")).from()).isEqualTo(day("2029-09-01"));
  }

  @Test
  void anEarlyEndCutsEverybodyAndTheCycle() {
    var after = after(wish(ChangeKind.END, "2028-02-01"));
    assertThat(after.cycles()).containsExactly(new Period(FROM, day("2028-01-31")));
    assertThat(after.memberships())
        .hasSize(3)
        .allSatisfy(held -> assertThat(held.period().to()).isEqualTo(day("2028-01-31")));
  }

  @Test
  void aCorrectedDateMovesBothSidesOfTheNight() {
    var changed =
        after(wish(ChangeKind.LEAD_CHANGE, "2027-03-01").of(SHANDONG).leadStays().with(MODEL));
    var community = new Community.Approved(before.id(), changed, 4, before.since());
    var lead =
        changed.of(SHANDONG).stream()
            .filter(held -> held.role() == cn.yanzhen.community.community.Role.LEAD)
            .findFirst()
            .orElseThrow();
    var corrected =
        after(
            wish(ChangeKind.CORRECT, "2027-03-01").about(lead).from("2027-04-01"),
            scene(community, null));
    assertThat(lines(corrected))
        .containsExactly(
            "中梁学校 MEMBER 2026-09-01..2029-08-31",
            "山洞小学 LEAD 2027-04-01..2029-08-31",
            "山洞小学 MEMBER 2026-09-01..2027-03-31",
            "重庆八中 LEAD 2026-09-01..2027-03-31",
            "重庆八中 MEMBER 2027-04-01..2029-08-31");
  }

  @Test
  void whatNeverWasIsStruck() {
    assertThat(
            after(wish(ChangeKind.CORRECT, "2026-09-01").about(held(SHANDONG)).neverWas())
                .of(SHANDONG))
        .isEmpty();
  }

  @Test
  void aCorrectedCycleTakesThoseAlongWhoBelongedToItsEnds() {
    var after =
        after(wish(ChangeKind.CORRECT, "2027-01-01").from("2026-10-01").until("2029-07-31"));
    assertThat(after.cycles()).containsExactly(new Period(day("2026-10-01"), day("2029-07-31")));
    assertThat(after.memberships())
        .allSatisfy(
            held ->
                assertThat(held.period())
                    .isEqualTo(new Period(day("2026-10-01"), day("2029-07-31"))));
  }
}
