package cn.yanzhen.community.community;

/** 紧密程度: how close a member is to its lead school. */
public enum Grade {
  TIGHT("紧密型"),
  COOPERATIVE("合作型"),
  SUPPORTIVE("帮扶型");

  private final String word;

  Grade(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
