package cn.yanzhen.defaults.door;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.values.Taken;
import cn.yanzhen.defaults.values.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses parameters and parts of an address that no database could keep. */
final class SoundTexts implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              require(name, "query");
              for (var value : values) require(value, name);
            });
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> parts)
      parts.forEach((name, value) -> require(String.valueOf(value), String.valueOf(name)));
    return true;
  }

  private static void require(String text, String field) {
    if (!Texts.isTaken(text))
      throw Refusal.invalid("request/invalid", field, Taken.SOUND_TEXT).exception();
  }
}
