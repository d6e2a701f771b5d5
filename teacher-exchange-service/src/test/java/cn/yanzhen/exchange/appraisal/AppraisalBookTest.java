package cn.yanzhen.exchange.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An order given long after its first day: the last full year of the stay is still appraised. */
class AppraisalBookTest {

  private final AppraisalBook.Book book = new AppraisalBook().book();
  private final LocalDate first = LocalDate.of(2024, 9, 1);

  @Test
  void ofAStayThatBeganTwoYearsAgoTheSecondYearIsAppraised() {
    assertThat(gone(AssignmentKind.SUPPORT_TEACHING, "2027-07-10", "2026-11-26"))
        .contains(new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)));
    assertThat(gone(AssignmentKind.SUPPORT_TEACHING, "2027-07-10", "2025-09-01"))
        .contains(new Period(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31)));
  }

  @Test
  void noneBeforeAYearIsFullNorWhenItEndsSoonNorOfAKindThatIsNotAppraised() {
    assertThat(gone(AssignmentKind.SUPPORT_TEACHING, "2027-07-10", "2025-08-31")).isEmpty();
    assertThat(gone(AssignmentKind.SUPPORT_TEACHING, "2026-12-31", "2026-11-26")).isEmpty();
    assertThat(gone(AssignmentKind.TRANSFER, "2027-07-10", "2026-11-26")).isEmpty();
  }

  private java.util.Optional<Period> gone(AssignmentKind kind, String last, String today) {
    return book.yearGoneBy(kind, new Period(first, LocalDate.parse(last)), LocalDate.parse(today));
  }
}
