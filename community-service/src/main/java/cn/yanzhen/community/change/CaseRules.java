package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of cases, before anything is computed: one method a rule. What becomes of the
 * communities is looked at by {@link OutcomeRules}.
 */
final class CaseRules {
  private static final Period PLAUSIBLE =
      new Period(LocalDate.of(1950, 1, 1), LocalDate.of(2100, 12, 31));

  private interface Rule {
    Stream<Obstacle> check(Wish wish, Scene scene);
  }

  /**
   * What a wish must satisfy in itself, and that there is something to change: asked of a draft.
   */
  private static final List<Rule> FORM =
      List.of(
          CaseRules::communitiesAreApproved,
          CaseRules::reasonIsKnown,
          CaseRules::aPastDayHasAReason,
          CaseRules::daysArePlausible,
          CaseRules::endsAfterItsStart,
          CaseRules::namesASchool,
          CaseRules::schoolsAreRegistered,
          CaseRules::memberHasAModel,
          CaseRules::moveHasATarget,
          CaseRules::furtherCycleHasAnEnd,
          CaseRules::correctsSomething);

  /** What else must hold on the day: asked when it is submitted, and again when it is approved. */
  private static final List<Rule> DAY =
      List.of(
          CaseRules::dayIsInTheCycle,
          CaseRules::endIsInTheCycle,
          CaseRules::schoolIsAMember,
          CaseRules::schoolIsNoMemberYet,
          CaseRules::returnsAfterLeaving,
          CaseRules::regradingChangesSomething,
          CaseRules::leadIsAnother,
          CaseRules::cyclesFollowEachOther,
          CaseRules::carriedOverAreMembers);

  private CaseRules() {}

  static List<Obstacle> ofADraft(Wish wish, Scene scene) {
    return FORM.stream().flatMap(rule -> rule.check(wish, scene)).toList();
  }

  static List<Obstacle> ofASubmission(Wish wish, Scene scene) {
    var form = ofADraft(wish, scene);
    return form.isEmpty() ? DAY.stream().flatMap(rule -> rule.check(wish, scene)).toList() : form;
  }

  private static Stream<Obstacle> communitiesAreApproved(Wish wish, Scene scene) {
    return Stream.of(scene.community(), scene.target())
        .filter(one -> one != null && !(one instanceof Community.Approved))
        .map(Community.class::cast)
        .map(
            one ->
                new Obstacle(
                    Why.NOT_APPROVED,
                    one == scene.community() ? "communityId" : "toCommunityId",
                    "教共体「%s」%s，只有已批准的教共体可以变更".formatted(one.charter().name(), one.state().word())));
  }

  private static Stream<Obstacle> reasonIsKnown(Wish wish, Scene scene) {
    return when(
        !scene.book().knowsReason(wish.kind(), wish.reason()),
        Why.REASON_UNKNOWN,
        "reason",
        "请选择“%s”的原因".formatted(wish.kind().word()));
  }

  private static Stream<Obstacle> aPastDayHasAReason(Wish wish, Scene scene) {
    var reason = wish.dateReason();
    if (reason != null) {
      return when(
          !scene.book().knowsDateReason(reason),
          Why.DATE_REASON_UNKNOWN,
          "dateReason",
          "没有这种日期原因：" + reason);
    }
    return when(
        wish.kind() != ChangeKind.CORRECT && wish.effective().isBefore(scene.today()),
        Why.DATE_REASON_MISSING,
        "dateReason",
        "生效日期 %s 早于今天 %s：只能作为补登，请选择原因“补登”".formatted(wish.effective(), scene.today()));
  }

  private static Stream<Obstacle> daysArePlausible(Wish wish, Scene scene) {
    return Stream.of(
            new Dated("effective", wish.effective()),
            new Dated("from", wish.from()),
            new Dated("to", wish.to()))
        .filter(dated -> dated.day() != null && !PLAUSIBLE.contains(dated.day()))
        .map(
            dated ->
                new Obstacle(
                    Why.DAY_IMPLAUSIBLE,
                    dated.field(),
                    "日期 %s 不合理：应在 %s 之间".formatted(dated.day(), PLAUSIBLE.words())));
  }

  private record Dated(String field, @Nullable LocalDate day) {}

  private static Stream<Obstacle> endsAfterItsStart(Wish wish, Scene scene) {
    var to = wish.to();
    var from = wish.kind() == ChangeKind.CORRECT ? wish.from() : wish.effective();
    return when(
        to != null && from != null && to.isBefore(from),
        Why.END_BEFORE_START,
        "to",
        "结束日期 %s 早于起始日期 %s".formatted(to, from));
  }

  private static Stream<Obstacle> namesASchool(Wish wish, Scene scene) {
    return when(
        wish.kind().needsSchool() && wish.schoolId() == null,
        Why.SCHOOL_MISSING,
        "schoolId",
        "请选择学校");
  }

  private static Stream<Obstacle> schoolsAreRegistered(Wish wish, Scene scene) {
    return when(
        wish.schoolId() != null && !scene.schoolNames().containsKey(wish.schoolId()),
        Why.SCHOOL_UNKNOWN,
        "schoolId",
        "本区县没有登记这所学校，请先登记学校");
  }

  private static Stream<Obstacle> memberHasAModel(Wish wish, Scene scene) {
    boolean oldLeadStays =
        wish.oldLeadStays()
            && (wish.kind() == ChangeKind.LEAD_CHANGE || wish.kind() == ChangeKind.RENEW);
    return when(
        (wish.kind().bringsMember() || oldLeadStays) && wish.model() == null,
        Why.MODEL_MISSING,
        "model",
        oldLeadStays ? "原总校留作成员校，请填写其办学模式" : "请填写成员校的办学模式（直接举办、冠名领办、品牌引领或对接帮扶）");
  }

  private static Stream<Obstacle> moveHasATarget(Wish wish, Scene scene) {
    return when(
        wish.kind() == ChangeKind.MOVE
            && (scene.target() == null || wish.communityId().equals(wish.toCommunityId())),
        Why.TARGET_MISSING,
        "toCommunityId",
        "请选择本区县的另一个教共体");
  }

  private static Stream<Obstacle> furtherCycleHasAnEnd(Wish wish, Scene scene) {
    return when(
        wish.kind() == ChangeKind.RENEW && wish.to() == null,
        Why.CYCLE_END_MISSING,
        "to",
        "请填写新周期的结束日期");
  }

  private static Stream<Obstacle> correctsSomething(Wish wish, Scene scene) {
    if (wish.kind() != ChangeKind.CORRECT) {
      return Stream.empty();
    }
    var id = wish.membershipId();
    boolean unknown =
        id != null
            && scene.charter().memberships().stream().noneMatch(held -> held.id().equals(id));
    if (unknown) {
      return Stream.of(
          new Obstacle(Why.MEMBERSHIP_UNKNOWN, "membershipId", "没有这段成员关系，它可能已被更正，请刷新"));
    }
    boolean dates = wish.from() != null || wish.to() != null;
    boolean more = wish.model() != null || wish.grade() != null || wish.stages() != null;
    return when(
        !dates && (id == null || !more && !wish.neverWas()),
        Why.NOTHING_CHANGES,
        "from",
        "请填写要更正的内容");
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
            wish.kind() == ChangeKind.END && wish.effective().equals(first),
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
    return java.util.Objects.requireNonNull(wish.schoolId());
  }

  private static Stream<Obstacle> when(boolean so, Why why, String field, String sentence) {
    return so ? Stream.of(new Obstacle(why, field, sentence)) : Stream.empty();
  }
}
