package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as callers see it.
 *
 * @param personOpens whether the caller may open the page of the person
 * @param to null where the establishment goes along: nobody returns
 * @param actions what the caller may do now: {@code consent}, {@code decline}, {@code approve},
 *     {@code reject}, {@code withdraw}; of an order {@code extend}, {@code recall}, {@code cancel},
 *     {@code reschedule}, {@code void}; of an extension {@code consentExtension} and so on; {@code
 *     object} and {@code settle} while it is public
 * @param needTo the last day of its need, an order's only, for those concerned
 * @param needBackTo what that becomes once the order is cancelled or voided, where its extension
 *     lengthened the need
 * @param publicity the days on which it is or was made public
 * @param paper the order on paper that it was recorded from
 * @param earliestOrder the first day on which the order can be given, while there is none: where
 *     the first day is before it, another one will be needed
 * @param path the steps to the order and of it; only of one by itself, not in lists
 */
record AssignmentView(
    UUID id,
    UUID needId,
    AssignmentKind kind,
    Named person,
    boolean personOpens,
    Named sending,
    Named receiving,
    Subject subject,
    Stage stage,
    String fte,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate needTo,
    @Nullable LocalDate needBackTo,
    @Nullable String note,
    String state,
    List<ConsentView> consents,
    @Nullable String orderNumber,
    List<OrderView> orders,
    @Nullable PaperView paper,
    @Nullable ExtensionView extension,
    @Nullable String reason,
    @Nullable String reasonCode,
    List<Assignments.Happening> history,
    Instant proposedAt,
    List<String> actions,
    @Nullable PublicityView publicity,
    @Nullable LocalDate earliestOrder,
    List<ObjectionView> objections,
    @Nullable List<PathStep> path,
    long version) {

  record Named(UUID id, String name) {}

  /**
   * @param round it is asked when all of the rounds before have agreed
   * @param yours whether the caller may speak for this party now
   */
  record ConsentView(
      Party party,
      int round,
      Consent.State state,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String reason,
      boolean yours) {}

  /**
   * A letter of the register (调令).
   *
   * @param mark CANCELLED or VOIDED: the number stays used
   */
  record OrderView(
      String number,
      OrderRegister.Kind kind,
      LocalDate issuedOn,
      OrderRegister.@Nullable Mark mark,
      @Nullable LocalDate markedOn) {

    static OrderView of(OrderRegister.Entry entry) {
      return new OrderView(
          entry.number(), entry.kind(), entry.issuedOn(), entry.mark(), entry.markedOn());
    }
  }

  /**
   * The latest extension that was asked for.
   *
   * @param was the last day before
   * @param to the further last day
   */
  record ExtensionView(
      LocalDate was,
      LocalDate to,
      @Nullable String note,
      String state,
      List<ConsentView> consents,
      @Nullable String orderNumber,
      @Nullable String reason,
      Instant askedAt,
      String askedBy) {}

  /**
   * @param to the last day that it says
   */
  record PaperView(String number, LocalDate on, LocalDate to) {

    static @Nullable PaperView of(Terms.@Nullable Paper paper) {
      return paper == null ? null : new PaperView(paper.number(), paper.on(), paper.to());
    }
  }

  record PublicityView(LocalDate from, LocalDate to) {}

  /**
   * @param text only for the district and for whoever lodged it, as is {@code by}
   */
  record ObjectionView(
      UUID id,
      @Nullable String text,
      @Nullable String by,
      Instant at,
      Objection.@Nullable Outcome outcome,
      @Nullable String reason,
      @Nullable String settledBy,
      @Nullable Instant settledAt) {

    static ObjectionView of(Objection one, Terms terms, Standing standing) {
      boolean open =
          standing.isOfficerOf(terms.district())
              || standing.caller().account().equals(one.account());
      var settlement = one.settlement();
      return new ObjectionView(
          one.id(),
          open ? one.text() : null,
          open ? one.by() : null,
          one.at(),
          one.outcome(),
          settlement == null ? null : settlement.reason(),
          settlement == null ? null : settlement.by(),
          settlement == null ? null : settlement.at());
    }
  }

  /**
   * @param by who did it
   * @param on the day on which it was done or, ahead, will be
   * @param due the last day, of a step that waits
   * @param daysOverdue 0 when it is in time
   */
  record PathStep(
      PathWord step,
      @Nullable Party party,
      PathState state,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable LocalDate due,
      int daysOverdue) {

    PathStep withoutNames() {
      return new PathStep(step, party, state, null, on, due, daysOverdue);
    }
  }

  enum PathWord {
    PROPOSED,
    CONSENT,
    APPROVAL,
    PUBLICITY,
    ORDER,
    IN_FORCE,
    RETURNED
  }

  enum PathState {
    DONE,
    NOW,
    AHEAD,
    BROKEN
  }
}
