package cn.yanzhen.dashboard.figure;

/** Which records: those that count, those that do not, or all that were looked at. */
public enum Side {
  NUMERATOR("r.counts"),
  REST("not r.counts"),
  ALL("true");

  private final String condition;

  Side(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
