package cn.yanzhen.community.contract;

/** Where a contract stands. What has simply run out stays agreed. */
public enum ContractState {
  PROPOSED("待对方同意"),
  AGREED("已同意"),
  DECLINED("对方未同意"),
  WITHDRAWN("已撤回"),
  ENDED("已提前终止");

  private final String word;

  ContractState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether both districts agreed to it, so that it holds on its days. */
  boolean wasAgreed() {
    return this == AGREED || this == ENDED;
  }
}
