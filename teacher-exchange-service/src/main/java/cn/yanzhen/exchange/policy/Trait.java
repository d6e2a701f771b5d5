package cn.yanzhen.exchange.policy;

/** What somebody is counted by in a school year. */
public enum Trait {
  /** Expected to move, and not exempt, on the year's first day. */
  ELIGIBLE("符合条件"),
  /** An assignment of a counted kind began in the year. */
  MOVED("已交流"),
  /** Bears an honour that the pack names. */
  BACKBONE("骨干"),
  /** Teaches a graduating grade in the year. */
  GRADUATING("毕业年级");

  private final String word;

  Trait(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
