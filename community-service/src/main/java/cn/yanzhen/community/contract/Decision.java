package cn.yanzhen.community.contract;

import cn.yanzhen.defaults.problem.Refusal;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision {
  record Accepted(Contract contract) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}

  static Refused conflict(String code, String sentence) {
    return new Refused(Refusal.conflict("community/" + code, sentence + "。"));
  }
}
