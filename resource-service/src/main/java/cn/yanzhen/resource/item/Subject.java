package cn.yanzhen.resource.item;

/**
 * School subjects, with stable codes of our own; a standard's code is a mapping, once its source is
 * at hand.
 */
public enum Subject {
  CHINESE("语文"),
  MATHS("数学"),
  ENGLISH("英语"),
  PHYSICS("物理"),
  CHEMISTRY("化学"),
  BIOLOGY("生物"),
  HISTORY("历史"),
  GEOGRAPHY("地理"),
  POLITICS("道德与法治/思想政治"),
  MUSIC("音乐"),
  ART("美术"),
  PE("体育"),
  IT("信息科技"),
  SCIENCE("科学"),
  LABOUR("劳动"),
  PSYCHOLOGY("心理健康"),
  PRESCHOOL_EDU("学前教育");

  private final String word;

  Subject(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
