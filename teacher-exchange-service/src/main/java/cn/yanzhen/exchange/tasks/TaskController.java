package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Extension;
import cn.yanzhen.exchange.assignment.Extensions;
import cn.yanzhen.exchange.assignment.Step;
import cn.yanzhen.exchange.assignment.Steps;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Persons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words to give, assignments to decide, needs to answer: what is overdue first, then by kind. */
@RestController
class TaskController {

  private static final int MOST = 100; // of a kind

  private final AssignmentLists assignments;
  private final Extensions extensions;
  private final Steps steps;
  private final Needs needs;
  private final Persons persons;
  private final SchoolDirectory directory;

  TaskController(
      AssignmentLists assignments,
      Extensions extensions,
      Steps steps,
      Needs needs,
      Persons persons,
      SchoolDirectory directory) {
    this.assignments = assignments;
    this.extensions = extensions;
    this.steps = steps;
    this.needs = needs;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/tasks")
  Page<Task> tasks(Caller caller) {
    var standing = directory.standing(caller);
    var today = directory.today();
    var consents = assignments.awaitingConsent(standing, MOST);
    var longerConsents = extensions.awaitingConsent(standing, MOST);
    var longerApprovals = extensions.awaitingApproval(standing.officerOf(), MOST);
    var handedOn = steps.handedOn(standing, MOST);
    var districts = steps.waitingForDistrict(standing.officerOf(), MOST);
    var open = needs.openAt(standing.leads(), today, MOST);

    var others =
        assignments
            .assignments(
                Stream.of(
                        Stream.concat(longerConsents.stream(), longerApprovals.stream())
                            .map(extension -> extension.ask().assignmentId()),
                        Stream.concat(handedOn.stream(), districts.stream())
                            .map(Step::assignmentId))
                    .flatMap(ids -> ids)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Assignment::id, Function.identity()));
    var named = Stream.concat(consents.stream(), others.values().stream()).toList();
    var names =
        persons.names(
            named.stream().map(one -> one.terms().personId()).collect(Collectors.toSet()));
    var schools =
        directory.schools(
            Stream.concat(
                    named.stream().map(one -> one.terms().receivingSchoolId()),
                    open.stream().map(need -> need.schoolId()))
                .collect(Collectors.toSet()));
    var due = steps.of(named.stream().map(Assignment::id).toList());
    var words = new TaskWords(standing, names, schools, due, today);

    var tasks = new ArrayList<Task>();
    for (var assignment : consents) tasks.add(words.consent(assignment));
    for (var extension : longerConsents)
      with(others, extension, tasks, assignment -> words.consent(assignment, extension));
    for (var extension : longerApprovals)
      with(others, extension, tasks, assignment -> words.approval(assignment, extension));
    for (var step : districts) with(others, step, tasks, words::districts);
    for (var step : handedOn) with(others, step, tasks, words::handedOn);
    for (var need : open) {
      var title =
          "为成员校选派教师："
              + School.nameOf(schools.get(need.schoolId()))
              + "，"
              + need.stage().word()
              + need.subject().word()
              + "，工作量 "
              + need.fte();
      tasks.add(
          new Task("PROPOSE", title, need.id().toString(), "/needs/" + need.id(), need.postedAt()));
    }
    tasks.sort(Comparator.comparing(task -> isOverdue(task, today) ? 0 : 1));
    return Page.all(tasks);
  }

  private static boolean isOverdue(Task task, LocalDate today) {
    return task.due() != null && today.isAfter(task.due());
  }

  private static void with(
      Map<UUID, Assignment> others,
      Extension extension,
      List<Task> tasks,
      Function<Assignment, Task> words) {
    var assignment = others.get(extension.ask().assignmentId());
    if (assignment != null) tasks.add(words.apply(assignment));
  }

  private static void with(
      Map<UUID, Assignment> others,
      Step step,
      List<Task> tasks,
      BiFunction<Assignment, Step, Task> words) {
    var assignment = others.get(step.assignmentId());
    if (assignment != null) tasks.add(words.apply(assignment, step));
  }
}
