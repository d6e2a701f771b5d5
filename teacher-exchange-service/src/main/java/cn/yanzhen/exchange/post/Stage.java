package cn.yanzhen.exchange.post;

/** 学段. */
public enum Stage {
  PRESCHOOL("学前"),
  PRIMARY("小学"),
  JUNIOR("初中"),
  SENIOR("高中"),
  VOCATIONAL("职业");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
