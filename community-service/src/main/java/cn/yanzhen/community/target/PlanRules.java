package cn.yanzhen.community.target;

import cn.yanzhen.community.community.Period;
import cn.yanzhen.defaults.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan must look like. */
final class PlanRules {
  private static final BigDecimal MOST = new BigDecimal("999999.99");

  private PlanRules() {}

  static List<Violation> of(List<Goal> goals, IndicatorBook book, SchoolYear year, Period cycle) {
    var wrong = new ArrayList<Violation>();
    if (!year.overlaps(cycle.from(), cycle.to())) {
      wrong.add(new Violation("year", "%d 学年不在教共体的周期（%s）内".formatted(year.year(), cycle.words())));
    }
    if (goals.isEmpty()) {
      wrong.add(new Violation("goals", "计划里至少要有一个指标"));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < goals.size(); i++) {
      var goal = goals.get(i);
      var at = "goals[" + i + "].";
      if (book.find(goal.indicator()).isEmpty()) {
        wrong.add(new Violation(at + "indicator", "没有指标“" + goal.indicator() + "”"));
      } else if (!seen.add(goal.indicator())) {
        wrong.add(
            new Violation(
                at + "indicator",
                "指标“" + book.find(goal.indicator()).orElseThrow().nameZh() + "”出现了两次"));
      }
      number(at + "goal", "目标值", goal.goal(), wrong);
      number(at + "base", "基数", goal.base(), wrong);
    }
    return wrong;
  }

  private static void number(
      String field, String name, @Nullable BigDecimal number, List<Violation> wrong) {
    if (number == null) {
      return;
    }
    if (number.signum() < 0 || number.compareTo(MOST) > 0) {
      wrong.add(new Violation(field, name + "应在 0 至 999999.99 之间"));
    } else if (number.stripTrailingZeros().scale() > 2) {
      wrong.add(new Violation(field, name + "最多两位小数"));
    }
  }
}
