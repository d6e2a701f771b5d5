package cn.yanzhen.community.school;

/** 城乡类型. */
public enum Setting {
  URBAN("城区"),
  TOWN("镇区"),
  RURAL("乡村");

  private final String word;

  Setting(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
