package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a kind of assignment asks, once somebody said which it is to be. */
final class KindRules {

  private KindRules() {}

  static List<Finding> findings(Match match) {
    var asked = match.asked();
    var kind = asked.kind();
    var wanted = asked.need().kind();
    var findings = new ArrayList<Finding>();
    if (kind == AssignmentKind.CADRE_SECONDMENT) findings.add(isACadre(match));
    if (kind != null && wanted != null && wanted != kind)
      findings.add(answersTheNeed(asked.pack(), wanted, kind));
    return findings;
  }

  /**
   * Only a cadre is seconded as one, for it administers the host school. Source: domain.md §1 干部
   * (校级、中层).
   */
  private static Finding isACadre(Match match) {
    var office = match.person().cadre();
    return AssignmentRules.binding(
        "fit/cadre",
        office == null ? "不是校级或中层干部" : office.word() + "干部",
        office != null,
        Reason.NOT_A_CADRE);
  }

  /**
   * Another kind than the need names answers it only where the pack says so. Source: the pack's.
   */
  private static Finding answersTheNeed(RulePack pack, AssignmentKind wanted, AssignmentKind kind) {
    var answer = pack.answers().to(wanted);
    boolean ok = answer.by().contains(kind);
    var by = answer.by().stream().map(AssignmentKind::word).collect(Collectors.joining("、"));
    var says = "需求要的是" + wanted.word() + "（" + answer.why() + "）";
    return AssignmentRules.binding(
        "fit/kind",
        ok ? says + "，可由" + kind.word() + "答复" : says + "，" + kind.word() + "不能答复，可用" + by,
        ok,
        Reason.KIND_DOES_NOT_ANSWER);
  }
}
