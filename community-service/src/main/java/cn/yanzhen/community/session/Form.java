package cn.yanzhen.community.session;

/** How it is done: where research meets, or what kind of synchronous class it is. */
public enum Form {
  ONLINE(Kind.JOINT_RESEARCH, "线上"),
  OFFLINE(Kind.JOINT_RESEARCH, "线下"),
  DEDICATED(Kind.SYNC_CLASS, "专递课堂"),
  MASTER_TEACHER(Kind.SYNC_CLASS, "名师课堂"),
  MASTER_SCHOOL(Kind.SYNC_CLASS, "名校网络课堂"),
  DUAL_TEACHER(Kind.SYNC_CLASS, "双师课堂");

  private final Kind kind;
  private final String word;

  Form(Kind kind, String word) {
    this.kind = kind;
    this.word = word;
  }

  public Kind kind() {
    return kind;
  }

  public String word() {
    return word;
  }
}
