package cn.yanzhen.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal by the door itself, RFC 9457.
 *
 * @param retryAfter seconds; 0 when it makes no sense to try again
 */
public record Problem(
    HttpStatus status, String code, String title, String detail, long retryAfter) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Problem notSignedIn() {
    return new Problem(
        HttpStatus.UNAUTHORIZED, "gateway/not-signed-in", "未登录", "登录已失效或尚未登录，请重新登录。", 0);
  }

  static Problem refused() {
    return new Problem(HttpStatus.FORBIDDEN, "gateway/forbidden", "不允许", "您没有权限进行此操作。", 0);
  }

  static Problem csrf() {
    return new Problem(HttpStatus.FORBIDDEN, "gateway/csrf", "请求未通过校验", "页面已过期，请刷新页面后重试。", 0);
  }

  /** Never at once: who is told to wait for no time asks again and is refused again. */
  public static Problem tooOften(long wait) {
    long seconds = Math.max(1, wait);
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "gateway/too-many-requests",
        "操作过于频繁",
        "请求过于频繁，请 " + seconds + " 秒后再试。",
        seconds);
  }

  static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "gateway/not-found", "没有找到", "没有找到您要的内容。", 0);
  }

  static Problem bad(HttpStatus status) {
    return new Problem(status, "gateway/bad-request", "请求有误", "请求的格式不正确，无法处理。", 0);
  }

  static Problem tooLong() {
    return new Problem(
        HttpStatus.URI_TOO_LONG, "gateway/address-too-long", "地址过长", "地址过长，请减少筛选条件后重试。", 0);
  }

  static Problem own() {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "gateway/error", "系统出错", "系统出了点问题，请稍后再试。", 0);
  }

  /**
   * @param part the one that does not answer, in words
   */
  static Problem away(String name, String part, boolean mayHaveHappened) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "gateway/" + name + "-unavailable",
        part + "暂时不可用",
        part
            + "暂时不可用，请稍后再试；其他功能不受影响。"
            + (mayHaveHappened ? "如果刚才提交了内容，请先确认它是否已经生效，再决定是否重新提交。" : ""),
        5);
  }

  static Problem sessionsAway() {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "gateway/sessions-unavailable",
        "登录状态暂时无法确认",
        "会话服务暂时不可用，无法确认您的登录状态，请稍后再试。您不需要重新登录。",
        5);
  }

  /** Writes it; as a small page when a browser was navigating. */
  public Mono<Void> answer(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) return Mono.empty();
    response.setStatusCode(status);
    HttpHeaders headers = response.getHeaders();
    headers.setCacheControl("no-store");
    if (retryAfter > 0) headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    boolean page =
        exchange.getRequest().getHeaders().getAccept().stream()
            .anyMatch(type -> type.getSubtype().equals("html"));
    byte[] body;
    if (page) {
      headers.setContentType(new MediaType(MediaType.TEXT_HTML, UTF_8));
      body = html().getBytes(UTF_8);
    } else {
      headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
      body = json(exchange).getBytes(UTF_8);
    }
    headers.setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private String json(ServerWebExchange exchange) {
    return JSON.writeValueAsString(
        Map.of(
            "type",
            "about:blank",
            "status",
            status.value(),
            "code",
            code,
            "title",
            title,
            "detail",
            detail,
            "instance",
            instance(exchange)));
  }

  private static String instance(ServerWebExchange exchange) {
    URI first = exchange.getAttribute(FIRST_URI);
    return (first == null ? exchange.getRequest().getURI() : first).getRawPath();
  }

  /** The address as it was asked for, before any filter rewrote it. */
  static final String FIRST_URI = Problem.class.getName() + ".first";

  private String html() {
    return """
    <!doctype html><html lang="zh-CN"><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>\
    <body style="font:16px/1.7 system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif;color:#22303a;\
    background:#eef3f5;margin:0;padding:18vh 24px;text-align:center">\
    <h1 style="font-size:22px;font-weight:600">%s</h1><p>%s</p><p><a href="/" style="color:#185a71">返回首页</a></p>
    """
        .formatted(
            HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(detail));
  }
}
