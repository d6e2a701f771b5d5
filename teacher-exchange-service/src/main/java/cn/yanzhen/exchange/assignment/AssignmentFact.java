package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event of {@code exchange.assignment.v1} tells, so that each can be read by itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentFact(
    UUID assignmentId,
    UUID needId,
    UUID personId,
    String kind,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    String subject,
    String stage,
    String fte,
    LocalDate from,
    LocalDate to,
    @Nullable String party,
    @Nullable String orderNumber,
    @Nullable String reason,
    String state,
    @Nullable String reasonCode,
    @Nullable LocalDate previousFrom,
    @Nullable LocalDate previousTo,
    @Nullable String letter) {

  static AssignmentFact of(Assignment assignment, @Nullable Party party) {
    return of(assignment, party, null, null);
  }

  /**
   * @param previous its days before an event that changed them
   * @param letter the number of a further letter that the event issued
   */
  static AssignmentFact of(
      Assignment assignment,
      @Nullable Party party,
      @Nullable Period previous,
      @Nullable String letter) {
    var terms = assignment.terms();
    return new AssignmentFact(
        terms.id(),
        terms.needId(),
        terms.personId(),
        terms.kind().name(),
        terms.sendingSchoolId(),
        terms.receivingSchoolId(),
        terms.subject().name(),
        terms.stage().name(),
        terms.fte().text(),
        terms.period().from(),
        terms.period().to(),
        party == null ? null : party.name(),
        assignment.orderNumber(),
        assignment.reason(),
        assignment.state(),
        assignment.reasonCode(),
        previous == null ? null : previous.from(),
        previous == null ? null : previous.to(),
        letter);
  }
}
