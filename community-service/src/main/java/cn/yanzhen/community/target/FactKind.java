package cn.yanzhen.community.target;

/** What can have happened; the page of it is where its evidence is looked at. */
public enum FactKind {
  SYNC_CLASS_HELD("网络同步课堂", "/sessions/"),
  JOINT_RESEARCH_HELD("联合教研", "/sessions/"),
  ASSIGNMENT_STARTED("派遣到岗", "/assignments/"),
  RESOURCE_PUBLISHED("发布资源", "/resources/"),
  REQUEST_ACCEPTED("需求单验收", "/requests/"),
  ROUTINE_CHECKED("教学常规检查", "/routines/");

  private final String word;
  private final String page;

  FactKind(String word, String page) {
    this.word = word;
    this.page = page;
  }

  public String word() {
    return word;
  }

  String page() {
    return page;
  }
}
