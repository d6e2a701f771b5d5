package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.floor.Staff.Absence;
import cn.yanzhen.exchange.floor.Staff.Colleague;
import cn.yanzhen.exchange.floor.Staff.Transfer;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Schools with people, by numbers. */
public final class FloorFixtures {

  static final UUID SCHOOL = UUID.randomUUID();
  static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);

  private FloorFixtures() {}

  /** Schools where nobody works. */
  public static FloorBook ofNobody(RulePack pack) {
    return new FloorBook(
        pack,
        ids ->
            ids.stream()
                .collect(
                    Collectors.toMap(
                        id -> id, id -> new Staff(id, List.of(), Map.of(), Map.of(), List.of()))),
        ids -> Map.of());
  }

  /** A lead school with so many teachers of mathematics, of whom the first are backbone. */
  static Staff school(int people, int backbone, Absence... away) {
    var colleagues = new ArrayList<Colleague>();
    for (int i = 0; i < people; i++)
      colleagues.add(colleague(person(i), Subject.MATHS, i < backbone ? LONG_AGO : null));
    return new Staff(
        SCHOOL,
        colleagues,
        List.of(away).stream().collect(Collectors.groupingBy(Absence::personId)),
        Map.of(),
        List.of(new Period(LONG_AGO, LocalDate.of(2099, 1, 1))));
  }

  static Colleague colleague(UUID id, Subject subject, LocalDate backboneSince) {
    return new Colleague(
        id,
        LONG_AGO,
        null,
        Set.of(subject),
        Set.of(Stage.JUNIOR),
        backboneSince,
        null,
        LocalDate.of(2015, 7, 1));
  }

  static UUID person(int i) {
    return new UUID(1, i);
  }

  /** The same school, some of its people moved away for good. */
  static Staff without(Staff staff, Transfer... moved) {
    return new Staff(
        staff.school(),
        staff.colleagues(),
        staff.absences(),
        List.of(moved).stream().collect(Collectors.groupingBy(Transfer::personId)),
        staff.leading());
  }

  /** As the registry has it once the order is done. */
  static Staff left(Staff staff, int person, LocalDate last) {
    return new Staff(
        staff.school(),
        staff.colleagues().stream()
            .map(one -> one.personId().equals(person(person)) ? until(one, last) : one)
            .toList(),
        staff.absences(),
        staff.transfers(),
        staff.leading());
  }

  private static Colleague until(Colleague one, LocalDate last) {
    return new Colleague(
        one.personId(),
        one.from(),
        last,
        one.subjects(),
        one.stages(),
        one.backboneSince(),
        one.titleSince(),
        one.serviceSince());
  }

  static Transfer moved(int person, LocalDate day, boolean ended, LocalDate countedTo) {
    return new Transfer(
        UUID.randomUUID(), person(person), UUID.randomUUID(), day, ended, countedTo);
  }

  static Absence away(int person, String fte, LocalDate from, LocalDate to) {
    return new Absence(
        UUID.randomUUID(),
        person(person),
        AssignmentKind.ROTATION,
        UUID.randomUUID(),
        new Period(from, to),
        new BigDecimal(fte));
  }
}
