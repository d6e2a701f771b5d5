package cn.yanzhen.exchange.person;

/** 性别, which some places' ages for moving differ by. */
public enum Sex {
  FEMALE("女"),
  MALE("男");

  private final String word;

  Sex(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
