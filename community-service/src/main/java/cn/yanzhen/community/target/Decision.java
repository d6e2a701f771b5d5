package cn.yanzhen.community.target;

import cn.yanzhen.defaults.problem.Refusal;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision<T> {
  record Accepted<T>(T outcome) implements Decision<T> {}

  record Refused<T>(Refusal refusal) implements Decision<T> {}
}
