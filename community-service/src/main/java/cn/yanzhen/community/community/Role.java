package cn.yanzhen.community.community;

/** 角色: what a school is in a community. */
public enum Role {
  LEAD("总校"),
  MEMBER("成员校");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
