package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.Procedure;
import cn.yanzhen.exchange.policy.Procedure.Escalation;
import cn.yanzhen.exchange.policy.WorkingDays;
import cn.yanzhen.exchange.post.Party;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives every step that waits its last day, and closes it when it waits no more. */
@Component
class Deadlines {

  private final Steps steps;
  private final Extensions extensions;
  private final Objections objections;
  private final Procedures procedures;
  private final WorkingDays workingDays;
  private final SchoolDirectory directory;

  Deadlines(
      Steps steps,
      Extensions extensions,
      Objections objections,
      Procedures procedures,
      WorkingDays workingDays,
      SchoolDirectory directory) {
    this.steps = steps;
    this.extensions = extensions;
    this.objections = objections;
    this.procedures = procedures;
    this.workingDays = workingDays;
    this.directory = directory;
  }

  /**
   * After whatever became of an assignment, in the same transaction; again and again is the same.
   */
  void follow(Assignment assignment) {
    var id = assignment.id();
    var waiting =
        new HashSet<>(
            Step.Waiting.of(assignment, extensions.waiting(id).orElse(null), objections.of(id)));
    var today = directory.today();
    for (var step : steps.of(List.of(id)).getOrDefault(id, List.of())) {
      if (step.isOpen() && !waiting.remove(step.waiting())) steps.close(step.id(), today);
    }
    if (waiting.isEmpty()) return;
    var procedure = procedures.of(assignment.terms());
    for (var one : waiting) steps.insert(dated(assignment, one, procedure, today));
  }

  /** A lead school that is late itself is not told by itself: the district is. */
  private Escalation handedOnTo(Terms terms, Step.Waiting waiting, Procedure.Deadlines days) {
    var late =
        switch (Party.valueOf(waiting.subject())) {
          case SENDING -> terms.sendingSchoolId();
          case RECEIVING -> terms.receivingSchoolId();
          case PERSON -> null;
        };
    var lead =
        directory
            .affiliation(terms.receivingSchoolId())
            .map(Affiliation::leadSchoolId)
            .orElse(terms.proposingSchoolId());
    return lead.equals(late) ? Escalation.DISTRICT : days.escalateConsentsTo();
  }

  private Step dated(
      Assignment assignment, Step.Waiting waiting, Procedure procedure, LocalDate today) {
    var days = procedure.deadlines();
    if (assignment instanceof Publicised publicised && waiting.kind() == Step.Kind.PUBLICITY) {
      return new Step(
          Ids.next(),
          assignment.id(),
          waiting.kind(),
          waiting.subject(),
          publicised.days().from(),
          publicised.days().to(),
          null,
          null,
          null,
          null,
          null);
    }
    boolean districts = waiting.kind().isTheDistricts();
    var due = workingDays.after(today, districts ? days.approvalDays() : days.consentDays());
    var remind = workingDays.before(due, days.remindDaysBefore());
    return new Step(
        Ids.next(),
        assignment.id(),
        waiting.kind(),
        waiting.subject(),
        today,
        due,
        remind.isBefore(today) ? today : remind,
        districts ? Escalation.DISTRICT : handedOnTo(assignment.terms(), waiting, days),
        null,
        null,
        null);
  }
}
