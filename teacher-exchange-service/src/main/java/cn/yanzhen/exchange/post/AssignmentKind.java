package cn.yanzhen.exchange.post;

/** 派遣类型. */
public enum AssignmentKind {
  CADRE_SECONDMENT("干部互派"),
  ROTATION("教师交流轮岗"),
  SHADOWING("跟岗"),
  SHARED_TEACHING("走教"),
  SUPPORT_TEACHING("支教"),
  TRANSFER("调动"),
  NEW_TEACHER_PLACEMENT("统一分配新教师");

  private final String word;

  AssignmentKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
