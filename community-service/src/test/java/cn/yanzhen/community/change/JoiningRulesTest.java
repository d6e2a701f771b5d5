package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.ChangeKind.GRADUATE;
import static cn.yanzhen.community.change.ChangeKind.JOIN;
import static cn.yanzhen.community.change.ChangeKind.LEAD_CHANGE;
import static cn.yanzhen.community.change.ChangeKind.LEAVE;
import static cn.yanzhen.community.change.ChangeKind.MOVE;
import static cn.yanzhen.community.change.ChangeKind.REGRADE;
import static cn.yanzhen.community.change.ChangeKind.RENEW;
import static cn.yanzhen.community.change.ChangeKind.RETURN;
import static cn.yanzhen.community.change.Flock.BAZHONG;
import static cn.yanzhen.community.change.Flock.FROM;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.TO;
import static cn.yanzhen.community.change.Flock.ZHONGLIANG;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.claim;
import static cn.yanzhen.community.change.Flock.day;
import static cn.yanzhen.community.change.Flock.living;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;

import cn.yanzhen.community.community.PairingModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may join, move, stay and leave, and when. */
class JoiningRulesTest extends CaseRuling {
  @Test
  void aNewMemberHasAModel() {
    refuses(Why.MODEL_MISSING, wish(JOIN, "2027-03-01").of(NANKAI), scene(bazhong()), "办学模式");
    refuses(
        Why.MODEL_MISSING,
        wish(LEAD_CHANGE, "2027-03-01").of(SHANDONG).leadStays(),
        scene(bazhong()),
        "原总校");
  }

  @Test
  void nobodyJoinsBeforeTheCommunityNorAfterIt() {
    refuses(
        Why.OUTSIDE_CYCLE,
        wish(JOIN, "2026-08-31").of(NANKAI).with(MODEL).backdated(),
        scene(bazhong()),
        "2026-08-31",
        "八中教共体",
        "2026-09-01 至 2029-08-31");
    refuses(
        Why.OUTSIDE_CYCLE,
        wish(JOIN, "2029-09-01").of(NANKAI).with(MODEL),
        scene(bazhong()),
        "2029-09-01");
    refuses(
        Why.OUTSIDE_CYCLE,
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL).until("2029-09-01"),
        scene(bazhong()),
        "2029-09-01",
        "2029-08-31");
  }

  @Test
  void aLeadIsNotAMemberToo() {
    refuses(
        Why.ALREADY_A_MEMBER,
        wish(JOIN, "2027-03-01").of(BAZHONG).with(MODEL),
        scene(bazhong()),
        "重庆八中");
  }

  @Test
  void whoNeverLeftDoesNotReturnAndWhoDidDoesNotJoin() {
    refuses(
        Why.NEVER_WAS_MEMBER,
        wish(RETURN, "2027-03-01").of(NANKAI).with(MODEL),
        scene(bazhong()),
        "南开中学",
        "加入");
    var left = bazhong().without(SHANDONG).member(SHANDONG, FROM, day("2026-12-31"));
    refuses(
        Why.WAS_MEMBER_BEFORE,
        wish(JOIN, "2027-03-01").of(SHANDONG).with(MODEL),
        scene(left),
        "山洞小学",
        "2026-12-31",
        "重新加入");
    passes(wish(RETURN, "2027-03-01").of(SHANDONG).with(MODEL), scene(left));
  }

  @Test
  void whoIsNotThereDoesNotLeave() {
    for (var kind : List.of(LEAVE, GRADUATE, REGRADE)) {
      refuses(
          Why.NOT_A_MEMBER,
          wish(kind, "2027-03-01").of(NANKAI).with(PairingModel.DIRECTLY_RUN),
          scene(bazhong()),
          "南开中学",
          "2027-03-01",
          "八中教共体");
    }
  }

  @Test
  void aSchoolOfAnotherCommunityIsNotFree() {
    refuses(
        Why.SCHOOL_ELSEWHERE,
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL),
        scene(bazhong(), claim(NANKAI, "2028-09-01", "2031-08-31")),
        "南开中学",
        "2028-09-01 至 2031-08-31",
        "育才教共体");
    passes(
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL).until("2028-08-31"),
        scene(bazhong(), claim(NANKAI, "2028-09-01", "2031-08-31")));
  }

  @Test
  void aMoveNeedsAnotherCommunityOfTheDistrict() {
    var move = wish(MOVE, "2027-03-01").of(SHANDONG).with(MODEL);
    refuses(Why.TARGET_MISSING, move, scene(bazhong()));
    refuses(
        Why.TARGET_MISSING,
        move.into(bazhong()),
        scene(bazhong().approved(), bazhong().approved()));
    var young =
        Flock.named(2, "南开教共体").cycle(day("2027-09-01"), TO).lead(NANKAI, day("2027-09-01"), TO);
    refuses(
        Why.OUTSIDE_CYCLE,
        move.into(young),
        scene(bazhong().approved(), young.approved()),
        "南开教共体",
        "2027-03-01");
  }

  @Test
  void aClosedSchoolComesIntoNoCommunityByAnyCase() {
    var closed = "2027-02-28";
    var other = Flock.named(2, "南开教共体").cycle(FROM, TO).lead(NANKAI, FROM, TO);
    refuses(
        Why.SCHOOL_CLOSED,
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL),
        living(scene(bazhong()), NANKAI, null, closed),
        "南开中学",
        closed);
    refuses(
        Why.SCHOOL_CLOSED,
        wish(RETURN, "2027-03-01").of(SHANDONG).with(MODEL),
        living(
            scene(bazhong().without(SHANDONG).member(SHANDONG, FROM, day("2026-12-31"))),
            SHANDONG,
            null,
            closed),
        "山洞小学",
        closed);
    refuses(
        Why.SCHOOL_CLOSED,
        wish(MOVE, "2027-03-01").of(SHANDONG).with(MODEL).into(other),
        living(scene(bazhong().approved(), other.approved()), SHANDONG, null, closed),
        "山洞小学",
        closed);
    refuses(
        Why.SCHOOL_CLOSED,
        wish(LEAD_CHANGE, "2027-03-01").of(SHANDONG),
        living(scene(bazhong()), SHANDONG, null, closed),
        "山洞小学",
        closed);
    refuses(
        Why.SCHOOL_CLOSED,
        wish(RENEW, "2029-09-01").until("2032-08-31"),
        living(scene(bazhong()), SHANDONG, null, "2029-08-31"),
        "山洞小学",
        "2029-08-31");
    passes(
        wish(RENEW, "2029-09-01").until("2032-08-31").carrying(ZHONGLIANG),
        living(scene(bazhong()), SHANDONG, null, "2029-08-31"));
  }

  @Test
  void aSchoolStaysUntilItClosesAndNoLonger() {
    var join = wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL);
    refuses(Why.SCHOOL_CLOSED, join, living(scene(bazhong()), NANKAI, null, "2028-08-31"), "南开中学");
    passes(join.until("2028-08-31"), living(scene(bazhong()), NANKAI, null, "2028-08-31"));
  }

  @Test
  void aSchoolJoinsFromItsFirstDayOn() {
    refuses(
        Why.SCHOOL_NOT_OPEN,
        wish(JOIN, "2027-03-01").of(NANKAI).with(MODEL),
        living(scene(bazhong()), NANKAI, "2027-03-02", null),
        "南开中学",
        "2027-03-02");
    passes(
        wish(JOIN, "2027-03-02").of(NANKAI).with(MODEL),
        living(scene(bazhong()), NANKAI, "2027-03-02", null));
  }

  @Test
  void aSchoolThatWasHeldTooLongMayStillLeave() {
    passes(
        wish(LEAVE, "2027-03-01").of(SHANDONG),
        living(scene(bazhong()), SHANDONG, null, "2026-12-31"));
  }
}
