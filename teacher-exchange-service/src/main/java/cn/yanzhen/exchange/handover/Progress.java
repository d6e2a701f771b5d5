package cn.yanzhen.exchange.handover;

/** How a list stands on a day; what is overdue is open besides. */
enum Progress {
  OPEN("办理中"),
  OVERDUE("已逾期"),
  COMPLETED("已办结"),
  DROPPED("已取消");

  private final String word;

  Progress(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
