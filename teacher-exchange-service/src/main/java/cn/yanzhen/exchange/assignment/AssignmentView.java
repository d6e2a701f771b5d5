package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as callers see it.
 *
 * @param actions what the caller may do now: {@code consent}, {@code decline}, {@code approve},
 *     {@code reject}, {@code withdraw}
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
    LocalDate to,
    @Nullable String note,
    String state,
    List<ConsentView> consents,
    @Nullable String orderNumber,
    @Nullable String reason,
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

  static AssignmentView of(
      Assignment assignment,
      Standing standing,
      Map<UUID, String> persons,
      Map<UUID, School> schools,
      List<Assignments.Happening> history) {
    var terms = assignment.terms();
    boolean waitsForWords = assignment instanceof Assignment.Proposed;
    var consents =
        assignment.consents().all().stream()
            .map(
                consent ->
                    new ConsentView(
                        consent.party(),
                        consent.state(),
                        consent.by(),
                        consent.at(),
                        consent.reason(),
                        waitsForWords
                            && consent.isPending()
                            && ExchangeOffice.speaksFor(consent.party(), terms, standing)))
            .toList();
    var actions = new ArrayList<String>();
    if (consents.stream().anyMatch(ConsentView::yours))
      actions.addAll(List.of("consent", "decline"));
    boolean waitsForDistrict = assignment instanceof Assignment.Consented;
    if (waitsForDistrict && standing.isOfficerOf(terms.district()))
      actions.addAll(List.of("approve", "reject"));
    if ((waitsForWords || waitsForDistrict) && standing.administers(terms.proposingSchoolId()))
      actions.add("withdraw");
    return new AssignmentView(
        terms.id(),
        terms.needId(),
        terms.kind(),
        new Named(terms.personId(), persons.getOrDefault(terms.personId(), "")),
        new Named(terms.sendingSchoolId(), School.nameOf(schools.get(terms.sendingSchoolId()))),
        new Named(terms.receivingSchoolId(), School.nameOf(schools.get(terms.receivingSchoolId()))),
        terms.subject(),
        terms.stage(),
        terms.fte().text(),
        terms.period().from(),
        terms.period().to(),
        terms.note(),
        assignment.state(),
        consents,
        assignment.orderNumber(),
        assignment.reason(),
        history,
        terms.proposedAt(),
        actions,
        assignment.version());
  }
}
