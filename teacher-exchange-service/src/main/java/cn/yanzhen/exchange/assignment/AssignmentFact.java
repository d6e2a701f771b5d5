package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of {@code exchange.assignment.v1} tells, so that each can be read by itself.
 *
 * @param reason the code's word; what somebody wrote besides is kept where those concerned read it
 */
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
    @Nullable String letter,
    @Nullable LocalDate publicFrom,
    @Nullable LocalDate publicTo,
    @Nullable UUID objectionId,
    @Nullable String outcome,
    @Nullable String step,
    @Nullable LocalDate due,
    @Nullable String escalatedTo,
    @Nullable Boolean establishmentMoved,
    @Nullable Boolean officesEnded,
    @Nullable LocalDate paperOrderOn) {

  /**
   * What an event tells besides.
   *
   * @param previous its days before an event that changed them
   * @param letter the number of a further letter that the event issued
   * @param publicity the days of publicity that the event opened
   * @param objection the objection that was lodged or settled
   * @param step the step that waits, of a reminder or an escalation
   * @param went what went along with whoever moved for good
   */
  record Further(
      @Nullable Period previous,
      @Nullable String letter,
      @Nullable Period publicity,
      @Nullable Objection objection,
      @Nullable Step step,
      @Nullable Went went) {

    static final Further NOTHING = new Further(null, null, null, null, null, null);

    static Further days(Period previous, @Nullable String letter) {
      return new Further(previous, letter, null, null, null, null);
    }

    static Further publicity(Period days) {
      return new Further(null, null, days, null, null, null);
    }

    Further and(@Nullable Period before) {
      return new Further(before, letter, publicity, objection, step, went);
    }

    static Further objection(Objection objection) {
      return new Further(null, null, null, objection, null, null);
    }

    static Further step(Step step) {
      return new Further(null, null, null, null, step, null);
    }

    static Further went(Went went) {
      return new Further(null, null, null, null, null, went);
    }
  }

  /**
   * @param establishment false for whom the registry had moved elsewhere by then
   * @param offices terms of office at the old school that ended with it
   */
  record Went(boolean establishment, boolean offices) {}

  static AssignmentFact of(Assignment assignment, @Nullable Party party) {
    return of(assignment, party, Further.NOTHING);
  }

  static AssignmentFact of(Assignment assignment, @Nullable Party party, Further further) {
    var terms = assignment.terms();
    var because = assignment.because();
    boolean hindered = assignment instanceof Hindered;
    var previous = further.previous();
    var publicity = further.publicity();
    var objection = further.objection();
    var outcome = objection == null ? null : objection.outcome();
    var step = further.step();
    var went = further.went();
    var escalatedTo = step == null || step.escalatedOn() == null ? null : step.escalateTo();
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
        because == null ? null : hindered ? because.text() : because.word(),
        assignment.state(),
        assignment.reasonCode(),
        previous == null ? null : previous.from(),
        previous == null ? null : previous.to(),
        further.letter(),
        publicity == null ? null : publicity.from(),
        publicity == null ? null : publicity.to(),
        objection == null ? null : objection.id(),
        outcome == null ? null : outcome.name(),
        step == null ? null : step.kind().name(),
        step == null ? null : step.due(),
        escalatedTo == null ? null : escalatedTo.name(),
        went == null ? null : went.establishment(),
        went == null ? null : went.offices(),
        terms.paper() == null ? null : terms.paper().on());
  }
}
