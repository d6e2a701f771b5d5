package cn.yanzhen.identity.grant;

/** What somebody may be at an organisation. Machines have two more: see client. */
public enum Role {
  /** At a district, by its code. */
  DISTRICT_OFFICER("区县管理员"),
  /** At a school, by its id; of a lead school if the community says so. */
  SCHOOL_ADMIN("学校管理员"),
  /** At a school, by its id. */
  TEACHER("教师");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
