package cn.yanzhen.community.change;

/** Where a case stands. */
public enum CaseState {
  DRAFT("草稿"),
  SUBMITTED("待审批"),
  APPROVED("已批准"),
  REJECTED("已退回"),
  WITHDRAWN("已撤回");

  private final String word;

  CaseState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether its author still has it in hand. */
  boolean isOpen() {
    return this == DRAFT || this == REJECTED;
  }
}
