package cn.yanzhen.exchange.assignment;

/**
 * 到期失效: all its days went by before an order was given. To others it is a proposal taken back, by
 * the calendar, with a code that says so.
 */
record Lapsed(Terms terms, Consents consents, Because because, long version) implements Assignment {

  static final String CODE = Reason.PERIOD_OVER.name();

  @Override
  public String state() {
    return "WITHDRAWN";
  }

  @Override
  public String reason() {
    return because.text();
  }

  @Override
  public String reasonCode() {
    return because.code();
  }
}
