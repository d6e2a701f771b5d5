package cn.yanzhen.community.studio;

/** 级别, the highest first. */
public enum StudioLevel {
  LEADING("领航"),
  DISTRICT("区级"),
  SCHOOL("校级");

  private final String word;

  StudioLevel(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
