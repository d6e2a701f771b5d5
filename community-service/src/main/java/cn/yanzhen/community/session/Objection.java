package cn.yanzhen.community.session;

import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Fault;
import cn.yanzhen.defaults.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why not.
 *
 * @param path of the field in the JSON of a request
 * @param week of which repetition it is about, from 1; null when about all of them
 * @param sentence Chinese, with the names and times it is about, and what to do
 */
public record Objection(Reason reason, String path, @Nullable Integer week, String sentence)
    implements Fault {

  static Objection of(Reason reason, String path, String sentence) {
    return new Objection(reason, path, null, sentence);
  }

  static <T> Refused<T> refused(Reason reason, String path, String sentence) {
    return new Refused<>(List.of(of(reason, path, sentence)));
  }

  /** With the week it is about. */
  public String words() {
    return week == null ? sentence : "第 " + week + " 周：" + sentence;
  }

  @Override
  public String code() {
    return reason.code();
  }

  @Override
  public Kind kind() {
    return reason.kind();
  }

  @Override
  public Violation violation() {
    return new Violation(path, words());
  }
}
