package cn.yanzhen.community.session;

/** Where a session stands; see {@link Standing}. */
public enum State {
  PLANNED("已计划"),
  HELD("已开展"),
  CANCELLED("已取消");

  private final String word;

  State(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
