package cn.yanzhen.exchange.floor;

import static cn.yanzhen.exchange.floor.FloorFixtures.away;
import static cn.yanzhen.exchange.floor.FloorFixtures.colleague;
import static cn.yanzhen.exchange.floor.FloorFixtures.left;
import static cn.yanzhen.exchange.floor.FloorFixtures.moved;
import static cn.yanzhen.exchange.floor.FloorFixtures.person;
import static cn.yanzhen.exchange.floor.FloorFixtures.school;
import static cn.yanzhen.exchange.floor.FloorFixtures.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.floor.Staff.Colleague;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By the reference pack: 60 % of the backbone, 50 % of each subject, from ten people on. */
class FloorkeeperTest {

  private static final RulePack PACK = new RulePacks().find("reference").orElseThrow();
  private static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 1);
  private static final Period YEAR = new Period(SEPTEMBER, LocalDate.of(2028, 7, 10));

  @Test
  void theLastThatTheFloorAllowsMayGoAndTheNextMayNot() {
    var one = away(0, "1", SEPTEMBER, SEPTEMBER.plusDays(300));

    assertThat(judged(school(12, 5, one), 1, "1", YEAR).ok()).isTrue();
    assertThat(judged(school(12, 5, one, away(1, "1", SEPTEMBER, SEPTEMBER)), 2, "1", YEAR))
        .isEqualTo(
            new Judged(
                Measure.BACKBONE, "（学校信息同步中）骨干教师 2027-09-01 只剩 2/5 在校（40 %），低于底线 60 %", false));
  }

  @Test
  void anAbsenceWithoutEndHasNoDayAfterIt() {
    var forever = away(0, "1", SEPTEMBER, LocalDate.MAX);

    assertThat(judged(school(12, 5, forever), 1, "1", YEAR).ok()).isTrue();
    assertThat(judged(school(12, 5, forever, away(1, "1", SEPTEMBER, LocalDate.MAX)), 2, "1", YEAR))
        .extracting(Judged::ok)
        .isEqualTo(false);
  }

  @Test
  void theDayOnWhichFewestAreThereDecides() {
    var may = LocalDate.of(2028, 5, 1);
    var two =
        school(12, 5, away(0, "1", may, may.plusDays(9)), away(1, "1", may.plusDays(9), YEAR.to()));

    var judged = judged(two, 2, "1", YEAR);

    assertThat(judged.ok()).isFalse();
    assertThat(judged.text()).contains("2028-05-10 只剩 2/5");
    assertThat(judged(two, 2, "1", new Period(SEPTEMBER, may.plusDays(8))).ok()).isTrue();
    assertThat(judged(two, 2, "1", new Period(SEPTEMBER, may.plusDays(9))).ok()).isFalse();
  }

  @Test
  void halfOfTheTimeAwayIsHalfOfAPersonAway() {
    var half =
        school(12, 5, away(0, "0.5", SEPTEMBER, YEAR.to()), away(1, "1", SEPTEMBER, YEAR.to()));

    assertThat(judged(half, 0, "0.5", YEAR).text()).contains("仍有 3/5 在校（60 %），不低于底线 60 %");
    assertThat(judged(half, 2, "0.5", YEAR).text()).contains("仍有 3/5");
    assertThat(judged(half, 2, "0.6", YEAR).text()).contains("只剩 2.9/5 在校（58 %），低于底线");
  }

  @Test
  void whoDoesNotCountDoesNotTouchTheFloorEvenWhereItIsBroken() {
    var broken = school(12, 1, away(0, "1", SEPTEMBER, YEAR.to()));

    assertThat(judged(broken, 5, "1", YEAR).ok()).isTrue();
    assertThat(judged(broken, 5, "1", YEAR).text()).contains("不影响底线");
  }

  @Test
  void theOnlyTeacherOfASubjectMayGoForHalfOfTheWeekOnly() {
    var people = new ArrayList<>(school(12, 0).colleagues());
    people.add(colleague(person(99), Subject.PSYCHOLOGY, null));
    var staff = new Staff(FloorFixtures.SCHOOL, people, Map.of(), Map.of(), school(1, 0).leading());

    assertThat(judged(staff, Measure.COVER, 99, "0.5", YEAR).ok()).isTrue();
    assertThat(judged(staff, Measure.COVER, 99, "1", YEAR).text())
        .contains("初中心理健康教师 2027-09-01 只剩 0/1 在校（0 %），低于底线 50 %");
  }

  @Test
  void whoWasMovedAwayStaysInTheBaseForAsLongAsThePackSays() {
    var moved = LocalDate.of(2027, 1, 2);
    var last = PACK.floors().base().lastDay(AssignmentKind.TRANSFER, moved);
    assertThat(last).isEqualTo(LocalDate.of(2028, 1, 1));
    var two = without(school(12, 5), moved(0, moved, true, last), moved(1, moved, true, last));
    var staff = left(left(two, 0, moved.minusDays(1)), 1, moved.minusDays(1));

    assertThat(judged(staff, 2, "1", YEAR).text())
        .as("one after the other as well as together")
        .contains("2027-09-01 只剩 2/5 在校（40 %），低于底线 60 %");
    assertThat(judged(staff, 2, "0.1", new Period(last, last)).text()).contains("2.9/5");
    var after = new Period(last.plusDays(1), YEAR.to());
    assertThat(judged(staff, 2, "1", after).text()).contains("仍有 2/3 在校（66 %）");
  }

  @Test
  void anOrderToMoveAwayThatIsGivenCountsAsTheMoveItselfWillFromItsDayOn() {
    var day = SEPTEMBER.plusDays(20);
    var last = day.plusMonths(12).minusDays(1);
    var to = without(school(12, 5), moved(0, day, false, last), moved(1, day, false, last));

    assertThat(judged(to, 2, "1", new Period(SEPTEMBER, day.minusDays(1))).text())
        .contains("仍有 4/5");
    assertThat(judged(to, 2, "1", new Period(SEPTEMBER, day)).text()).contains(day + " 只剩 2/5");
    assertThat(judged(to, 2, "1", new Period(day.plusDays(9), YEAR.to())).ok()).isFalse();
  }

  @Test
  void whoLeftOtherwiseIsForgottenAndWhoIsBackIsCountedOnce() {
    var day = LocalDate.of(2027, 1, 2);
    var retired = left(school(12, 5), 0, day.minusDays(1));
    assertThat(judged(retired, 1, "1", YEAR).text()).contains("仍有 3/4");

    var gone = without(school(12, 5), moved(0, day, true, day.plusMonths(12).minusDays(1)));
    var people = new ArrayList<>(left(gone, 0, day.minusDays(1)).colleagues());
    var first = people.getFirst();
    people.add(
        new Colleague(
            first.personId(),
            SEPTEMBER,
            null,
            first.subjects(),
            first.stages(),
            first.backboneSince(),
            null,
            first.serviceSince()));
    var back =
        new Staff(FloorFixtures.SCHOOL, people, Map.of(), gone.transfers(), school(1, 0).leading());
    assertThat(judged(back, 1, "1", YEAR).text()).contains("仍有 4/5");
  }

  @Test
  void aSchoolDoesNotGetRidOfItsFloorsByGettingSmall() {
    var day = LocalDate.of(2027, 1, 2);
    var last = day.plusMonths(12).minusDays(1);
    var small = left(without(school(10, 2), moved(0, day, true, last)), 0, day.minusDays(1));
    assertThat(judged(small, 1, "1", YEAR).text()).contains("只剩 0/2");

    var smaller = left(without(school(9, 2), moved(0, day, true, last)), 0, day.minusDays(1));
    assertThat(judged(smaller, 1, "1", YEAR).text())
        .contains("在编 8 人，加上近 12 个月调出的 1 人，不足 10 人，不设底线");
  }

  @Test
  void anOrderThatGetsOtherDaysIsNotCountedTwice() {
    var own = away(0, "1", SEPTEMBER, YEAR.to());
    var staff = school(12, 2, own);

    var moved =
        new Leaving(
            person(0),
            FloorFixtures.SCHOOL,
            AssignmentKind.ROTATION,
            YEAR,
            Fte.of("0.8"),
            own.assignmentId());

    assertThat(book(staff).judge(moved))
        .filteredOn(one -> one.measure() == Measure.BACKBONE)
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("1.2/2 在校（60 %）"));
  }

  @Test
  void floorsAreNotAskedOfSmallSchoolsOfThoseThatLeadNobodyNorOfLearners() {
    assertThat(judged(school(9, 1), 0, "1", YEAR).text()).contains("在编 9 人，不足 10 人");
    var leads = school(12, 1);
    var member = new Staff(FloorFixtures.SCHOOL, leads.colleagues(), Map.of(), Map.of(), List.of());
    assertThat(judged(member, 0, "1", YEAR).text()).contains("不是总校");
    assertThat(judged(leads, 0, "1", YEAR).ok()).isFalse();
    assertThat(
            book(leads)
                .judge(
                    new Leaving(
                        person(0),
                        FloorFixtures.SCHOOL,
                        AssignmentKind.SHADOWING,
                        YEAR,
                        Fte.of("1"),
                        null)))
        .allMatch(Judged::ok);
  }

  @Test
  void aSchoolThatBeginsToLeadIsAskedFromThatDayOn() {
    var leads = school(12, 1);
    var later =
        new Staff(
            FloorFixtures.SCHOOL,
            leads.colleagues(),
            Map.of(),
            Map.of(),
            List.of(new Period(LocalDate.of(2028, 1, 1), YEAR.to())));

    assertThat(judged(later, 0, "1", new Period(SEPTEMBER, LocalDate.of(2027, 12, 31))).ok())
        .isTrue();
    assertThat(judged(later, 0, "1", YEAR).text()).contains("2028-01-01 只剩 0/1");
  }

  private static Judged judged(Staff staff, int person, String fte, Period days) {
    return judged(staff, Measure.BACKBONE, person, fte, days);
  }

  private static Judged judged(Staff staff, Measure measure, int person, String fte, Period days) {
    var leaving =
        new Leaving(
            person(person), FloorFixtures.SCHOOL, AssignmentKind.ROTATION, days, Fte.of(fte), null);
    return book(staff).judge(leaving).stream()
        .filter(one -> one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static FloorBook book(Staff staff) {
    return new FloorBook(PACK, ids -> Map.<UUID, Staff>of(staff.school(), staff), ids -> Map.of());
  }
}
