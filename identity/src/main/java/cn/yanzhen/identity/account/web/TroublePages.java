package cn.yanzhen.identity.account.web;

import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What went wrong before any of our controllers was asked, such as a sign-in that names an address
 * which is not ours: a page for people, a problem for programs. Anybody may call it.
 */
@Controller
class TroublePages implements ErrorController {

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status(request));
    return "error";
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    int status = status(request);
    String detail =
        switch (status) {
          case 400 -> "登录请求有误，无法继续。请回到平台首页重新登录。";
          case 403 -> "您没有权限进行此操作。";
          case 404 -> "没有这个地址。";
          case 405 -> "这个地址不支持这种操作。";
          default -> status < 500 ? "请求有误，请检查后重试。" : "登录服务出了点问题，请稍后再试。";
        };
    return new Refusal(status, "request/" + status, detail, List.of()).toResponse();
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }
}
