package cn.yanzhen.exchange.person;

/** 职称, highest first. */
public enum Title {
  FULL_SENIOR("正高级"),
  SENIOR("高级"),
  FIRST("一级"),
  SECOND("二级"),
  THIRD("三级");

  private final String word;

  Title(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
