package cn.yanzhen.community.session;

/** What a school does in a session. */
public enum Side {
  HOST("主持"),
  RECEIVING("参加");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
