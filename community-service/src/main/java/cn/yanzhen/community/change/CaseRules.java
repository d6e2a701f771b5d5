package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of cases, before anything is computed: one method a rule. What must hold on the day
 * stands in {@link DayRules}; what becomes of the communities is looked at by {@link OutcomeRules}.
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
          CaseRules::targetIsAnother,
          CaseRules::furtherCycleHasAnEnd,
          CaseRules::correctsSomething,
          RegroupingRules::ofTheForm);

  private CaseRules() {}

  static List<Obstacle> ofADraft(Wish wish, Scene scene) {
    return FORM.stream().flatMap(rule -> rule.check(wish, scene)).toList();
  }

  static List<Obstacle> ofASubmission(Wish wish, Scene scene) {
    var form = ofADraft(wish, scene);
    return form.isEmpty() ? DayRules.of(wish, scene) : form;
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
        wish.schoolId() != null && !scene.schools().containsKey(wish.schoolId()),
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

  private static Stream<Obstacle> targetIsAnother(Wish wish, Scene scene) {
    return when(
        wish.kind().hasTarget()
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

  static Stream<Obstacle> when(boolean so, Why why, String field, String sentence) {
    return so ? Stream.of(new Obstacle(why, field, sentence)) : Stream.empty();
  }
}
