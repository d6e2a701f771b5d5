package cn.yanzhen.defaults.problem;

final class Titles {

  private Titles() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "请求无法读懂";
      case 401 -> "请先登录";
      case 403 -> "没有权限";
      case 404 -> "没有找到";
      case 405 -> "不支持这种操作";
      case 406 -> "不支持这种格式";
      case 409 -> "现在不能这样做";
      case 412 -> "内容已被修改";
      case 413 -> "内容过大";
      case 415 -> "不支持这种内容";
      case 422 -> "填写有误";
      case 428 -> "缺少版本";
      case 429 -> "操作过于频繁";
      case 503 -> "服务暂时不可用";
      default -> status < 500 ? "请求被拒绝" : "系统出错";
    };
  }
}
