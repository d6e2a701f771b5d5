package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A school has one main place at a time and, where the rule of its district says so, one second
 * place beside it; one of another district belongs by a contract. The database refuses the same:
 * here it gets a reason.
 */
final class PlaceRules {
  private final Scene scene;
  private final Map<UUID, Charter> before;
  private final Map<UUID, Charter> after;
  private final List<Held> all = new ArrayList<>();

  private PlaceRules(Scene scene, Map<UUID, Charter> before, Map<UUID, Charter> after) {
    this.scene = scene;
    this.before = before;
    this.after = after;
    after.forEach(
        (id, charter) ->
            charter.memberships().forEach(held -> all.add(new Held(id, charter.name(), held))));
  }

  /** A membership as the case would leave it. */
  private record Held(UUID community, String name, Membership is) {
    UUID school() {
      return is.schoolId();
    }

    Period days() {
      return is.period();
    }

    boolean isBeside(Held other) {
      return !community.equals(other.community) && is.place() != other.is.place();
    }
  }

  static Stream<Obstacle> of(Scene scene, Map<UUID, Charter> before, Map<UUID, Charter> after) {
    var rules = new PlaceRules(scene, before, after);
    return Stream.of(
            rules.aSchoolIsNotTwiceInOnePlace(),
            rules.schoolsAreFree(),
            rules.guestsHaveAContract(),
            rules.secondPlacesAreAllowed(),
            rules.secondPlacesStandBesideMainOnes())
        .flatMap(found -> found);
  }

  private Stream<Obstacle> aSchoolIsNotTwiceInOnePlace() {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .flatMap(
            i ->
                all.subList(0, i).stream()
                    .filter(earlier -> clash(earlier, all.get(i)))
                    .map(earlier -> twice(earlier, all.get(i))));
  }

  private static boolean clash(Held one, Held other) {
    return one.school().equals(other.school())
        && one.days().overlaps(other.days())
        && !one.isBeside(other);
  }

  private Obstacle twice(Held one, Held other) {
    return new Obstacle(
        Why.SCHOOL_TWICE,
        "effective",
        "「%s」会在 %s 和 %s 同时属于教共体，时间重叠"
            .formatted(scene.name(one.school()), one.days().words(), other.days().words()));
  }

  private Stream<Obstacle> schoolsAreFree() {
    return all.stream()
        .filter(this::isNew)
        .flatMap(
            held ->
                elsewhere()
                    .filter(claim -> claim.schoolId().equals(held.school()))
                    .filter(claim -> claim.place() == held.is().place())
                    .filter(claim -> claim.period().overlaps(held.days()))
                    .limit(1)
                    .map(claim -> taken(held, claim)));
  }

  private Obstacle taken(Held held, Claim claim) {
    return new Obstacle(
        Why.SCHOOL_ELSEWHERE,
        "schoolId",
        (claim.place() == Place.MAIN
                ? "「%s」在 %s 已属于教共体「%s」，同一时间只能属于一个教共体"
                : "「%s」在 %s 已属于教共体「%s」（第二归属），同一时间只能有一个第二归属")
            .formatted(scene.name(held.school()), claim.period().words(), claim.communityName()));
  }

  private Stream<Obstacle> guestsHaveAContract() {
    return all.stream()
        .filter(this::isNew)
        .flatMap(
            held ->
                scene
                    .reach()
                    .againstGuest(scene.name(held.school()), held.school(), held.days())
                    .map(sentence -> new Obstacle(Why.NO_CONTRACT, "schoolId", sentence))
                    .stream());
  }

  private Stream<Obstacle> secondPlacesAreAllowed() {
    return all.stream()
        .filter(held -> held.is().place() == Place.SECOND && isNew(held))
        .flatMap(
            held ->
                scene.reach().againstSecond(scene.name(held.school()), held.is()).stream()
                    .map(
                        sentence -> new Obstacle(Why.SECOND_PLACE_NOT_ALLOWED, "place", sentence)));
  }

  private Stream<Obstacle> secondPlacesStandBesideMainOnes() {
    var here =
        all.stream()
            .filter(held -> held.is().place() == Place.SECOND)
            .flatMap(
                held ->
                    held.days().firstOutside(mains(held.school())).stream()
                        .map(
                            day ->
                                isNew(held)
                                    ? new Obstacle(
                                        Why.NO_MAIN_PLACE,
                                        "place",
                                        "「%s」在 %s 没有主归属，不能只有第二归属：请改为主归属，或改用它有主归属的日期"
                                            .formatted(scene.name(held.school()), day))
                                    : remains(held.school(), held.days(), held.name())));
    var elsewhere =
        elsewhere()
            .filter(claim -> claim.place() == Place.SECOND)
            .filter(claim -> claim.period().firstOutside(mains(claim.schoolId())).isPresent())
            .map(claim -> remains(claim.schoolId(), claim.period(), claim.communityName()));
    return Stream.concat(here, elsewhere);
  }

  private Obstacle remains(UUID school, Period days, String community) {
    return new Obstacle(
        Why.SECOND_PLACE_REMAINS,
        "schoolId",
        "「%s」在 %s 还有教共体「%s」的第二归属，不能没有主归属：请办理“转入”，把「%s」改为主归属，或先退出「%s」"
            .formatted(scene.name(school), days.words(), community, community, community));
  }

  private List<Period> mains(UUID school) {
    return Stream.concat(
            all.stream()
                .filter(held -> held.school().equals(school) && held.is().place() == Place.MAIN)
                .map(Held::days),
            elsewhere()
                .filter(claim -> claim.schoolId().equals(school) && claim.place() == Place.MAIN)
                .map(Claim::period))
        .toList();
  }

  private Stream<Claim> elsewhere() {
    return scene.claims().stream().filter(claim -> !after.containsKey(claim.communityId()));
  }

  private boolean isNew(Held held) {
    var was = before.get(held.community());
    return was == null || !was.memberships().contains(held.is());
  }
}
