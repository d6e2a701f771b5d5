package cn.yanzhen.community.agreement;

import cn.yanzhen.defaults.problem.Refusal;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision {
  record Accepted(Agreement agreement) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
