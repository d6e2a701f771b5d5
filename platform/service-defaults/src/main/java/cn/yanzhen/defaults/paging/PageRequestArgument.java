package cn.yanzhen.defaults.paging;

import cn.yanzhen.defaults.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageRequestArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var cursor = request.getParameter("cursor");
    return new PageRequest(
        limit(request.getParameter("limit")), cursor == null || cursor.isEmpty() ? null : cursor);
  }

  private static int limit(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) return PageRequest.DEFAULT;
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= PageRequest.MOST) return limit;
    } catch (NumberFormatException notANumber) {
      // answered below
    }
    throw Refusal.invalid("request/limit", "limit", "每页条数应在 1 到 " + PageRequest.MOST + " 之间。")
        .exception();
  }
}
