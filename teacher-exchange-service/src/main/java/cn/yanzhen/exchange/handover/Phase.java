package cn.yanzhen.exchange.handover;

/** When something is handed over. */
enum Phase {
  START("到岗交接"),
  RETURN("返回交接");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
