package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.floor.FloorFixtures;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.policy.Condition;
import cn.yanzhen.exchange.policy.Criterion;
import cn.yanzhen.exchange.policy.Group;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePack.Reach;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A need at a member school, and people of a lead school. */
final class Fixtures {

  static final UUID LEAD = UUID.randomUUID();
  static final UUID MEMBER = UUID.randomUUID();
  static final UUID OUTSIDE = UUID.randomUUID();
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Period TERM = new Period(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 7, 9));

  private static final RulePack REFERENCE = new RulePacks().find("reference").orElseThrow();

  private Fixtures() {}

  static Need needForMaths() {
    return new Need(
        UUID.randomUUID(),
        "500106",
        "XQ1",
        MEMBER,
        Subject.MATHS,
        Stage.JUNIOR,
        Fte.of("0.5"),
        TERM,
        AssignmentKind.ROTATION,
        null,
        Need.State.OPEN,
        Instant.EPOCH,
        1);
  }

  static Person mathsTeacherOf(UUID school) {
    return new Person(
        UUID.randomUUID(),
        "500106",
        "T1",
        "雁一鸣",
        school,
        List.of(Subject.MATHS),
        List.of(Stage.JUNIOR, Stage.SENIOR),
        Title.SENIOR,
        Honour.DISTRICT_BACKBONE,
        null,
        LocalDate.of(1985, 3, 1),
        LocalDate.of(2008, 7, 1),
        LocalDate.of(2012, 9, 1),
        null,
        1);
  }

  static RulePack pack(Reach reach) {
    return new RulePack(
        "test",
        "测试",
        1,
        "50",
        null,
        LocalDate.of(2020, 1, 1),
        null,
        "测试",
        "测试",
        reach,
        Set.of(Honour.DISTRICT_BACKBONE),
        "沙教派",
        List.of(
            new Group(
                "TEACHER",
                "专任教师",
                Set.of(),
                List.of(new Condition(Criterion.YEARS_AT_SCHOOL, 6, null, null, null, null)))),
        null,
        Set.of(),
        MonthDay.of(9, 1),
        Set.of(AssignmentKind.ROTATION),
        List.of(),
        List.of(),
        REFERENCE.procedures(),
        REFERENCE.certification(),
        REFERENCE.floors(),
        REFERENCE.answers(),
        null);
  }

  /** Of a district whose schools are too small for floors. */
  static Guard guard(Certificate... held) {
    return new Guard(
        REFERENCE,
        people ->
            Stream.of(held)
                .filter(one -> people.contains(one.personId()))
                .collect(Collectors.groupingBy(Certificate::personId)),
        people -> Map.of(),
        FloorFixtures.ofNobody(REFERENCE));
  }

  static Certificate certificate(Person person, Stage stage, @Nullable Subject subject) {
    return new Certificate(
        UUID.randomUUID(), person.id(), stage, subject, LocalDate.of(2008, 6, 30));
  }

  static Match match(Person person, Booking... taken) {
    return match(person, Reach.COMMUNITY, taken);
  }

  static Match match(Person person, Reach reach, Booking... taken) {
    var need = needForMaths();
    return new Match(
        new Match.Asked(
            need,
            need.period(),
            need.fte(),
            new Affiliation(UUID.randomUUID(), "雁阵教共体", LEAD),
            Set.of(LEAD, MEMBER),
            pack(reach),
            TODAY,
            need.kind(),
            guard(certificate(person, Stage.JUNIOR, Subject.MATHS))),
        person,
        List.of(taken),
        List.of());
  }

  static Terms terms() {
    return new Terms(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        AssignmentKind.ROTATION,
        LEAD,
        MEMBER,
        LEAD,
        "500106",
        Subject.MATHS,
        Stage.JUNIOR,
        Fte.of("0.5"),
        TERM,
        null,
        Instant.EPOCH,
        false,
        null);
  }

  /** The same as a move for good, on the first day. */
  static Terms moveTerms() {
    return new Terms(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        AssignmentKind.TRANSFER,
        LEAD,
        MEMBER,
        LEAD,
        "500106",
        Subject.MATHS,
        Stage.JUNIOR,
        Fte.of("0.5"),
        new Period(TERM.from(), TERM.from()),
        null,
        Instant.EPOCH,
        true,
        null);
  }
}
