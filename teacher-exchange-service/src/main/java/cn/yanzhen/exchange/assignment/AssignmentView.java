package cn.yanzhen.exchange.assignment;

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
 * @param to null where the establishment goes along: nobody returns
 * @param actions what the caller may do now: {@code consent}, {@code decline}, {@code approve},
 *     {@code reject}, {@code withdraw}; of an order {@code extend}, {@code recall}, {@code cancel},
 *     {@code reschedule}, {@code void}; of an extension {@code consentExtension} and so on
 */
record AssignmentView(
    UUID id,
    UUID needId,
    AssignmentKind kind,
    Named person,
    Named sending,
    Named receiving,
    Subject subject,
    Stage stage,
    String fte,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String note,
    String state,
    List<ConsentView> consents,
    @Nullable String orderNumber,
    List<OrderView> orders,
    @Nullable ExtensionView extension,
    @Nullable String reason,
    @Nullable String reasonCode,
    List<Assignments.Happening> history,
    Instant proposedAt,
    List<String> actions,
    long version) {

  record Named(UUID id, String name) {}

  /**
   * @param yours whether the caller may speak for this party now
   */
  record ConsentView(
      Party party,
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
}
