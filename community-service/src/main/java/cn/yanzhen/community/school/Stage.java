package cn.yanzhen.community.school;

/** 学段; in the order in which a pupil passes through them. */
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
