package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.ChangeKind.GRADUATE;
import static cn.yanzhen.community.change.ChangeKind.JOIN;
import static cn.yanzhen.community.change.ChangeKind.LEAD_CHANGE;
import static cn.yanzhen.community.change.ChangeKind.LEAVE;
import static cn.yanzhen.community.change.ChangeKind.MOVE;
import static cn.yanzhen.community.change.ChangeKind.RENEW;
import static cn.yanzhen.community.change.Flock.FROM;
import static cn.yanzhen.community.change.Flock.NANKAI;
import static cn.yanzhen.community.change.Flock.SHANDONG;
import static cn.yanzhen.community.change.Flock.TO;
import static cn.yanzhen.community.change.Flock.allowing;
import static cn.yanzhen.community.change.Flock.bazhong;
import static cn.yanzhen.community.change.Flock.claim;
import static cn.yanzhen.community.change.Flock.named;
import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.secondClaim;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Place;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One main place at a time, a second one where the district says so, none without a main one. */
class PlaceRulesTest {
  private static final PairingModel SUPPORT = PairingModel.PAIRED_SUPPORT;

  private static void refuses(Why why, Flock.WishOf wish, Scene scene, String... words) {
    assertThat(Outlook.of(wish.wish(), scene).obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.why()).isEqualTo(why);
              assertThat(obstacle.sentence()).contains(words);
            });
  }

  private static Flock.WishOf joinsAsSecond() {
    return wish(JOIN, "2027-03-01").of(NANKAI).with(SUPPORT).asSecond();
  }

  @Test
  void whereTheDistrictSaysNothingASchoolHasNoSecondPlace() {
    refuses(
        Why.SECOND_PLACE_NOT_ALLOWED,
        joinsAsSecond(),
        scene(bazhong(), claim(NANKAI, "2026-09-01", "2029-08-31")),
        "南开中学",
        "2027-03-01",
        "500106");
  }

  @Test
  void whereTheDistrictAllowsItASchoolJoinsBesideItsMainPlace() {
    var scene = allowing(scene(bazhong(), claim(NANKAI, "2026-09-01", "2029-08-31")));
    var outlook = Outlook.of(joinsAsSecond().wish(), scene);
    assertThat(outlook.obstacles()).isEmpty();
    assertThat(
            Objects.requireNonNull(outlook.after().get(bazhong().id()))
                .of(NANKAI)
                .getFirst()
                .place())
        .isEqualTo(Place.SECOND);
    refuses(
        Why.SECOND_PLACE_NOT_ALLOWED,
        joinsAsSecond().with(PairingModel.DIRECTLY_RUN),
        scene,
        "南开中学",
        "对接帮扶",
        "测试区办法");
  }

  @Test
  void aSecondPlaceHasAMainOneBesideItOnAllItsDays() {
    refuses(Why.NO_MAIN_PLACE, joinsAsSecond(), allowing(scene(bazhong())), "南开中学", "2027-03-01");
    refuses(
        Why.NO_MAIN_PLACE,
        joinsAsSecond(),
        allowing(scene(bazhong(), claim(NANKAI, "2026-09-01", "2028-08-31"))),
        "2028-09-01");
  }

  @Test
  void thereIsNoThirdPlace() {
    refuses(
        Why.SCHOOL_ELSEWHERE,
        joinsAsSecond(),
        allowing(
            scene(
                bazhong(),
                claim(NANKAI, "2026-09-01", "2029-08-31"),
                secondClaim(NANKAI, "2028-01-01", "2028-06-30"))),
        "巴蜀教共体",
        "2028-01-01 至 2028-06-30",
        "第二归属");
  }

  @Test
  void theMainPlaceIsNotGivenUpWhileASecondRemains() {
    var scene = allowing(scene(bazhong(), secondClaim(SHANDONG, "2026-09-01", "2027-12-31")));
    for (var kind : new ChangeKind[] {LEAVE, GRADUATE}) {
      refuses(
          Why.SECOND_PLACE_REMAINS,
          wish(kind, "2027-03-01").of(SHANDONG),
          scene,
          "山洞小学",
          "2026-09-01 至 2027-12-31",
          "巴蜀教共体",
          "转入");
    }
    assertThat(Outlook.of(wish(LEAVE, "2028-01-01").of(SHANDONG).wish(), scene).obstacles())
        .isEmpty();
  }

  @Test
  void whoMovesToWhereItsSecondPlaceIsHasItsMainPlaceThere() {
    var nankai =
        named(2, "南开教共体")
            .cycle(FROM, TO)
            .lead(NANKAI, FROM, TO)
            .second(SHANDONG, "2026-10-01", "2029-08-31");
    var outlook =
        Outlook.of(
            wish(MOVE, "2027-03-01").of(SHANDONG).into(nankai).with(SUPPORT).asMain().wish(),
            allowing(scene(bazhong().approved(), nankai.approved())));
    assertThat(outlook.obstacles()).isEmpty();
    assertThat(Objects.requireNonNull(outlook.after().get(nankai.id())).of(SHANDONG))
        .extracting(Membership::place, held -> held.period().words())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Place.SECOND, "2026-10-01 至 2027-02-28"),
            org.assertj.core.groups.Tuple.tuple(Place.MAIN, "2027-03-01 至 2029-08-31"));
    assertThat(Objects.requireNonNull(outlook.after().get(bazhong().id())).of(SHANDONG))
        .extracting(held -> held.period().words())
        .containsExactly("2026-09-01 至 2027-02-28");
  }

  @Test
  void aMoveKeepsThePlaceThatTheSchoolHad() {
    var giving =
        named(2, "南开教共体")
            .cycle(FROM, TO)
            .lead(NANKAI, FROM, TO)
            .member(Flock.ZHONGLIANG, FROM, TO)
            .second(SHANDONG, "2026-10-01", "2029-08-31");
    var wish = wish(MOVE, "2027-03-01").of(SHANDONG).into(bazhong()).with(SUPPORT).wish();
    var from =
        new Wish(
            wish.kind(),
            giving.id(),
            bazhong().id(),
            SHANDONG,
            wish.effective(),
            null,
            SUPPORT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            wish.reason(),
            null,
            null);
    var target = bazhong().without(SHANDONG).without(Flock.ZHONGLIANG);
    var scene =
        allowing(
            scene(
                giving.approved(), target.approved(), claim(SHANDONG, "2026-09-01", "2029-08-31")));
    var outlook = Outlook.of(from, scene);
    assertThat(outlook.obstacles()).isEmpty();
    assertThat(Objects.requireNonNull(outlook.after().get(target.id())).of(SHANDONG))
        .extracting(Membership::place)
        .containsExactly(Place.SECOND);
  }

  @Test
  void aRenewedCommunityKeepsItsSecondPlacesOnlyBesideMainOnes() {
    var flock = bazhong().without(SHANDONG).second(SHANDONG, "2026-09-01", "2029-08-31");
    var renews = wish(RENEW, "2029-09-01").until("2032-08-31");
    refuses(
        Why.NO_MAIN_PLACE,
        renews,
        allowing(scene(flock, claim(SHANDONG, "2026-09-01", "2029-08-31"))),
        "山洞小学",
        "2029-09-01");
    var outlook =
        Outlook.of(
            renews.wish(), allowing(scene(flock, claim(SHANDONG, "2026-09-01", "2032-08-31"))));
    assertThat(outlook.obstacles()).isEmpty();
  }

  @Test
  void whoIsToLeadMustHaveItsMainPlaceThere() {
    var flock = bazhong().without(SHANDONG).second(SHANDONG, "2026-09-01", "2029-08-31");
    refuses(
        Why.SCHOOL_ELSEWHERE,
        wish(LEAD_CHANGE, "2027-03-01").of(SHANDONG).with(SUPPORT).leadStays(),
        allowing(scene(flock, claim(SHANDONG, "2026-09-01", "2029-08-31"))),
        "育才教共体");
  }
}
