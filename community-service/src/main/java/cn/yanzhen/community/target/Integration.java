package cn.yanzhen.community.target;

/** 五个一体化: the five headings of a community's targets and appraisal. */
public enum Integration {
  MANAGEMENT("教育管理"),
  STAFFING("队伍建设"),
  TEACHING("教学教研"),
  TALENT("人才培养"),
  APPRAISAL("考核评价");

  private final String word;

  Integration(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
