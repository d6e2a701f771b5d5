package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.CaseRules.when;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a merger and a split must satisfy besides what every case must. */
final class RegroupingRules {
  private static final int LONGEST_NAME = 100;

  private RegroupingRules() {}

  /** What the form itself must say. */
  static Stream<Obstacle> ofTheForm(Wish wish, Scene scene) {
    return switch (wish.kind()) {
      case SPLIT ->
          Stream.of(
                  isNamed(wish),
                  choosesSomebody(wish, "请选择离开并组成新教共体的成员校"),
                  areRegistered(wish, scene))
              .flatMap(found -> found);
      case MERGE ->
          Stream.of(
                  wish.members() == null
                      ? Stream.<Obstacle>empty()
                      : choosesSomebody(wish, "请选择随之并入的学校，至少一所；都不并入时请办理“提前结束”"),
                  areRegistered(wish, scene),
                  leadComesWithAModel(wish, scene))
              .flatMap(found -> found);
      default -> Stream.empty();
    };
  }

  /** What must hold on the day. */
  static Stream<Obstacle> ofTheDay(Wish wish, Scene scene) {
    if (scene.charter().cycleOn(wish.effective()).isEmpty()) {
      return Stream.empty();
    }
    return switch (wish.kind()) {
      case SPLIT -> ofASplit(wish, scene);
      case MERGE -> ofAMerger(wish, scene);
      default -> Stream.empty();
    };
  }

  private static Stream<Obstacle> isNamed(Wish wish) {
    var name = wish.givenName();
    return Stream.concat(
        when(name.isEmpty(), Why.NAME_MISSING, "name", "请填写新教共体的名称"),
        when(
            name.length() > LONGEST_NAME,
            Why.NAME_TOO_LONG,
            "name",
            "教共体名称不能超过 " + LONGEST_NAME + " 个字"));
  }

  private static Stream<Obstacle> choosesSomebody(Wish wish, String sentence) {
    return when(wish.chosen().isEmpty(), Why.MEMBERS_MISSING, "members", sentence);
  }

  private static Stream<Obstacle> areRegistered(Wish wish, Scene scene) {
    return when(
        wish.chosen().stream().anyMatch(school -> !scene.schools().containsKey(school)),
        Why.SCHOOL_UNKNOWN,
        "members",
        "所选学校中有本区县没有登记的，请先登记学校");
  }

  /** A lead school has no model: who was one and becomes a member needs one. */
  private static Stream<Obstacle> leadComesWithAModel(Wish wish, Scene scene) {
    var regrouping = new Regrouping(wish, scene.charter());
    return wish.model() != null
        ? Stream.empty()
        : regrouping.schools().stream()
            .filter(school -> regrouping.held(school).stream().anyMatch(RegroupingRules::leads))
            .limit(1)
            .map(
                school ->
                    new Obstacle(
                        Why.MODEL_MISSING,
                        "model",
                        "总校「%s」随之并入成为成员校，请填写办学模式".formatted(scene.name(school))));
  }

  private static boolean leads(Membership held) {
    return held.role() == Role.LEAD;
  }

  private static Stream<Obstacle> ofASplit(Wish wish, Scene scene) {
    var newcomer = scene.newcomer();
    var end = new Regrouping(wish, scene.charter()).newEnd();
    return Stream.of(
            wish.chosen().stream().flatMap(school -> mayGo(wish, scene, school)),
            newLeadIsChosen(wish, scene),
            somebodyIsLed(wish, scene),
            when(
                newcomer != null && newcomer.nameTaken(),
                Why.NAME_TAKEN,
                "name",
                "本区县已有名为「%s」的教共体，请换一个名称".formatted(wish.givenName())),
            when(
                end.isBefore(scene.today()),
                Why.CYCLE_OVER,
                "to",
                "新教共体「%s」的周期到 %s 就已结束".formatted(wish.givenName(), end)))
        .flatMap(found -> found);
  }

  private static Stream<Obstacle> mayGo(Wish wish, Scene scene, UUID school) {
    var held = scene.charter().of(school, wish.effective());
    if (held.isEmpty()) {
      return Stream.of(
          new Obstacle(
              Why.NOT_A_MEMBER,
              "members",
              "「%s」在 %s 不属于教共体「%s」"
                  .formatted(scene.name(school), wish.effective(), scene.charter().name())));
    }
    return when(
        leads(held.get()),
        Why.IS_THE_LEAD,
        "members",
        "「%s」在 %s 是教共体「%s」的总校，不能拆分出去：请先更换总校"
            .formatted(scene.name(school), wish.effective(), scene.charter().name()));
  }

  private static Stream<Obstacle> newLeadIsChosen(Wish wish, Scene scene) {
    return when(
        !wish.chosen().contains(wish.schoolId()),
        Why.NOT_A_MEMBER,
        "schoolId",
        "新总校「%s」不在自 %s 起离开的学校之中，请一并选择".formatted(scene.name(wish.schoolId()), wish.effective()));
  }

  private static Stream<Obstacle> somebodyIsLed(Wish wish, Scene scene) {
    return when(
        wish.chosen().stream().allMatch(school -> school.equals(wish.schoolId())),
        Why.NO_MEMBER,
        "members",
        "新教共体「%s」自 %s 起只有总校「%s」，至少还要有一所成员校"
            .formatted(wish.givenName(), wish.effective(), scene.name(wish.schoolId())));
  }

  private static Stream<Obstacle> ofAMerger(Wish wish, Scene scene) {
    var target = scene.target();
    if (target == null || target.charter().cycleOn(wish.effective()).isEmpty()) {
      return Stream.empty();
    }
    var regrouping = new Regrouping(wish, scene.charter());
    return regrouping.schools().stream()
        .flatMap(
            school ->
                regrouping.held(school).isEmpty()
                    ? isNoMember(wish, scene, school)
                    : canComeIn(regrouping, target.charter(), scene, school));
  }

  private static Stream<Obstacle> isNoMember(Wish wish, Scene scene, UUID school) {
    return Stream.of(
        new Obstacle(
            Why.NOT_A_MEMBER,
            "members",
            "「%s」自 %s 起不属于教共体「%s」，不能随之并入"
                .formatted(scene.name(school), wish.effective(), scene.charter().name())));
  }

  private static Stream<Obstacle> canComeIn(
      Regrouping regrouping, Charter into, Scene scene, UUID school) {
    List<Membership> come = regrouping.over(school, into);
    var held = regrouping.held(school);
    if (come.isEmpty() && held.stream().noneMatch(one -> regrouping.isBesideMainOne(one, into))) {
      return Stream.of(
          new Obstacle(
              Why.OUTSIDE_CYCLE,
              "members",
              "「%s」自 %s 起才属于教共体「%s」，而教共体「%s」的周期到 %s 为止"
                  .formatted(
                      scene.name(school),
                      held.getFirst().period().from(),
                      scene.charter().name(),
                      into.name(),
                      into.cycle().to())));
    }
    return into.of(school).stream()
        .filter(there -> come.stream().anyMatch(one -> clash(one, there)))
        .limit(1)
        .map(
            there ->
                new Obstacle(
                    Why.ALREADY_A_MEMBER,
                    "members",
                    "「%s」在 %s 已属于教共体「%s」"
                        .formatted(scene.name(school), there.period().words(), into.name())));
  }

  private static boolean clash(Membership one, Membership there) {
    return one.period().overlaps(there.period())
        && (one.place() == there.place() || there.place() == Place.MAIN);
  }
}
