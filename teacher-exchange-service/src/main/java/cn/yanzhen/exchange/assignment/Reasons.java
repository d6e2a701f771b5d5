package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.WishBook;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the rules say today of an assignment: the same rules, in the same words, as of candidates.
 */
@Component
class Reasons {

  private final AssignmentLists assignments;
  private final TakenTime takenTime;
  private final PendingTime pendingTime;
  private final Needs needs;
  private final Persons persons;
  private final WishBook wishes;
  private final SchoolDirectory directory;
  private final Askings askings;

  Reasons(
      AssignmentLists assignments,
      TakenTime takenTime,
      PendingTime pendingTime,
      Needs needs,
      Persons persons,
      WishBook wishes,
      SchoolDirectory directory,
      Askings askings) {
    this.assignments = assignments;
    this.takenTime = takenTime;
    this.pendingTime = pendingTime;
    this.needs = needs;
    this.persons = persons;
    this.wishes = wishes;
    this.directory = directory;
    this.askings = askings;
  }

  /**
   * For the district and for the lead school, who weigh them; empty for what the caller sees not.
   */
  Optional<List<Finding>> of(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var assignment = assignments.visible(id, standing).orElse(null);
    if (assignment == null) return Optional.empty();
    var terms = assignment.terms();
    if (!standing.isOfficerOf(terms.district()) && !standing.leads(terms.receivingSchoolId())) {
      throw Refusal.forbidden("规则依据由区里和总校查看。").exception();
    }
    if (assignment.holdsTime()) return Optional.of(List.of());
    var need = needs.need(terms.needId()).orElseThrow();
    var person = persons.person(terms.personId()).orElseThrow();
    var match =
        new Match(
            askings.of(
                new Askings.Part(need, terms.held(), terms.load(), terms.kind()),
                directory.affiliation(need.schoolId(), standing).orElse(null)),
            person,
            takenTime.bookings(person.id(), terms.held()),
            pendingTime.of(person.id(), terms.held(), need.id(), standing));
    return Optional.of(Willingness.findings(match, wishes.of(person.id())));
  }
}
