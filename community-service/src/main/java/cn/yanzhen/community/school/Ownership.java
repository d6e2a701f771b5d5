package cn.yanzhen.community.school;

/** 办学性质: who runs the school. */
public enum Ownership {
  PUBLIC("公办"),
  PRIVATE("民办");

  private final String word;

  Ownership(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
