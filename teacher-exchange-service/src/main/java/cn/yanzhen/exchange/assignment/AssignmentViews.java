package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentView.ConsentView;
import cn.yanzhen.exchange.assignment.AssignmentView.ExtensionView;
import cn.yanzhen.exchange.assignment.AssignmentView.Named;
import cn.yanzhen.exchange.assignment.AssignmentView.ObjectionView;
import cn.yanzhen.exchange.assignment.AssignmentView.OrderView;
import cn.yanzhen.exchange.assignment.AssignmentView.PaperView;
import cn.yanzhen.exchange.assignment.AssignmentView.PathStep;
import cn.yanzhen.exchange.assignment.AssignmentView.PublicityView;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.NeedDays;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Sights;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final Steps steps;
  private final Objections objections;
  private final AssignmentPath path;
  private final NeedDays needDays;
  private final SchoolDirectory directory;
  private final Persons persons;
  private final Sights sights;

  AssignmentViews(
      Minutes minutes,
      Extensions extensions,
      OrderRegister register,
      Steps steps,
      Objections objections,
      AssignmentPath path,
      NeedDays needDays,
      SchoolDirectory directory,
      Persons persons,
      Sights sights) {
    this.minutes = minutes;
    this.extensions = extensions;
    this.register = register;
    this.steps = steps;
    this.objections = objections;
    this.path = path;
    this.needDays = needDays;
    this.directory = directory;
    this.persons = persons;
    this.sights = sights;
  }

  ResponseEntity<?> answer(Decision decision, HttpStatus status, Caller caller) {
    return switch (decision) {
      case Agreed(var assignment) -> {
        var answer = ResponseEntity.status(status).eTag(Version.etag(assignment.version()));
        if (status == HttpStatus.CREATED) {
          answer.location(URI.create("/api/v1/exchange/assignments/" + assignment.id()));
        }
        yield answer.body(whole(assignment, directory.standing(caller)));
      }
      case Refused(var reason, var detail) -> Refusal.conflict(reason.code(), detail).toResponse();
    };
  }

  /** With its path. */
  AssignmentView whole(Assignment assignment, Standing standing) {
    return views(List.of(assignment), standing, true).getFirst();
  }

  List<AssignmentView> views(List<Assignment> shown, Standing standing) {
    return views(shown, standing, false);
  }

  private List<AssignmentView> views(List<Assignment> shown, Standing standing, boolean whole) {
    var ids = shown.stream().map(Assignment::id).toList();
    var names =
        persons.names(
            shown.stream().map(assignment -> assignment.terms().personId()).distinct().toList());
    var open = sights.openable(names.keySet(), standing);
    var histories = minutes.histories(ids);
    var asked = extensions.latest(ids);
    var letters = register.entries(ids);
    var schools = schools(shown);
    var taken = steps.of(ids);
    var said = objections.of(ids);
    var needed =
        needDays.last(
            shown.stream()
                .filter(one -> one instanceof Order)
                .collect(Collectors.toMap(Assignment::id, one -> one.terms().needId())));
    var today = directory.today();
    return shown.stream()
        .map(
            one -> {
              var own = taken.getOrDefault(one.id(), List.of());
              return view(
                  one,
                  asked.get(one.id()),
                  standing,
                  today,
                  names,
                  open.contains(one.terms().personId()),
                  schools,
                  letters.getOrDefault(one.id(), List.of()),
                  histories.getOrDefault(one.id(), List.of()),
                  AssignmentPath.publicity(own),
                  said.getOrDefault(one.id(), List.of()),
                  needed.get(one.id()),
                  path.earliestOrder(one),
                  whole ? path.of(one, own, letters.getOrDefault(one.id(), List.of())) : null);
            })
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
      boolean personOpens,
      Map<UUID, School> schools,
      List<OrderRegister.Entry> letters,
      List<Assignments.Happening> history,
      @Nullable PublicityView publicity,
      List<Objection> objections,
      NeedDays.@Nullable Last needed,
      @Nullable LocalDate earliestOrder,
      @Nullable List<PathStep> path) {
    var terms = assignment.terms();
    boolean concerned = concerns(terms, standing);
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
        personOpens,
        new Named(terms.sendingSchoolId(), School.nameOf(schools.get(terms.sendingSchoolId()))),
        new Named(terms.receivingSchoolId(), School.nameOf(schools.get(terms.receivingSchoolId()))),
        terms.subject(),
        terms.stage(),
        terms.fte().text(),
        terms.period().from(),
        terms.takesEstablishment() ? null : terms.period().to(),
        needed == null || !concerned ? null : needed.to(),
        needed == null || !concerned || needed.to().equals(needed.without())
            ? null
            : needed.without(),
        concerned ? terms.note() : null,
        assignment.state(),
        concerned ? consents : List.of(),
        assignment.orderNumber(),
        letters.stream().map(OrderView::of).toList(),
        PaperView.of(terms.paper()),
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
        concerned ? assignment.reason() : null,
        concerned ? assignment.reasonCode() : null,
        concerned ? history : List.of(),
        terms.proposedAt(),
        AssignmentActions.of(
            assignment, extension, consents, extended, publicity, objections, standing, today),
        publicity,
        earliestOrder,
        objections.stream().map(one -> ObjectionView.of(one, terms, standing)).toList(),
        path == null || concerned ? path : path.stream().map(PathStep::withoutNames).toList(),
        assignment.version());
  }

  /** Others see of an order that is made public only what is made public. */
  static boolean concerns(Terms terms, Standing standing) {
    var schools = standing.schools();
    return standing.isOfficerOf(terms.district())
        || standing.is(terms.personId())
        || schools.contains(terms.sendingSchoolId())
        || schools.contains(terms.receivingSchoolId())
        || schools.contains(terms.proposingSchoolId());
  }

  private static List<ConsentView> consents(
      Consents consents, boolean waits, Terms terms, Standing standing) {
    var asked = consents.asked();
    return consents.all().stream()
        .map(
            consent ->
                new ConsentView(
                    consent.party(),
                    consent.round(),
                    consent.state(),
                    consent.by(),
                    consent.at(),
                    consent.reason(),
                    waits
                        && asked.contains(consent.party())
                        && Proceedings.speaksFor(consent.party(), terms, standing)))
        .toList();
  }
}
