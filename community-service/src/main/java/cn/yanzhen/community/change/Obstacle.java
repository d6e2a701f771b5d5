package cn.yanzhen.community.change;

import cn.yanzhen.defaults.problem.Fault;
import cn.yanzhen.defaults.problem.Violation;

/**
 * One reason why a case does not go through.
 *
 * @param field of the wish, as in JSON
 * @param sentence Chinese, with the names and days it is about, and what to do
 */
public record Obstacle(Why why, String field, String sentence) implements Fault {
  @Override
  public String code() {
    return why.code();
  }

  @Override
  public boolean isOfTheForm() {
    return why.isOfTheForm();
  }

  @Override
  public Violation violation() {
    return new Violation(field, sentence);
  }
}
