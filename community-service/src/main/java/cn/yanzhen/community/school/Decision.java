package cn.yanzhen.community.school;

import cn.yanzhen.defaults.problem.Refusal;

/** What came of a change to a school that the caller was entitled to make. */
public sealed interface Decision {
  record Accepted(School school) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
