package cn.yanzhen.community.session;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reason why not.
 *
 * @param path of the field in the JSON of a request
 * @param week of which repetition it is about, from 1; null when about all of them
 * @param sentence Chinese, with the names and times it is about, and what to do
 */
public record Objection(Reason reason, String path, @Nullable Integer week, String sentence) {

  static Objection of(Reason reason, String path, String sentence) {
    return new Objection(reason, path, null, sentence);
  }

  /** With the week it is about. */
  public String words() {
    return week == null ? sentence : "第 " + week + " 周：" + sentence;
  }

  /** A form that can be filled in better is 422; what lies outside of it is 409. */
  public static Refusal refusal(List<Objection> objections) {
    var form =
        objections.stream()
            .filter(objection -> objection.reason().kind() == Reason.Kind.FORM)
            .findFirst();
    var first = form.orElse(objections.getFirst());
    var detail =
        objections.stream()
                .map(Objection::words)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("；"))
            + (objections.size() > 5 ? "……共 " + objections.size() + " 处。" : "。");
    return new Refusal(
        form.isPresent() ? 422 : 409,
        first.reason().code(),
        detail,
        objections.stream()
            .map(objection -> new Violation(objection.path(), objection.words()))
            .toList());
  }
}
