package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Consents;
import cn.yanzhen.exchange.assignment.ExchangeOffice;
import cn.yanzhen.exchange.assignment.Extension;
import cn.yanzhen.exchange.assignment.Extensions;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words to give, assignments to approve, needs to answer; the most urgent kind first. */
@RestController
class TaskController {

  private static final int MOST = 100; // of a kind

  private final AssignmentLists assignments;
  private final Extensions extensions;
  private final NeedTasks needs;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final ObjectProvider<TaskSource> further;

  TaskController(
      AssignmentLists assignments,
      Extensions extensions,
      NeedTasks needs,
      Persons persons,
      SchoolDirectory directory,
      ObjectProvider<TaskSource> further) {
    this.assignments = assignments;
    this.extensions = extensions;
    this.needs = needs;
    this.persons = persons;
    this.directory = directory;
    this.further = further;
  }

  @GetMapping("/api/v1/exchange/tasks")
  Page<Task> tasks(Caller caller) {
    var standing = directory.standing(caller);
    var consents = assignments.awaitingConsent(standing, MOST);
    var approvals = assignments.awaitingApproval(standing.officerOf(), MOST);
    var longerConsents = extensions.awaitingConsent(standing, MOST);
    var longerApprovals = extensions.awaitingApproval(standing.officerOf(), MOST);
    var extended =
        assignments
            .assignments(
                Stream.concat(longerConsents.stream(), longerApprovals.stream())
                    .map(extension -> extension.ask().assignmentId())
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Assignment::id, Function.identity()));
    var names =
        persons.names(
            Stream.of(consents.stream(), approvals.stream(), extended.values().stream())
                .flatMap(some -> some)
                .map(assignment -> assignment.terms().personId())
                .collect(Collectors.toSet()));
    var schools =
        directory.schools(
            Stream.of(
                    consents.stream().map(assignment -> assignment.terms().receivingSchoolId()),
                    approvals.stream().map(assignment -> assignment.terms().receivingSchoolId()),
                    extended.values().stream().map(one -> one.terms().receivingSchoolId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));

    var tasks = new ArrayList<Task>();
    for (var assignment : consents) tasks.add(consent(assignment, standing, names, schools));
    for (var extension : longerConsents) {
      var assignment = Objects.requireNonNull(extended.get(extension.ask().assignmentId()));
      tasks.add(
          task(
              "CONSENT",
              asks(parties(extension.consents(), assignment, standing))
                  + "就延期至 "
                  + extension.ask().to()
                  + " 表态："
                  + about(assignment, names, schools),
              assignment,
              extension));
    }
    for (var extension : longerApprovals) {
      var assignment = Objects.requireNonNull(extended.get(extension.ask().assignmentId()));
      tasks.add(
          task(
              "APPROVE",
              "审批延期至 " + extension.ask().to() + "：" + about(assignment, names, schools),
              assignment,
              extension));
    }
    for (var assignment : approvals) {
      tasks.add(task("APPROVE", "审批派遣：" + about(assignment, names, schools), assignment));
    }
    tasks.addAll(needs.of(standing, MOST));
    further.orderedStream().forEach(source -> tasks.addAll(source.tasks(standing, MOST)));
    return Page.all(tasks);
  }

  private static Task consent(
      Assignment assignment,
      Standing standing,
      Map<UUID, String> names,
      Map<UUID, School> schools) {
    var title =
        asks(parties(assignment.consents(), assignment, standing))
            + "表态："
            + about(assignment, names, schools);
    return task("CONSENT", title, assignment);
  }

  private static List<Party> parties(Consents consents, Assignment assignment, Standing standing) {
    return Arrays.stream(Party.values())
        .filter(party -> ExchangeOffice.speaksFor(party, assignment.terms(), standing))
        .filter(party -> consents.of(party).isPending())
        .toList();
  }

  private static String asks(List<Party> parties) {
    return parties.contains(Party.PERSON)
        ? "请您本人"
        : "请" + parties.stream().map(Party::word).collect(Collectors.joining("、"));
  }

  private static String about(
      Assignment assignment, Map<UUID, String> names, Map<UUID, School> schools) {
    var terms = assignment.terms();
    return names.getOrDefault(terms.personId(), "")
        + " → "
        + School.nameOf(schools.get(terms.receivingSchoolId()))
        + "（"
        + terms.stage().word()
        + terms.subject().word()
        + "，"
        + terms.period()
        + "）";
  }

  private static Task task(String kind, String title, Assignment assignment) {
    var id = assignment.id().toString();
    return new Task(kind, title, id, "/assignments/" + id, assignment.terms().proposedAt());
  }

  private static Task task(String kind, String title, Assignment assignment, Extension extension) {
    var id = assignment.id().toString();
    return new Task(kind, title, id, "/assignments/" + id, extension.ask().askedAt());
  }
}
