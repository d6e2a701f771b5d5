package cn.yanzhen.dashboard.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of every event of an assignment: the whole assignment as it then is.
 *
 * @param to the last day
 * @param state which state an extension left it in; older events leave it out
 * @param party who consented or declined
 * @param paperOrderOn the day of the order on paper that it was recorded from
 */
record AssignmentFacts(
    UUID assignmentId,
    @Nullable UUID needId,
    UUID personId,
    String kind,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    String subject,
    String stage,
    BigDecimal fte,
    LocalDate from,
    LocalDate to,
    @Nullable String orderNumber,
    @Nullable String party,
    @Nullable String reason,
    @Nullable String state,
    @Nullable LocalDate paperOrderOn) {

  /** A district enters hundreds of those who are out already: they make figures, no lines. */
  boolean isNoNews(String event) {
    return paperOrderOn != null
        && (event.equals("assignment-approved") || event.equals("assignment-started"));
  }
}
