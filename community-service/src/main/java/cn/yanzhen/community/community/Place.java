package cn.yanzhen.community.community;

/**
 * 归属: a school has one main place at a time. Where its district's rule says so it may have a second
 * one beside it, in another community and never without the main one.
 */
public enum Place {
  MAIN("主归属"),
  SECOND("第二归属");

  private final String word;

  Place(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
