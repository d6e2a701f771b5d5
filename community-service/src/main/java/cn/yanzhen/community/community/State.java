package cn.yanzhen.community.community;

/** Where a community stands; see {@link Community}. */
public enum State {
  DRAFT("草稿"),
  SUBMITTED("待审批"),
  APPROVED("已批准"),
  REJECTED("已退回"),
  ENDED("已结束");

  private final String word;

  State(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
