package cn.yanzhen.exchange.appraisal;

/** Who has a word, in the order in which they have it. */
enum Side {
  HOST("接收学校"),
  HOME("派出学校"),
  PERSON("本人");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
