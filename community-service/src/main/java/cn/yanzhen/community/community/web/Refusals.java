package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Decision;
import cn.yanzhen.community.community.Objection;
import cn.yanzhen.community.community.Reason;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.util.stream.Collectors;

/** Objections as a problem. */
final class Refusals {
  private Refusals() {}

  /** A form that can be filled in better is 422; what lies outside of it is 409. */
  static Refusal of(Decision.Refused refused) {
    var objections = refused.objections();
    var form =
        objections.stream()
            .filter(objection -> objection.reason().kind() == Reason.Kind.FORM)
            .findFirst();
    var first = form.orElse(objections.getFirst());
    var detail =
        objections.stream()
                .map(Objection::sentence)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("；"))
            + "。";
    var violations =
        objections.stream()
            .map(objection -> new Violation(objection.path(), objection.sentence()))
            .toList();
    return new Refusal(form.isPresent() ? 422 : 409, first.reason().code(), detail, violations);
  }
}
