package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.ChangeKind.SPLIT;
import static cn.yanzhen.community.change.Flock.BAZHONG;
import static cn.yanzhen.community.change.Flock.FROM;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.STRANGER;
import static cn.yanzhen.community.change.Flock.TO;
import static cn.yanzhen.community.change.Flock.ZHONGLIANG;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.claim;
import static cn.yanzhen.community.change.Flock.day;
import static cn.yanzhen.community.change.Flock.lines;
import static cn.yanzhen.community.change.Flock.living;
import static cn.yanzhen.community.change.Flock.nameTaken;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import org.junit.jupiter.api.Test;

/** One community that becomes two: what comes of it, and what is refused. */
class SplitTest extends Regroupings {
  /** 八中 leads three schools, so that two may go. */
  private static Flock four() {
    return bazhong().member(NANKAI, FROM, TO);
  }

  private static Flock.WishOf split(String effective) {
    return wish(SPLIT, effective).of(SHANDONG).carrying(SHANDONG, ZHONGLIANG).named("山洞教共体");
  }

  @Test
  void aSplitMakesANewCommunityLedByOneOfThoseWhoLeave() {
    var scene = scene(four());
    var after = after(split("2027-03-01"), scene);
    assertThat(lines(after.getFirst()))
        .containsExactlyInAnyOrder(
            "重庆八中 LEAD 2026-09-01..2029-08-31",
            "南开中学 MEMBER 2026-09-01..2029-08-31",
            "山洞小学 MEMBER 2026-09-01..2027-02-28",
            "中梁学校 MEMBER 2026-09-01..2027-02-28");
    assertThat(after.getLast().name()).isEqualTo("山洞教共体");
    assertThat(after.getLast().cycles()).containsExactly(new Period(day("2027-03-01"), TO));
    assertThat(lines(after.getLast()))
        .containsExactlyInAnyOrder(
            "山洞小学 LEAD 2027-03-01..2029-08-31", "中梁学校 MEMBER 2027-03-01..2029-08-31");
    assertThat(after.getLast().of(ZHONGLIANG).getFirst().model())
        .isEqualTo(PairingModel.PAIRED_SUPPORT);
    var longer = after(split("2027-03-01").until("2030-02-28").with(MODEL), scene).getLast();
    assertThat(lines(longer)).contains("中梁学校 MEMBER 2027-03-01..2030-02-28");
    assertThat(longer.of(ZHONGLIANG).getFirst().model()).isEqualTo(MODEL);
  }

  @Test
  void whoWasToLeaveOrToChangeItsModelStillDoes() {
    var flock =
        bazhong()
            .without(ZHONGLIANG)
            .member(ZHONGLIANG, FROM, day("2028-08-31"))
            .member(NANKAI, FROM, TO);
    assertThat(lines(after(split("2027-03-01"), scene(flock)).getLast()))
        .contains("中梁学校 MEMBER 2027-03-01..2028-08-31");
  }

  @Test
  void aSplitTakesNeitherTheLeadNorEverybodyNorOneAlone() {
    refuses(
        Why.IS_THE_LEAD,
        "members",
        split("2027-03-01").carrying(SHANDONG, BAZHONG),
        scene(four()),
        "重庆八中",
        "八中教共体",
        "2027-03-01");
    refuses(Why.LAST_MEMBER, "schoolId", split("2027-03-01"), scene(bazhong()), "八中教共体");
    refuses(
        Why.NO_MEMBER,
        "members",
        split("2027-03-01").carrying(SHANDONG),
        scene(four()),
        "山洞教共体",
        "山洞小学");
    refuses(
        Why.NOT_A_MEMBER,
        "schoolId",
        split("2027-03-01").of(NANKAI),
        scene(four()),
        "南开中学",
        "2027-03-01");
    refuses(
        Why.NOT_A_MEMBER,
        "members",
        split("2027-03-01").carrying(SHANDONG, ZHONGLIANG),
        scene(four().without(ZHONGLIANG)),
        "中梁学校",
        "2027-03-01");
    refuses(
        Why.SCHOOL_UNKNOWN,
        "members",
        split("2027-03-01").carrying(SHANDONG, STRANGER),
        scene(four()),
        "登记");
    refuses(Why.MEMBERS_MISSING, "members", split("2027-03-01").carrying(), scene(four()));
  }

  @Test
  void theNewCommunityHasANameOfItsOwnAndACycleThatIsNotOver() {
    refuses(Why.NAME_MISSING, "name", split("2027-03-01").named(""), scene(four()));
    refuses(Why.NAME_TOO_LONG, "name", split("2027-03-01").named("长".repeat(101)), scene(four()));
    refuses(Why.NAME_TAKEN, "name", split("2027-03-01"), nameTaken(scene(four())), "山洞教共体");
    refuses(Why.END_BEFORE_START, "to", split("2027-03-01").until("2027-02-28"), scene(four()));
    refuses(
        Why.CYCLE_OVER,
        "to",
        split("2026-10-01").until("2026-11-01").backdated(),
        scene(four()),
        "2026-11-01");
    refuses(
        Why.OUTSIDE_CYCLE, "effective", split("2029-09-01"), scene(four()), "2029-09-01", "八中教共体");
  }

  @Test
  void whoIsPromisedElsewhereOrClosesOrComesBackIsNamed() {
    refuses(
        Why.SCHOOL_ELSEWHERE,
        "schoolId",
        split("2027-03-01").until("2030-02-28"),
        scene(four(), claim(ZHONGLIANG, "2029-10-01", "2030-08-31")),
        "中梁学校",
        "育才教共体");
    refuses(
        Why.SCHOOL_CLOSED,
        "members",
        split("2027-03-01"),
        living(scene(four()), ZHONGLIANG, null, "2028-06-30"),
        "中梁学校",
        "2028-06-30");
    var returning =
        four()
            .without(SHANDONG)
            .member(SHANDONG, FROM, day("2027-12-31"))
            .member(SHANDONG, day("2028-09-01"), TO);
    refuses(Why.SCHOOL_TWICE, "effective", split("2027-03-01"), scene(returning), "山洞小学");
    Community ended =
        new Community.Ended(
            bazhong().id(), bazhong().approved().charter(), 4, java.time.Instant.EPOCH, "LAYOUT");
    refuses(Why.NOT_APPROVED, "communityId", split("2027-03-01"), scene(ended, null), "八中教共体");
  }
}
