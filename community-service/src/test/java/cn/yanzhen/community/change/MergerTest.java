package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.ChangeKind.MERGE;
import static cn.yanzhen.community.change.Flock.BAZHONG;
import static cn.yanzhen.community.change.Flock.FROM;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.TO;
import static cn.yanzhen.community.change.Flock.ZHONGLIANG;
import static cn.yanzhen.community.change.Flock.allowing;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.day;
import static cn.yanzhen.community.change.Flock.lines;
import static cn.yanzhen.community.change.Flock.living;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Communities that become one: what comes of it, and what is refused. */
class MergerTest extends Regroupings {
  private static final Flock NANKAIS =
      Flock.named(2, "南开教共体").cycle(FROM, day("2030-08-31")).lead(NANKAI, FROM, day("2030-08-31"));

  private static Flock.WishOf merger(String effective) {
    return wish(MERGE, effective).into(NANKAIS);
  }

  private static Scene both(Flock flock) {
    return scene(flock.approved(), NANKAIS.approved());
  }

  @Test
  void whatIsMergedEndsTheDayBeforeAndItsSchoolsBelongToTheOtherToTheEndOfItsCycle() {
    var after = after(merger("2027-03-01").with(MODEL), both(bazhong()));
    assertThat(after.getFirst().cycles()).containsExactly(new Period(FROM, day("2027-02-28")));
    assertThat(lines(after.getFirst()))
        .containsExactlyInAnyOrder(
            "重庆八中 LEAD 2026-09-01..2027-02-28",
            "山洞小学 MEMBER 2026-09-01..2027-02-28",
            "中梁学校 MEMBER 2026-09-01..2027-02-28");
    assertThat(lines(after.getLast()))
        .containsExactlyInAnyOrder(
            "南开中学 LEAD 2026-09-01..2030-08-31",
            "重庆八中 MEMBER 2027-03-01..2030-08-31",
            "山洞小学 MEMBER 2027-03-01..2030-08-31",
            "中梁学校 MEMBER 2027-03-01..2030-08-31");
    assertThat(after.getLast().of(BAZHONG).getFirst().model()).isEqualTo(MODEL);
    assertThat(ids(after.getFirst())).doesNotContainAnyElementsOf(ids(after.getLast()));
  }

  private static List<UUID> ids(Charter charter) {
    return charter.memberships().stream().map(Membership::id).toList();
  }

  @Test
  void onlyThoseChosenComeAlongAndKeepTheirModelUnlessAnotherIsGiven() {
    var kept = after(merger("2027-03-01").carrying(SHANDONG), both(bazhong())).getLast();
    assertThat(kept.of(SHANDONG).getFirst().model()).isEqualTo(PairingModel.PAIRED_SUPPORT);
    assertThat(kept.of(ZHONGLIANG)).isEmpty();
    assertThat(kept.of(BAZHONG)).isEmpty();
    var given =
        after(
                merger("2027-03-01").carrying(SHANDONG).with(MODEL).with(Grade.TIGHT),
                both(bazhong()))
            .getLast();
    assertThat(given.of(SHANDONG).getFirst().model()).isEqualTo(MODEL);
    assertThat(given.of(SHANDONG).getFirst().grade()).isEqualTo(Grade.TIGHT);
  }

  @Test
  void whatWasPlannedForASchoolGoesOverWithIt() {
    var flock =
        bazhong()
            .without(SHANDONG)
            .without(ZHONGLIANG)
            .member(SHANDONG, FROM, day("2027-12-31"))
            .member(ZHONGLIANG, day("2028-01-01"), TO);
    var after = after(merger("2027-03-01").with(MODEL), both(flock)).getLast();
    assertThat(lines(after))
        .contains("山洞小学 MEMBER 2027-03-01..2027-12-31", "中梁学校 MEMBER 2028-01-01..2030-08-31");
  }

  @Test
  void whereItGoesEndsEarlierItsSchoolsStayNoLonger() {
    var shorter =
        Flock.named(2, "南开教共体")
            .cycle(FROM, day("2028-08-31"))
            .lead(NANKAI, FROM, day("2028-08-31"));
    var after =
        after(
            merger("2027-03-01").carrying(SHANDONG),
            scene(bazhong().approved(), shorter.approved()));
    assertThat(lines(after.getLast())).contains("山洞小学 MEMBER 2027-03-01..2028-08-31");
    refuses(
        Why.OUTSIDE_CYCLE,
        "members",
        merger("2027-03-01").carrying(ZHONGLIANG),
        scene(
            bazhong().without(ZHONGLIANG).member(ZHONGLIANG, day("2028-09-01"), TO).approved(),
            shorter.approved()),
        "中梁学校",
        "2028-09-01",
        "2028-08-31");
  }

  @Test
  void aMergerNeedsAnotherCommunityADayInBothCyclesAndAModelForTheLead() {
    refuses(
        Why.TARGET_MISSING,
        "toCommunityId",
        wish(MERGE, "2027-03-01").with(MODEL),
        scene(bazhong()));
    refuses(
        Why.OUTSIDE_CYCLE,
        "effective",
        merger("2030-03-01").with(MODEL),
        both(bazhong()),
        "2030-03-01",
        "八中教共体");
    refuses(
        Why.OUTSIDE_CYCLE,
        "effective",
        wish(MERGE, "2027-03-01").into(NANKAIS).with(MODEL),
        scene(
            bazhong().approved(),
            Flock.named(2, "南开教共体")
                .cycle(day("2028-01-01"), TO)
                .lead(NANKAI, day("2028-01-01"), TO)
                .approved()),
        "南开教共体",
        "2027-03-01");
    refuses(
        Why.OUTSIDE_CYCLE,
        "effective",
        merger("2026-09-01").with(MODEL).backdated(),
        both(bazhong()),
        "八中教共体",
        "2026-09-01");
    refuses(Why.MODEL_MISSING, "model", merger("2027-03-01"), both(bazhong()), "重庆八中");
    refuses(
        Why.NOT_APPROVED,
        "toCommunityId",
        merger("2027-03-01").with(MODEL),
        scene(bazhong().approved(), NANKAIS.submitted()),
        "南开教共体");
  }

  @Test
  void whoIsThereAlreadyOrNowhereOrClosedIsRefusedByNameAndDay() {
    refuses(
        Why.ALREADY_A_MEMBER,
        "members",
        merger("2027-03-01").with(MODEL),
        scene(
            bazhong().without(SHANDONG).member(SHANDONG, FROM, day("2027-12-31")).approved(),
            Flock.named(2, "南开教共体")
                .cycle(FROM, TO)
                .lead(NANKAI, FROM, TO)
                .member(SHANDONG, day("2027-06-01"), TO)
                .approved()),
        "山洞小学",
        "2027-06-01",
        "南开教共体");
    refuses(
        Why.NOT_A_MEMBER,
        "members",
        merger("2027-03-01").carrying(SHANDONG, NANKAI),
        both(bazhong()),
        "南开中学",
        "2027-03-01");
    refuses(
        Why.MEMBERS_MISSING, "members", merger("2027-03-01").carrying(), both(bazhong()), "提前结束");
    refuses(
        Why.SCHOOL_CLOSED,
        "members",
        merger("2027-03-01").with(MODEL),
        living(both(bazhong()), SHANDONG, null, "2028-06-30"),
        "山洞小学",
        "2028-06-30");
  }

  @Test
  void aSecondPlaceBecomesTheMainOneOrIsDroppedWhereTheMainOneIs() {
    var mainInOther =
        Flock.named(2, "南开教共体")
            .cycle(FROM, TO)
            .lead(NANKAI, FROM, TO)
            .second(SHANDONG, "2026-09-01", "2029-08-31")
            .member(ZHONGLIANG, FROM, TO);
    var second = bazhong().without(ZHONGLIANG).second(ZHONGLIANG, "2026-09-01", "2029-08-31");
    var after =
        after(
            merger("2027-03-01").with(MODEL),
            allowing(scene(second.approved(), mainInOther.approved())));
    assertThat(after.getLast().of(SHANDONG))
        .extracting(Membership::place, Membership::period)
        .containsExactly(
            tuple(Place.SECOND, new Period(FROM, day("2027-02-28"))),
            tuple(Place.MAIN, new Period(day("2027-03-01"), TO)));
    assertThat(after.getLast().of(ZHONGLIANG))
        .extracting(Membership::place, Membership::period)
        .containsExactly(tuple(Place.MAIN, new Period(FROM, TO)));
  }
}
