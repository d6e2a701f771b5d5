package cn.yanzhen.resource.item;

/** Kinds of resources, after 教科信厅〔2024〕1号. */
public enum Kind {
  COURSE("网络课程"),
  TEXTBOOK("数字教材"),
  BOOK("数字图书"),
  SLIDES("教学课件"),
  CASE("教学案例"),
  LAB("虚拟实验实训"),
  RESEARCH_VIDEO("在线教研视频"),
  APPLICATION("教学应用与工具");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
