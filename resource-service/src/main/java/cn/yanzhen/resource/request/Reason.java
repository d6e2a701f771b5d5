package cn.yanzhen.resource.request;

/** Why a request does not move; codes are stable. */
enum Reason {
  NOT_OPEN("resource/request-not-open", "这条需求已被认领或已结束，请刷新后查看。"),
  NOT_CLAIMED("resource/request-not-claimed", "这条需求不在制作中，不能交付。"),
  NOT_DELIVERED("resource/request-not-delivered", "这条需求没有待验收的资源。"),
  NOT_WITHDRAWABLE("resource/request-not-withdrawable", "已交付或已结束的需求不能撤回；已交付的请验收或退回。");

  private final String code;
  private final String detail;

  Reason(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }
}
