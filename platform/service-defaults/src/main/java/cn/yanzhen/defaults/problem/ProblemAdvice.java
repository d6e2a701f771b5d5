package cn.yanzhen.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Everything that is not an answer becomes a problem with a code; a surprise is logged and tells
 * nothing inside.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  /** The class of SQLSTATEs by which a database refuses data. */
  private static final String OUT_OF_RANGE = "22";

  private static final String DIVISION_BY_ZERO = "22012";

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException refused) {
    return refused.refusal().toResponse();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> lost(OptimisticLockingFailureException race) {
    return Refusal.stale().toResponse();
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<ProblemDetail> away(Exception outage) {
    log.warn("database away: {}", Trace.brief(outage));
    return new Refusal(503, "service/database-away", "数据库暂时不可用，请稍后重试。", List.of()).toResponse();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAForm(MultipartException unreadable) {
    return new Refusal(
            400, "request/unreadable", "请以表单（multipart/form-data）上传文件，并检查上传是否完整。", List.of())
        .toResponse();
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> surprise(Exception surprise, HttpServletRequest request)
      throws Exception {
    if (surprise instanceof org.springframework.security.access.AccessDeniedException
        || surprise instanceof org.springframework.security.core.AuthenticationException
        || surprise
            instanceof
            org.springframework.web.context.request.async.AsyncRequestNotUsableException) {
      throw surprise;
    }
    var state = Trace.sqlState(surprise);
    if (state != null && state.startsWith(OUT_OF_RANGE) && !state.equals(DIVISION_BY_ZERO)) {
      log.warn(
          "the database takes no such value at {} {}: {}",
          request.getMethod(),
          address(request),
          Trace.of(surprise));
      return new Refusal(
              422, "request/value-out-of-range", "有的内容过大、过长或超出允许的范围，请检查后重新提交。", List.of())
          .toResponse();
    }
    log.error("unexpected at {} {}: {}", request.getMethod(), address(request), Trace.of(surprise));
    return new Refusal(500, "service/unexpected", "系统出错，已记录。请稍后重试；若仍然出错，请联系管理员。", List.of())
        .toResponse();
  }

  /** As it is mapped; what was filled in may be somebody's. */
  private static Object address(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "an unmapped address" : pattern;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var violations =
        invalid.getBindingResult().getFieldErrors().stream().map(Unreadable::violation).toList();
    return answer(
        Refusal.invalid(
            "request/invalid", "有 " + violations.size() + " 处填写有误，请改正后重新提交。", violations));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var violations =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                new Violation(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(error.getDefaultMessage()))))
            .toList();
    return answer(
        Refusal.invalid(
            "request/invalid", "有 " + violations.size() + " 处填写有误，请改正后重新提交。", violations));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Unreadable.body(unreadable.getCause()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(Unreadable.parameter(wrong));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Unreadable.missing(missing.getParameterName()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Unreadable.missing(missing.getRequestPartName()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException large,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(new Refusal(413, "request/too-large", "文件过大，请拆分后再上传。", List.of()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var reason =
        switch (status.value()) {
          case 404 -> "没有这个地址。";
          case 405 -> "这个地址不支持这种操作。";
          case 415 -> "不支持这种内容类型。";
          default -> "请求有误，请检查参数。";
        };
    var refusal = new Refusal(status.value(), "request/" + status.value(), reason, List.of());
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(refusal.toProblem());
  }

  private static ResponseEntity<Object> answer(Refusal refusal) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(refusal.toProblem());
  }
}
