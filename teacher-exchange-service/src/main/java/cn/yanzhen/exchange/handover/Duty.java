package cn.yanzhen.exchange.handover;

/** Whose task an item is. */
enum Duty {
  HOME("派出学校"),
  HOST("接收学校"),
  PERSON("本人");

  private final String word;

  Duty(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
