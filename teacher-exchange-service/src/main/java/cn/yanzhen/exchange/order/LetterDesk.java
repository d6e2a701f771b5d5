package cn.yanzhen.exchange.order;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Consents;
import cn.yanzhen.exchange.assignment.Extensions;
import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what stands in a letter. */
@Component
class LetterDesk {

  /**
   * @param consents of the letter itself: an extension has its own
   * @param letters all letters about the assignment
   * @param pack whose series and procedures held on the day of issue
   * @param address where the letter is checked
   */
  record Contents(
      Letter letter,
      Assignment assignment,
      Optional<Consents> consents,
      List<Letter> letters,
      Persons.Card person,
      String sending,
      String receiving,
      RulePack pack,
      String address) {}

  private final Letters letters;
  private final AssignmentLists assignments;
  private final Extensions extensions;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final RulePacks packs;
  private final String publicUrl;

  LetterDesk(
      Letters letters,
      AssignmentLists assignments,
      Extensions extensions,
      Persons persons,
      SchoolDirectory directory,
      RulePacks packs,
      @Value("${yanzhen.public-url}") String publicUrl) {
    this.letters = letters;
    this.assignments = assignments;
    this.extensions = extensions;
    this.persons = persons;
    this.directory = directory;
    this.packs = packs;
    this.publicUrl = publicUrl;
  }

  /**
   * @param order a letter's number, or the id of an assignment for the letter that sent somebody
   */
  Contents contents(String order, Caller caller) {
    var standing = directory.standing(caller);
    var letter =
        id(order)
            .map(id -> letters.first(id, standing))
            .orElseGet(() -> letters.seen(order, standing))
            .orElseThrow(() -> Refusal.notFound("没有这份调令，或它与您无关；请核对文号。").exception());
    var assignment = assignments.assignments(List.of(letter.assignmentId())).getFirst();
    var schools = directory.schools(List.of(letter.sendingSchoolId(), letter.receivingSchoolId()));
    var person = persons.cards(List.of(letter.personId())).get(letter.personId());
    return new Contents(
        letter,
        assignment,
        consents(letter, assignment),
        letters.of(letter.assignmentId()),
        person == null ? new Persons.Card(letter.personId(), "", "（人员信息已删除）") : person,
        School.nameOf(schools.get(letter.sendingSchoolId())),
        School.nameOf(schools.get(letter.receivingSchoolId())),
        packs.inForce(letter.district(), letter.issuedOn()),
        publicUrl + "/verify/" + letter.code());
  }

  private Optional<Consents> consents(Letter letter, Assignment assignment) {
    if (letter.kind() == OrderRegister.Kind.DISPATCH) return Optional.of(assignment.consents());
    return extensions.granted(letter.letter()).map(extension -> extension.consents());
  }

  private static Optional<UUID> id(String order) {
    try {
      return Optional.of(UUID.fromString(order));
    } catch (IllegalArgumentException aNumber) {
      return Optional.empty();
    }
  }
}
