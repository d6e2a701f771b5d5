package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.Consents;
import cn.yanzhen.exchange.assignment.ExchangeOffice;
import cn.yanzhen.exchange.assignment.Extension;
import cn.yanzhen.exchange.assignment.Step;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tasks about assignments in words, each with its last day.
 *
 * @param steps of each assignment
 */
record TaskWords(
    Standing standing,
    Map<UUID, String> names,
    Map<UUID, School> schools,
    Map<UUID, List<Step>> steps,
    LocalDate today) {

  Task consent(Assignment assignment) {
    var parties = parties(assignment.consents(), assignment);
    var due = due(assignment, Step.Kind.CONSENT, parties);
    return task(
        "CONSENT",
        asks(parties) + "表态：" + about(assignment),
        assignment,
        assignment.terms().proposedAt(),
        due);
  }

  Task consent(Assignment assignment, Extension extension) {
    var parties = parties(extension.consents(), assignment);
    return task(
        "CONSENT",
        asks(parties) + "就延期至 " + extension.ask().to() + " 表态：" + about(assignment),
        assignment,
        extension.ask().askedAt(),
        due(assignment, Step.Kind.EXTENSION_CONSENT, parties));
  }

  Task approval(Assignment assignment, Extension extension) {
    return task(
        "APPROVE",
        "审批延期至 " + extension.ask().to() + "：" + about(assignment),
        assignment,
        extension.ask().askedAt(),
        due(assignment, Step.Kind.EXTENSION_APPROVAL, List.of()));
  }

  /** What the district itself has to do to an assignment on its way. */
  Task districts(Assignment assignment, Step step) {
    return switch (step.kind()) {
      case OBJECTION -> task("SETTLE", "处理公示异议：" + about(assignment), assignment, step);
      case HINDRANCE ->
          task(
              "APPROVE",
              "未能发出调令，请处理：" + about(assignment) + "。" + assignment.reason(),
              assignment,
              step);
      default -> task("APPROVE", "审批派遣：" + about(assignment), assignment, step);
    };
  }

  /** What a party has left undone. */
  Task handedOn(Assignment assignment, Step step) {
    return task(
        "ESCALATED",
        "催办：" + step.words() + "已逾期 " + step.daysOverdue(today) + " 天，" + about(assignment),
        assignment,
        step);
  }

  private List<Party> parties(Consents consents, Assignment assignment) {
    return consents.asked().stream()
        .filter(party -> ExchangeOffice.speaksFor(party, assignment.terms(), standing))
        .toList();
  }

  private @Nullable LocalDate due(Assignment assignment, Step.Kind kind, List<Party> parties) {
    return steps.getOrDefault(assignment.id(), List.of()).stream()
        .filter(step -> step.isOpen() && step.kind() == kind)
        .filter(step -> step.party() == null || parties.contains(step.party()))
        .map(Step::due)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static String asks(List<Party> parties) {
    return parties.contains(Party.PERSON)
        ? "请您本人"
        : "请" + parties.stream().map(Party::word).collect(Collectors.joining("、"));
  }

  private String about(Assignment assignment) {
    var terms = assignment.terms();
    return names.getOrDefault(terms.personId(), "")
        + " → "
        + School.nameOf(schools.get(terms.receivingSchoolId()))
        + "（"
        + terms.stage().word()
        + terms.subject().word()
        + "，"
        + (terms.takesEstablishment() ? terms.period().from() + " 起" : terms.period())
        + "）";
  }

  private static Task task(String kind, String title, Assignment assignment, Step step) {
    return task(kind, title, assignment, assignment.terms().proposedAt(), step.due());
  }

  private static Task task(
      String kind, String title, Assignment assignment, Instant since, @Nullable LocalDate due) {
    var id = assignment.id().toString();
    return new Task(kind, title, id, "/assignments/" + id, since, due);
  }
}
