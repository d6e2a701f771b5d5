package cn.yanzhen.community.session.web;

import cn.yanzhen.defaults.problem.Refusal;
import java.sql.SQLException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The last word of the database, when two districts want one teacher at the same moment. */
@RestControllerAdvice(basePackageClasses = SessionController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OccupiedAdvice {
  private static final String EXCLUSION_VIOLATION = "23P01";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> taken(DataIntegrityViolationException violation) {
    if (violation.getMostSpecificCause() instanceof SQLException sql
        && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
      return Refusal.conflict("community/session-occupied", "教室、班级或教师刚刚被另一次活动占用，请刷新后重试。")
          .toResponse();
    }
    throw violation;
  }
}
