package cn.yanzhen.exchange.post;

/** Who may be asked for consent before the district is. */
public enum Party {
  PERSON("本人"),
  SENDING("派出学校"),
  RECEIVING("接收学校");

  private final String word;

  Party(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
