package cn.yanzhen.community.target.web;

import cn.yanzhen.community.target.Board;
import cn.yanzhen.community.target.Goal;
import cn.yanzhen.community.target.Plan;
import cn.yanzhen.community.target.Progress.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community's targets of a school year; the actions are what the caller may do now. */
record BoardView(
    UUID communityId,
    String communityName,
    int year,
    LocalDate from,
    LocalDate to,
    LocalDate on,
    BigDecimal gone,
    @Nullable PlanView plan,
    List<LineView> lines,
    @Nullable List<String> actions) {

  record GoalView(String indicator, @Nullable BigDecimal base, BigDecimal goal) {
    static GoalView of(Goal goal) {
      return new GoalView(goal.indicator(), goal.base(), goal.goal());
    }
  }

  record PlanView(
      UUID id,
      UUID communityId,
      int year,
      Plan.State state,
      @Nullable String reason,
      List<GoalView> goals,
      long version,
      String by,
      Instant at) {
    static PlanView of(Plan plan) {
      return new PlanView(
          plan.id(),
          plan.communityId(),
          plan.year(),
          plan.state(),
          plan.reason(),
          plan.goals().stream().map(GoalView::of).toList(),
          plan.version(),
          plan.by(),
          plan.at());
    }
  }

  record LineView(
      IndicatorView indicator,
      @Nullable BigDecimal base,
      @Nullable BigDecimal goal,
      @Nullable BigDecimal value,
      @Nullable BigDecimal share,
      Standing standing) {
    static LineView of(Board.Line line) {
      var goal = line.goal();
      return new LineView(
          IndicatorView.of(line.indicator()),
          goal == null ? null : goal.base(),
          goal == null ? null : goal.goal(),
          line.progress().value(),
          line.progress().share(),
          line.progress().standing());
    }
  }

  static BoardView of(UUID community, String name, Board board, @Nullable List<String> actions) {
    var plan = board.plan();
    return new BoardView(
        community,
        name,
        board.year().year(),
        board.year().from(),
        board.year().to(),
        board.on(),
        board.gone(),
        plan == null ? null : PlanView.of(plan),
        board.lines().stream().map(LineView::of).toList(),
        actions);
  }
}
