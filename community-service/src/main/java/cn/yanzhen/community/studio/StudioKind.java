package cn.yanzhen.community.studio;

/** What a studio is built around: a subject, or a master teacher. */
public enum StudioKind {
  SUBJECT("学科工作室"),
  MASTER_TEACHER("名师工作室");

  private final String word;

  StudioKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
