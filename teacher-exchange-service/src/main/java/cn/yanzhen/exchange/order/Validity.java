package cn.yanzhen.exchange.order;

/** What a letter is worth on the day on which somebody asks. */
enum Validity {
  VALID("有效"),
  MOVED("已改期"),
  EXTENDED("已延期"),
  RECALLED("已提前召回"),
  ENDED("已期满"),
  CANCELLED("已取消"),
  VOIDED("已作废");

  private final String word;

  Validity(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
