package cn.yanzhen.community.change;

/** 变更类型: in what way a community becomes another. */
public enum ChangeKind {
  JOIN("加入"),
  LEAVE("退出"),
  GRADUATE("成长退出"),
  RETURN("重新加入"),
  MOVE("转入其他教共体"),
  REGRADE("调整办学模式"),
  LEAD_CHANGE("更换总校"),
  RENEW("续期"),
  END("提前结束"),
  MERGE("并入其他教共体"),
  SPLIT("拆分"),
  CORRECT("更正");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether it is about one school; a correction names a membership or a cycle. */
  boolean needsSchool() {
    return this != RENEW && this != END && this != MERGE && this != CORRECT;
  }

  /** Whether another community gets schools by it. */
  boolean hasTarget() {
    return this == MOVE || this == MERGE;
  }

  /** Whether the community is over on the day before. */
  boolean ends() {
    return this == END || this == MERGE;
  }

  /** Whether several schools are named in it, one by one. */
  boolean choosesMembers() {
    return this == RENEW || regroups();
  }

  /** Whether many schools go over from one community to another on the same day. */
  boolean regroups() {
    return this == MERGE || this == SPLIT;
  }

  /** Whether a school belongs to a community from its day on, with a model. */
  boolean bringsMember() {
    return this == JOIN || this == RETURN || this == MOVE;
  }

  /** Whether the school that it is about may ask for it itself. */
  boolean ownSchoolMayAsk() {
    return this == LEAVE || this == GRADUATE;
  }
}
