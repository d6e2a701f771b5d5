package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.exchange.policy.PolicyFile;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Grades and days as data, {@code appraisal.yml}. */
@Component
class AppraisalBook {

  /**
   * @param remarks whether it must be explained
   */
  record Grade(String code, String word, boolean remarks) {}

  /**
   * @param label how sure we are of it
   * @param kinds of assignment that are appraised
   */
  record Book(
      String label,
      String source,
      List<Grade> grades,
      Set<AssignmentKind> kinds,
      int dueDays,
      int yearlyUnlessDaysRemain) {}

  private final Book book = PolicyFile.read(new ClassPathResource("appraisal.yml"), Book.class);

  Book book() {
    return book;
  }

  Optional<Grade> grade(String code) {
    return book.grades.stream().filter(grade -> grade.code.equals(code)).findFirst();
  }

  @Nullable String word(@Nullable String code) {
    return code == null ? null : grade(code).map(Grade::word).orElse(code);
  }
}
