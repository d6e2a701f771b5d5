package cn.yanzhen.community.monitoring;

/** 学期. */
public enum Term {
  FIRST("第一学期"),
  SECOND("第二学期");

  private final String word;

  Term(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
