package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.assignment.ExchangeOffice;
import cn.yanzhen.exchange.assignment.Party;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Persons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words to give, assignments to approve, needs to answer; the most urgent kind first. */
@RestController
class TaskController {

  private static final int MOST = 100; // of a kind

  private final Assignments assignments;
  private final Needs needs;
  private final Persons persons;
  private final SchoolDirectory directory;

  TaskController(Assignments assignments, Needs needs, Persons persons, SchoolDirectory directory) {
    this.assignments = assignments;
    this.needs = needs;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/api/v1/exchange/tasks")
  Page<Task> tasks(Caller caller) {
    var standing = directory.standing(caller);
    var consents = assignments.awaitingConsent(standing, MOST);
    var approvals = assignments.awaitingApproval(standing.officerOf(), MOST);
    var open = needs.openAt(standing.leads(), directory.today(), MOST);
    var names =
        persons.names(
            Stream.concat(consents.stream(), approvals.stream())
                .map(assignment -> assignment.terms().personId())
                .collect(Collectors.toSet()));
    var schools =
        directory.schools(
            Stream.of(
                    consents.stream().map(assignment -> assignment.terms().receivingSchoolId()),
                    approvals.stream().map(assignment -> assignment.terms().receivingSchoolId()),
                    open.stream().map(need -> need.schoolId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));

    var tasks = new ArrayList<Task>();
    for (var assignment : consents) tasks.add(consent(assignment, standing, names, schools));
    for (var assignment : approvals) {
      tasks.add(task("APPROVE", "审批派遣：" + about(assignment, names, schools), assignment));
    }
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
    return Page.all(tasks);
  }

  private static Task consent(
      Assignment assignment,
      Standing standing,
      Map<UUID, String> names,
      Map<UUID, School> schools) {
    var parties =
        Arrays.stream(Party.values())
            .filter(party -> ExchangeOffice.speaksFor(party, assignment.terms(), standing))
            .filter(party -> assignment.consents().of(party).isPending())
            .toList();
    var title =
        parties.contains(Party.PERSON)
            ? "请您本人表态：" + about(assignment, names, schools)
            : "请"
                + parties.stream().map(Party::word).collect(Collectors.joining("、"))
                + "表态："
                + about(assignment, names, schools);
    return task("CONSENT", title, assignment);
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
}
