package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters as lines of the register, with the names of whom they are about. */
@Component
class RegisterLines {

  record OrderPerson(UUID id, String name) {}

  record OrderSchool(UUID id, String name) {}

  /**
   * @param from first day, as the letter says
   * @param to last day, as the letter says; null of a move for good
   * @param standing what has become of it by today, in words
   * @param code proves the paper
   * @param issuer the authority that gave it, as the letter is signed
   */
  record OrderLine(
      String number,
      String district,
      int year,
      int sequence,
      OrderRegister.Kind kind,
      LocalDate issuedOn,
      OrderRegister.@Nullable Mark mark,
      @Nullable LocalDate markedOn,
      UUID assignmentId,
      AssignmentKind assignmentKind,
      OrderPerson person,
      OrderSchool sending,
      OrderSchool receiving,
      String fte,
      LocalDate from,
      @Nullable LocalDate to,
      Validity validity,
      String standing,
      String code,
      String issuer) {}

  private final SchoolDirectory directory;
  private final Persons persons;
  private final RulePacks packs;

  RegisterLines(SchoolDirectory directory, Persons persons, RulePacks packs) {
    this.packs = packs;
    this.directory = directory;
    this.persons = persons;
  }

  List<OrderLine> of(List<Letter> found) {
    var names = persons.names(found.stream().map(Letter::personId).distinct().toList());
    var schools =
        directory.schools(
            found.stream()
                .flatMap(one -> Stream.of(one.sendingSchoolId(), one.receivingSchoolId()))
                .collect(Collectors.toSet()));
    return found.stream().map(letter -> line(letter, names, schools)).toList();
  }

  private OrderLine line(Letter letter, Map<UUID, String> names, Map<UUID, School> schools) {
    return new OrderLine(
        letter.letter(),
        letter.district(),
        letter.year(),
        letter.number(),
        letter.kind(),
        letter.issuedOn(),
        letter.mark(),
        letter.markedOn(),
        letter.assignmentId(),
        letter.assignmentKind(),
        new OrderPerson(letter.personId(), names.getOrDefault(letter.personId(), "")),
        school(letter.sendingSchoolId(), schools),
        school(letter.receivingSchoolId(), schools),
        letter.fte().text(),
        letter.ordered().from(),
        letter.orderedTo(),
        letter.validity(),
        letter.standing(),
        letter.spelledCode(),
        Issuer.of(letter.district(), packs.inForce(letter.district(), letter.issuedOn())));
  }

  private static OrderSchool school(UUID id, Map<UUID, School> schools) {
    return new OrderSchool(id, School.nameOf(schools.get(id)));
  }
}
