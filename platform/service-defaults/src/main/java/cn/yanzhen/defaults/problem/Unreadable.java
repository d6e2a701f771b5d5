package cn.yanzhen.defaults.problem;

import cn.yanzhen.defaults.values.Taken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of a value that could not be read which field it is in and what that field takes. */
final class Unreadable {

  private static final String CODE = "request/invalid";

  private Unreadable() {}

  /** Of a body. */
  static Refusal body(@Nullable Throwable cause) {
    if (cause == null) return invalid("body", "请求没有内容，请填写后重新提交。");
    if (NestedExceptionUtils.getMostSpecificCause(cause) instanceof RefusedException refused)
      return refused.refusal();
    return switch (cause) {
      case InputCoercionException large -> invalid(field(large), Taken.by(large.getTargetType()));
      case StreamReadException broken -> broken();
      case DatabindException wrong -> invalid(field(wrong), sentence(wrong));
      default -> broken();
    };
  }

  private static Refusal broken() {
    return new Refusal(400, "request/unreadable", "请求内容不是完整的 JSON，请检查引号、括号和逗号。", List.of());
  }

  private static String sentence(DatabindException wrong) {
    return switch (wrong) {
      case InvalidNullException empty -> Taken.NO_EMPTY_ITEM;
      case InvalidFormatException text when text.getTargetType() == String.class ->
          Taken.SOUND_TEXT;
      case MismatchedInputException other -> Taken.by(other.getTargetType());
      case ValueInstantiationException other -> Taken.by(other.getType().getRawClass());
      default -> Taken.by(null);
    };
  }

  private static String field(JacksonException wrong) {
    var field = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        if (step.getIndex() >= 0) field.append('[').append(step.getIndex()).append(']');
      } else {
        if (!field.isEmpty()) field.append('.');
        field.append(step.getPropertyName());
      }
    }
    return field.isEmpty() ? "body" : field.toString();
  }

  /** Of a parameter or a part of the address. */
  static Refusal parameter(TypeMismatchException wrong) {
    var name =
        wrong instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : wrong.getPropertyName();
    return invalid(name == null ? "query" : name, Taken.by(wrong.getRequiredType()));
  }

  /** What was wrong with a field of several parameters read together. */
  static Violation violation(FieldError error) {
    var message =
        error.isBindingFailure()
            ? Taken.by(
                error.contains(TypeMismatchException.class)
                    ? error.unwrap(TypeMismatchException.class).getRequiredType()
                    : null)
            : String.valueOf(error.getDefaultMessage());
    return new Violation(error.getField(), message);
  }

  static Refusal missing(String name) {
    return invalid(name, Taken.REQUIRED);
  }

  private static Refusal invalid(String field, String message) {
    return Refusal.invalid(
        CODE, "“" + field + "”" + message, List.of(new Violation(field, message)));
  }
}
