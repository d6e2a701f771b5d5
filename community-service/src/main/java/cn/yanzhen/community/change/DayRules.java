package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.CaseRules.when;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What must hold on the day of a case: who is there, who is not, and that there is a cycle. */
final class DayRules {
  private interface Rule {
    Stream<Obstacle> check(Wish wish, Scene scene);
  }

  /** What else must hold on the day: asked when it is submitted, and again when it is approved. */
  private static final List<Rule> RULES =
      List.of(
          DayRules::dayIsInTheCycle,
          DayRules::endIsInTheCycle,
          DayRules::schoolIsAMember,
          DayRules::schoolIsNoMemberYet,
          DayRules::returnsAfterLeaving,
          DayRules::regradingChangesSomething,
          DayRules::leadIsAnother,
          DayRules::cyclesFollowEachOther,
          DayRules::carriedOverAreMembers,
          RegroupingRules::ofTheDay);

  private DayRules() {}

  static List<Obstacle> of(Wish wish, Scene scene) {
    return RULES.stream().flatMap(rule -> rule.check(wish, scene)).toList();
  }

  /** A correction of one membership is about its own days. */
  private static Stream<Obstacle> dayIsInTheCycle(Wish wish, Scene scene) {
    if (wish.kind() == ChangeKind.RENEW || wish.membershipId() != null) {
      return Stream.empty();
    }
    var outside =
        Stream.of(scene.community(), scene.target())
            .filter(one -> one != null)
            .map(one -> one.charter())
            .filter(charter -> charter.cycleOn(wish.effective()).isEmpty())
            .map(
                charter ->
                    new Obstacle(
                        Why.OUTSIDE_CYCLE,
                        "effective",
                        "生效日期 %s 不在教共体「%s」的周期（%s）之内"
                            .formatted(wish.effective(), charter.name(), words(charter))));
    var first = scene.charter().cycles().getFirst().from();
    return Stream.concat(
        outside,
        when(
            wish.kind().ends() && wish.effective().equals(first),
            Why.OUTSIDE_CYCLE,
            "effective",
            "教共体「%s」自 %s 起，不能在当天就结束".formatted(scene.charter().name(), first)));
  }

  private static Stream<Obstacle> endIsInTheCycle(Wish wish, Scene scene) {
    var to = wish.to();
    if (to == null || !wish.kind().bringsMember()) {
      return Stream.empty();
    }
    var target = scene.target();
    var charter = target == null ? scene.charter() : target.charter();
    return charter
        .cycleOn(wish.effective())
        .filter(cycle -> to.isAfter(cycle.to()))
        .map(
            cycle ->
                new Obstacle(
                    Why.OUTSIDE_CYCLE, "to", "成员校的结束日期 %s 晚于周期结束的 %s".formatted(to, cycle.to())))
        .stream();
  }

  private static Stream<Obstacle> schoolIsAMember(Wish wish, Scene scene) {
    var needed =
        switch (wish.kind()) {
          case LEAVE, GRADUATE, MOVE, REGRADE -> true;
          default -> false;
        };
    if (!needed) {
      return Stream.empty();
    }
    var held = scene.charter().of(school(wish), wish.effective());
    if (held.isEmpty()) {
      return Stream.of(
          new Obstacle(
              Why.NOT_A_MEMBER,
              "schoolId",
              "「%s」在 %s 不属于教共体「%s」"
                  .formatted(
                      scene.name(wish.schoolId()), wish.effective(), scene.charter().name())));
    }
    return when(
        held.get().role() == Role.LEAD,
        Why.IS_THE_LEAD,
        "schoolId",
        "「%s」在 %s 是总校：请先更换总校".formatted(scene.name(wish.schoolId()), wish.effective()));
  }

  private static Stream<Obstacle> schoolIsNoMemberYet(Wish wish, Scene scene) {
    if (!wish.kind().bringsMember()) {
      return Stream.empty();
    }
    var target = scene.target();
    var charter = target == null ? scene.charter() : target.charter();
    return charter
        .of(school(wish), wish.effective())
        // Who moves to where it has its second place has its main one there from then on.
        .filter(
            held -> target == null || held.place() == Place.MAIN || wish.place() == Place.SECOND)
        .map(
            held ->
                new Obstacle(
                    Why.ALREADY_A_MEMBER,
                    "schoolId",
                    "「%s」在 %s 已属于教共体「%s」"
                        .formatted(
                            scene.name(wish.schoolId()), held.period().words(), charter.name())))
        .stream();
  }

  private static Stream<Obstacle> returnsAfterLeaving(Wish wish, Scene scene) {
    if (wish.kind() != ChangeKind.RETURN && wish.kind() != ChangeKind.JOIN) {
      return Stream.empty();
    }
    var earlier =
        scene.charter().of(school(wish)).stream()
            .filter(held -> held.period().to().isBefore(wish.effective()))
            .reduce((one, later) -> later);
    if (wish.kind() == ChangeKind.RETURN) {
      return when(
          earlier.isEmpty(),
          Why.NEVER_WAS_MEMBER,
          "schoolId",
          "「%s」在 %s 之前从未属于教共体「%s」：请办理“加入”"
              .formatted(scene.name(wish.schoolId()), wish.effective(), scene.charter().name()));
    }
    return earlier
        .map(
            held ->
                new Obstacle(
                    Why.WAS_MEMBER_BEFORE,
                    "schoolId",
                    "「%s」曾在 %s 属于教共体「%s」：请办理“重新加入”"
                        .formatted(
                            scene.name(wish.schoolId()),
                            held.period().words(),
                            scene.charter().name())))
        .stream();
  }

  private static Stream<Obstacle> regradingChangesSomething(Wish wish, Scene scene) {
    if (wish.kind() != ChangeKind.REGRADE) {
      return Stream.empty();
    }
    return scene
        .charter()
        .of(school(wish), wish.effective())
        .filter(held -> wish.model() == null || wish.model() == held.model())
        .filter(held -> wish.grade() == null || wish.grade() == held.grade())
        .filter(held -> wish.stages() == null || wish.stages().equals(held.stages()))
        .map(
            held ->
                new Obstacle(
                    Why.NOTHING_CHANGES,
                    "model",
                    "办学模式、紧密程度和学段都与 %s 的登记相同".formatted(wish.effective())))
        .stream();
  }

  private static Stream<Obstacle> leadIsAnother(Wish wish, Scene scene) {
    return when(
        wish.kind() == ChangeKind.LEAD_CHANGE
            && scene.charter().leadOn(wish.effective()).equals(wish.schoolId()),
        Why.IS_THE_LEAD,
        "schoolId",
        "「%s」在 %s 已是总校".formatted(scene.name(wish.schoolId()), wish.effective()));
  }

  private static Stream<Obstacle> cyclesFollowEachOther(Wish wish, Scene scene) {
    if (wish.kind() != ChangeKind.RENEW) {
      return Stream.empty();
    }
    var last = scene.charter().cycle();
    var next = last.to().plusDays(1);
    if (wish.effective().isBefore(next)) {
      return Stream.of(
          new Obstacle(
              Why.CYCLES_OVERLAP,
              "effective",
              "新周期自 %s 起，与教共体「%s」已有的周期（%s）重叠；应自 %s 起"
                  .formatted(wish.effective(), scene.charter().name(), last.words(), next)));
    }
    return when(
        wish.effective().isAfter(next),
        Why.CYCLES_APART,
        "effective",
        "新周期应紧接上一周期，自 %s 起".formatted(next));
  }

  private static Stream<Obstacle> carriedOverAreMembers(Wish wish, Scene scene) {
    var chosen = wish.members();
    if (wish.kind() != ChangeKind.RENEW || chosen == null) {
      return Stream.empty();
    }
    var last = scene.charter().cycle().to();
    return chosen.stream()
        .filter(
            school ->
                scene
                    .charter()
                    .of(school, last)
                    .filter(held -> held.role() == Role.MEMBER)
                    .isEmpty())
        .map(
            school ->
                new Obstacle(
                    Why.NOT_A_MEMBER,
                    "members",
                    "「%s」在上一周期的最后一天 %s 不是成员校".formatted(scene.name(school), last)));
  }

  private static String words(Charter charter) {
    return String.join("、", charter.cycles().stream().map(Period::words).toList());
  }

  private static UUID school(Wish wish) {
    return Objects.requireNonNull(wish.schoolId());
  }
}
