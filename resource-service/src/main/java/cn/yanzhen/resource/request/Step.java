package cn.yanzhen.resource.request;

/** What can happen to a request; each is an event. */
public enum Step {
  POSTED("request-posted.v1", "提出需求"),
  CLAIMED("request-claimed.v1", "认领"),
  DELIVERED("request-delivered.v1", "交付"),
  ACCEPTED("request-accepted.v1", "验收"),
  DELIVERY_DECLINED("request-delivery-declined.v1", "退回"),
  WITHDRAWN("request-withdrawn.v1", "撤回");

  private final String eventType;
  private final String word;

  Step(String eventType, String word) {
    this.eventType = eventType;
    this.word = word;
  }

  String eventType() {
    return eventType;
  }

  public String word() {
    return word;
  }
}
