package cn.yanzhen.community.change;

import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Fault;
import cn.yanzhen.defaults.problem.Violation;
import java.util.List;

/**
 * One reason why a case does not go through.
 *
 * @param field of the wish, as in JSON
 * @param sentence Chinese, with the names and days it is about, and what to do
 */
public record Obstacle(Why why, String field, String sentence) implements Fault {
  static Refused<Case> refused(Why why, String field, String sentence) {
    return new Refused<>(List.of(new Obstacle(why, field, sentence)));
  }

  @Override
  public String code() {
    return why.code();
  }

  @Override
  public Kind kind() {
    return why.kind();
  }

  @Override
  public Violation violation() {
    return new Violation(field, sentence);
  }
}
