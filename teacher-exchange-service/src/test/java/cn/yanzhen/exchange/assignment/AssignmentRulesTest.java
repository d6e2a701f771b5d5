package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.LEAD;
import static cn.yanzhen.exchange.assignment.Fixtures.MEMBER;
import static cn.yanzhen.exchange.assignment.Fixtures.OUTSIDE;
import static cn.yanzhen.exchange.assignment.Fixtures.TERM;
import static cn.yanzhen.exchange.assignment.Fixtures.match;
import static cn.yanzhen.exchange.assignment.Fixtures.mathsTeacherOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.policy.RulePack.Reach;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

  @Test
  void aFreeTeacherOfTheLeadSchoolFitsWithoutAWordAgainst() {
    assertThat(AssignmentRules.findings(match(mathsTeacherOf(LEAD)))).allMatch(Finding::ok);
  }

  @Test
  void everyRuleSaysSomethingOfEverybody() {
    assertThat(AssignmentRules.findings(match(mathsTeacherOf(OUTSIDE))))
        .hasSize(AssignmentRules.ALL.size())
        .allSatisfy(finding -> assertThat(finding.text()).isNotBlank())
        .extracting(Finding::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void aSecondmentOfACadreIsOfSomebodyWithAnOffice() {
    var teacher = mathsTeacherOf(LEAD);
    assertThat(against(of(teacher, AssignmentKind.CADRE_SECONDMENT))).contains(Reason.NOT_A_CADRE);
    assertThat(against(of(teacher, AssignmentKind.ROTATION))).isEmpty();
    assertThat(against(of(teacher, null))).as("nobody said yet").isEmpty();
  }

  @Test
  void aNeedThatNamesAKindIsAnsweredByThoseThatThePackNames() {
    var teacher = mathsTeacherOf(LEAD);
    assertThat(against(of(teacher, AssignmentKind.SUPPORT_TEACHING)))
        .as("支教 returns as 轮岗 does")
        .isEmpty();
    assertThat(against(of(teacher, AssignmentKind.TRANSFER)))
        .containsExactly(Reason.KIND_DOES_NOT_ANSWER);
    assertThat(
            AssignmentRules.findings(of(teacher, AssignmentKind.TRANSFER)).stream()
                .filter(finding -> finding.code().equals("fit/kind"))
                .map(Finding::text))
        .singleElement()
        .asString()
        .contains("需求要的是教师交流轮岗", "调动不能答复，可用教师交流轮岗、支教");
  }

  @Test
  void whatIsOnItsWayIsSaidAndForbidsNothing() {
    var school = new Pending("雁阵二中", Fixtures.TERM, Fte.of("1"), false);
    var unseen = new Pending(null, Fixtures.TERM, Fte.of("1"), false);
    assertThat(Pending.words(List.of())).isEqualTo("没有其他待定的派遣");
    assertThat(Pending.words(List.of(unseen, unseen)))
        .as("not where to, nor how much")
        .isEqualTo("另有待定的派遣");
    assertThat(Pending.words(List.of(school, unseen)))
        .isEqualTo("另有待定的派遣：雁阵二中，" + Fixtures.TERM + "，1；另有 1 项");
    var asked = match(mathsTeacherOf(LEAD));
    var said =
        AssignmentRules.isAskedForByNobodyElse(
            new Match(asked.asked(), asked.person(), List.of(), List.of(school)));
    assertThat(said.forbids()).isFalse();
    assertThat(said.warnsOfPending()).isTrue();
  }

  private static Match of(Person person, @Nullable AssignmentKind kind) {
    var match = match(person);
    var asked = match.asked();
    return new Match(
        new Match.Asked(
            asked.need(),
            asked.period(),
            asked.fte(),
            asked.community(),
            asked.communitySchools(),
            asked.pack(),
            asked.today(),
            kind,
            asked.guard()),
        person,
        match.taken(),
        match.pending());
  }

  @Test
  void whoeverTeachesAnotherSubjectDoesNotFit() {
    var chinese = teaching(mathsTeacherOf(LEAD), List.of(Subject.CHINESE), List.of(Stage.JUNIOR));

    assertThat(against(match(chinese))).containsExactly(Reason.SUBJECT_NOT_TAUGHT);
    assertThat(AssignmentRules.teachesTheSubject(match(chinese)).text()).isEqualTo("任教语文，需求学科是数学");
  }

  @Test
  void whoeverTeachesAnotherStageDoesNotFit() {
    var primary = teaching(mathsTeacherOf(LEAD), List.of(Subject.MATHS), List.of(Stage.PRIMARY));

    assertThat(against(match(primary))).containsExactly(Reason.STAGE_NOT_TAUGHT);
  }

  @Test
  void whatIsFreeMustBeFreeOnEveryDay() {
    var oneBusyDay = new Booking(new Period(TERM.to(), TERM.to().plusYears(1)), Fte.of("0.6"));
    var dayAfter =
        new Booking(new Period(TERM.to().plusDays(1), TERM.to().plusYears(1)), Fte.of("1"));

    assertThat(against(match(mathsTeacherOf(LEAD), oneBusyDay)))
        .containsExactly(Reason.FTE_EXCEEDED);
    assertThat(
            AssignmentRules.isFreeForTheWholeInterval(match(mathsTeacherOf(LEAD), oneBusyDay))
                .text())
        .isEqualTo("时段内最多已派出 0.6，还可派 0.4，需求 0.5");
    assertThat(against(match(mathsTeacherOf(LEAD), dayAfter))).isEmpty();
  }

  @Test
  void halfTimeTwiceIsFullTime() {
    assertThat(against(match(mathsTeacherOf(LEAD), new Booking(TERM, Fte.of("0.5"))))).isEmpty();
    assertThat(against(match(mathsTeacherOf(LEAD), new Booking(TERM, Fte.of("0.51")))))
        .containsExactly(Reason.FTE_EXCEEDED);
  }

  @Test
  void theReachIsThePacks() {
    assertThat(against(match(mathsTeacherOf(OUTSIDE), Reach.COMMUNITY)))
        .containsExactly(Reason.OUT_OF_REACH);
    assertThat(against(match(mathsTeacherOf(OUTSIDE), Reach.LEAD_SCHOOL)))
        .containsExactly(Reason.OUT_OF_REACH);
    assertThat(against(match(mathsTeacherOf(OUTSIDE), Reach.DISTRICT))).isEmpty();
    assertThat(against(match(mathsTeacherOf(LEAD), Reach.LEAD_SCHOOL))).isEmpty();
  }

  @Test
  void nobodyIsSentToWhereTheyAre() {
    assertThat(against(match(mathsTeacherOf(MEMBER)))).containsExactly(Reason.ALREADY_THERE);
  }

  @Test
  void noOrderIsDatedBeforeTheServiceBegan() {
    var newcomer = since(mathsTeacherOf(LEAD), TERM.from().plusDays(1));

    assertThat(against(match(newcomer))).containsExactly(Reason.SERVICE_NOT_BEGUN);
  }

  @Test
  void yearsAndHonoursAreToBeKnownAndSpeakAgainstNobody() {
    var young = since(withoutHonour(mathsTeacherOf(LEAD)), LocalDate.of(2025, 9, 1));

    assertThat(against(match(young))).isEmpty();
    assertThat(AssignmentRules.hasServedTheYears(match(young)).ok()).isFalse();
    assertThat(AssignmentRules.hasServedTheYears(match(young)).text()).isEqualTo("在现学校 1 年，未满 6 年");
    assertThat(AssignmentRules.isBackbone(match(young)).ok()).isFalse();
  }

  private static List<Reason> against(Match match) {
    return AssignmentRules.findings(match).stream()
        .filter(Finding::forbids)
        .map(Finding::reason)
        .toList();
  }

  private static Person teaching(Person p, List<Subject> subjects, List<Stage> stages) {
    return new Person(
        p.id(),
        p.district(),
        p.number(),
        p.name(),
        p.schoolId(),
        subjects,
        stages,
        p.title(),
        p.honour(),
        p.cadre(),
        p.born(),
        p.serviceSince(),
        p.schoolSince(),
        null,
        p.version());
  }

  private static Person since(Person p, LocalDate schoolSince) {
    return new Person(
        p.id(),
        p.district(),
        p.number(),
        p.name(),
        p.schoolId(),
        p.subjects(),
        p.stages(),
        p.title(),
        p.honour(),
        p.cadre(),
        p.born(),
        p.serviceSince(),
        schoolSince,
        null,
        p.version());
  }

  private static Person withoutHonour(Person p) {
    return new Person(
        p.id(),
        p.district(),
        p.number(),
        p.name(),
        p.schoolId(),
        p.subjects(),
        p.stages(),
        p.title(),
        (Honour) null,
        p.cadre(),
        p.born(),
        p.serviceSince(),
        p.schoolSince(),
        null,
        p.version());
  }
}
