package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentView.ConsentView;
import cn.yanzhen.exchange.assignment.AssignmentView.ExtensionView;
import cn.yanzhen.exchange.assignment.AssignmentView.Named;
import cn.yanzhen.exchange.assignment.AssignmentView.OrderView;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Assignments as callers see them, with what each caller may do now. */
@Component
class AssignmentViews {

  private final Minutes minutes;
  private final Extensions extensions;
  private final OrderRegister register;
  private final SchoolDirectory directory;
  private final Persons persons;

  AssignmentViews(
      Minutes minutes,
      Extensions extensions,
      OrderRegister register,
      SchoolDirectory directory,
      Persons persons) {
    this.minutes = minutes;
    this.extensions = extensions;
    this.register = register;
    this.directory = directory;
    this.persons = persons;
  }

  ResponseEntity<?> answer(Decision decision, HttpStatus status, Caller caller) {
    return switch (decision) {
      case Agreed(var assignment) -> {
        var answer = ResponseEntity.status(status).eTag(Version.etag(assignment.version()));
        if (status == HttpStatus.CREATED) {
          answer.location(URI.create("/api/v1/exchange/assignments/" + assignment.id()));
        }
        yield answer.body(views(List.of(assignment), directory.standing(caller)).getFirst());
      }
      case Refused(var reason, var detail) -> Refusal.conflict(reason.code(), detail).toResponse();
    };
  }

  List<AssignmentView> views(List<Assignment> shown, Standing standing) {
    var ids = shown.stream().map(Assignment::id).toList();
    var names =
        persons.names(
            shown.stream().map(assignment -> assignment.terms().personId()).distinct().toList());
    var histories = minutes.histories(ids);
    var asked = extensions.latest(ids);
    var letters = register.entries(ids);
    var schools = schools(shown);
    var today = directory.today();
    return shown.stream()
        .map(
            one ->
                view(
                    one,
                    asked.get(one.id()),
                    standing,
                    today,
                    names,
                    schools,
                    letters.getOrDefault(one.id(), List.of()),
                    histories.getOrDefault(one.id(), List.of())))
        .toList();
  }

  Map<UUID, School> schools(List<Assignment> shown) {
    return directory.schools(
        shown.stream()
            .flatMap(
                assignment ->
                    Stream.of(
                        assignment.terms().sendingSchoolId(),
                        assignment.terms().receivingSchoolId()))
            .distinct()
            .toList());
  }

  private static AssignmentView view(
      Assignment assignment,
      @Nullable Extension extension,
      Standing standing,
      LocalDate today,
      Map<UUID, String> persons,
      Map<UUID, School> schools,
      List<OrderRegister.Entry> letters,
      List<Assignments.Happening> history) {
    var terms = assignment.terms();
    var consents =
        consents(assignment.consents(), assignment instanceof Assignment.Proposed, terms, standing);
    var extended =
        extension == null
            ? List.<ConsentView>of()
            : consents(extension.consents(), extension instanceof Extension.Asked, terms, standing);
    var ask = extension == null ? null : extension.ask();
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
        terms.takesEstablishment() ? null : terms.period().to(),
        terms.note(),
        assignment.state(),
        consents,
        assignment.orderNumber(),
        letters.stream().map(OrderView::of).toList(),
        extension == null || ask == null
            ? null
            : new ExtensionView(
                ask.was(),
                ask.to(),
                ask.note(),
                extension.state(),
                extended,
                extension.letter(),
                extension.reason(),
                ask.askedAt(),
                ask.askedBy()),
        assignment.reason(),
        assignment.reasonCode(),
        history,
        terms.proposedAt(),
        actions(assignment, extension, consents, extended, standing, today),
        assignment.version());
  }

  private static List<ConsentView> consents(
      Consents consents, boolean waits, Terms terms, Standing standing) {
    return consents.all().stream()
        .map(
            consent ->
                new ConsentView(
                    consent.party(),
                    consent.state(),
                    consent.by(),
                    consent.at(),
                    consent.reason(),
                    waits
                        && consent.isPending()
                        && Proceedings.speaksFor(consent.party(), terms, standing)))
        .toList();
  }

  private static List<String> actions(
      Assignment assignment,
      @Nullable Extension extension,
      List<ConsentView> consents,
      List<ConsentView> extended,
      Standing standing,
      LocalDate today) {
    var terms = assignment.terms();
    var days = terms.period();
    boolean officer = standing.isOfficerOf(terms.district());
    boolean leads = standing.leads(terms.receivingSchoolId()) && !standing.is(terms.personId());
    boolean waits = extension != null && extension.waits();
    var actions = new ArrayList<String>();
    if (consents.stream().anyMatch(ConsentView::yours))
      actions.addAll(List.of("consent", "decline"));
    if (assignment instanceof Assignment.Consented && officer)
      actions.addAll(List.of("approve", "reject"));
    if ((assignment instanceof Assignment.Proposed || assignment instanceof Assignment.Consented)
        && standing.administers(terms.proposingSchoolId())) actions.add("withdraw");

    if (extended.stream().anyMatch(ConsentView::yours))
      actions.addAll(List.of("consentExtension", "declineExtension"));
    if (extension instanceof Extension.Agreed && officer)
      actions.addAll(List.of("approveExtension", "rejectExtension"));
    if (waits && leads) actions.add("withdrawExtension");
    boolean lasts =
        assignment instanceof Order.Approved
            || assignment instanceof Order.InForce && assignment.reasonCode() == null;
    if (lasts && !terms.takesEstablishment() && !waits && leads && today.isBefore(days.to()))
      actions.add("extend");
    if (!officer) return actions;
    if (assignment instanceof Order.Approved && !days.hasBegunOn(today))
      actions.addAll(List.of("reschedule", "cancel"));
    if (assignment instanceof Order.InForce && today.isBefore(days.to())) actions.add("recall");
    if (assignment.holdsTime() || assignment instanceof Ended) actions.add("void");
    return actions;
  }
}
