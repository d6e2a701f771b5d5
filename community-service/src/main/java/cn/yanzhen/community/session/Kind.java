package cn.yanzhen.community.session;

/** The two kinds of sessions; see {@link Activity}. */
public enum Kind {
  JOINT_RESEARCH("联合教研"),
  SYNC_CLASS("网络同步课堂");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
