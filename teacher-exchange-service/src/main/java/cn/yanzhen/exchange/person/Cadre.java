package cn.yanzhen.exchange.person;

/** 干部职务. */
public enum Cadre {
  SCHOOL_LEVEL("校级"),
  MIDDLE_LEVEL("中层");

  private final String word;

  Cadre(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
