package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.policy.PolicyFile;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.FullYears;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
      int yearlyUnlessDaysRemain) {

    /** The last full year of a stay whose order was given long after its first day. */
    Optional<Period> yearGoneBy(AssignmentKind kind, Period stay, LocalDate today) {
      int years = FullYears.between(stay.from(), today);
      long remaining = ChronoUnit.DAYS.between(today, stay.to()) + 1;
      if (!kinds.contains(kind) || years < 1 || remaining <= yearlyUnlessDaysRemain)
        return Optional.empty();
      var next = stay.from().plusYears(years);
      return Optional.of(new Period(next.minusYears(1), next.minusDays(1)));
    }
  }

  private final Book book = PolicyFile.read("appraisal.yml", Book.class);

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
