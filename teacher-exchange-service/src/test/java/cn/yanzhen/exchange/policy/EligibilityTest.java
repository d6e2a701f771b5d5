package cn.yanzhen.exchange.policy;

import static cn.yanzhen.exchange.policy.People.SCHOOL_YEAR;
import static cn.yanzhen.exchange.policy.People.born;
import static cn.yanzhen.exchange.policy.People.exempt;
import static cn.yanzhen.exchange.policy.People.hardship;
import static cn.yanzhen.exchange.policy.People.principal;
import static cn.yanzhen.exchange.policy.People.since;
import static cn.yanzhen.exchange.policy.People.teacher;
import static cn.yanzhen.exchange.policy.People.term;
import static cn.yanzhen.exchange.policy.Verdict.Outcome.ELIGIBLE;
import static cn.yanzhen.exchange.policy.Verdict.Outcome.EXEMPT;
import static cn.yanzhen.exchange.policy.Verdict.Outcome.NOT_YET;
import static cn.yanzhen.exchange.policy.Verdict.Outcome.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden cases of each pack. */
class EligibilityTest {

  private final RulePacks packs = new RulePacks();
  private final Eligibility eligibility = new Eligibility(new Retirement());

  @Test
  void aTeacherMovesAfterSixYearsAndIsToldTheDayFromWhichOn() {
    var soon = since(teacher(), LocalDate.of(2020, 9, 2));

    assertThat(judge("national-2014", teacher()).outcome()).isEqualTo(ELIGIBLE);
    var verdict = judge("national-2014", soon);
    assertThat(verdict.outcome()).isEqualTo(NOT_YET);
    assertThat(verdict.grounds().getFirst().metOn()).isEqualTo(LocalDate.of(2026, 9, 2));
    assertThat(verdict.grounds().getFirst().text())
        .isEqualTo("2020-09-02 到现学校，至 2026-09-01 满 5 年；要求满 6 年");
    assertThat(eligibility.judge(pack("national-2014"), soon, LocalDate.of(2026, 9, 2)).outcome())
        .isEqualTo(ELIGIBLE);
  }

  @Test
  void aPrincipalMovesAfterTwoFullTermsInOneSchoolUnderAnhuisRules() {
    var one = principal(teacher(), term(2019, 2022), term(2022, 2027));
    var two = principal(teacher(), term(2019, 2022), term(2022, 2025));

    assertThat(judge("anhui", two).outcome()).isEqualTo(ELIGIBLE);
    assertThat(judge("anhui", one).outcome()).isEqualTo(NOT_YET);
    assertThat(judge("anhui", one).grounds().getFirst().metOn())
        .isEqualTo(LocalDate.of(2027, 9, 1));
  }

  @Test
  void aPrincipalWithoutARegisteredTermCannotBeJudged() {
    var verdict = judge("anhui", principal(teacher()));

    assertThat(verdict.outcome()).isEqualTo(UNCLEAR);
    assertThat(verdict.grounds().getFirst().text()).contains("未登记在现学校的任期", "请补登任期");
  }

  @Test
  void aTermThatWasCutShortIsNoneAndEveryTermIsNamedWithItsDays() {
    var cut = new Facts.Term(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 1));
    var verdict = judge("anhui", principal(teacher(), term(2020, 2023), cut));

    assertThat(verdict.outcome()).isEqualTo(NOT_YET);
    assertThat(verdict.grounds().getFirst().text())
        .isEqualTo(
            "在现学校任满 1 届（2020-09-01 至 2023-08-31），不足一届不计：2026-08-01 至 2026-08-01；要求满 2 届，每届至少 3 年");
    for (var pack : new String[] {"national-2014", "hefei", "ningxia", "chongqing-shapingba"}) {
      assertThat(judge(pack, principal(teacher(), term(2020, 2023), cut)).outcome())
          .as(pack)
          .isEqualTo(NOT_YET);
      assertThat(judge(pack, principal(teacher(), term(2020, 2023), term(2023, 2026))).outcome())
          .as(pack)
          .isEqualTo(ELIGIBLE);
    }
  }

  @Test
  void aTermThatRunsOrOfWhichNobodyWroteTheFirstDayIsNotCountedAndSaid() {
    var runs = new Facts.Term(LocalDate.of(2023, 9, 1), null);
    var begunSometime = new Facts.Term(null, LocalDate.of(2020, 8, 31));

    var running = judge("anhui", principal(teacher(), term(2020, 2023), runs));
    assertThat(running.outcome()).isEqualTo(NOT_YET);
    assertThat(running.grounds().getFirst().text()).contains("尚未任满：2023-09-01 起");
    var unknown = judge("anhui", principal(teacher(), begunSometime, term(2020, 2023)));
    assertThat(unknown.outcome()).isEqualTo(UNCLEAR);
    assertThat(unknown.grounds().getFirst().text())
        .contains("起始不详不计：不详 至 2020-08-31", "请补登任期的起始日期");
    var many =
        judge(
            "anhui",
            principal(
                teacher(),
                term(1990, 1993),
                term(1993, 1996),
                term(1996, 1999),
                term(1999, 2002),
                term(2002, 2005)));
    assertThat(many.grounds().getFirst().text())
        .contains("1999-09-01 至 2002-08-31等 5 届")
        .doesNotContain("2002-09-01");
  }

  @Test
  void aYearIsFullOnItsAnniversaryAndThatOfALeapDayOnTheLastOfFebruary() {
    var leap = since(teacher(), LocalDate.of(2020, 2, 29));

    for (var pack : new String[] {"national-2014", "anhui", "beijing-2021", "shaanxi"}) {
      var before = eligibility.judge(pack(pack), leap, LocalDate.of(2026, 2, 27));
      var then = eligibility.judge(pack(pack), leap, LocalDate.of(2026, 2, 28));
      assertThat(before.outcome()).as(pack).isEqualTo(NOT_YET);
      assertThat(before.grounds())
          .as(pack)
          .anySatisfy(
              ground -> {
                assertThat(ground.text()).contains("满 5 年；要求满 6 年");
                assertThat(ground.metOn()).isEqualTo(LocalDate.of(2026, 2, 28));
              });
      assertThat(then.outcome()).as(pack).isEqualTo(ELIGIBLE);
      assertThat(then.grounds())
          .as(pack)
          .anySatisfy(ground -> assertThat(ground.text()).contains("满 6 年；要求满 6 年"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FEMALE, 1990-03-01, ELIGIBLE",
    "FEMALE, 1975-10-01, ELIGIBLE",
    "FEMALE, 1974-05-01, NOT_YET",
    "MALE, 1974-05-01, ELIGIBLE",
    "MALE, 1968-01-01, NOT_YET"
  })
  void beijingAsksForMoreThanFiveYearsToRetirement(Sex sex, LocalDate born, Outcome outcome) {
    assertThat(judge("beijing-2021", born(teacher(), sex, born)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "MALE, 1976-09-01, ELIGIBLE", // 50 on the day
    "MALE, 1975-09-01, NOT_YET", // 51
    "FEMALE, 1981-09-01, ELIGIBLE", // 45
    "FEMALE, 1980-09-01, NOT_YET" // 46
  })
  void shaanxiAsksForAnAgeThatDiffersBySex(Sex sex, LocalDate born, Outcome outcome) {
    assertThat(judge("shaanxi", born(teacher(), sex, born)).outcome()).isEqualTo(outcome);
  }

  @Test
  void shaanxisPrincipalsHaveEightYearsAndFiveMoreYearsOfAge() {
    var man = born(teacher(), Sex.MALE, LocalDate.of(1972, 1, 1));

    assertThat(judge("shaanxi", man).outcome()).isEqualTo(NOT_YET);
    assertThat(judge("shaanxi", principal(man)).outcome()).isEqualTo(NOT_YET);
    assertThat(judge("shaanxi", principal(since(man, LocalDate.of(2018, 9, 1)))).outcome())
        .isEqualTo(ELIGIBLE);
  }

  @Test
  void anUnknownSexMattersOnlyWhereTheAnswersDiffer() {
    var young = born(teacher(), null, LocalDate.of(1990, 1, 1));
    var between = born(teacher(), null, LocalDate.of(1978, 1, 1));
    var old = born(teacher(), null, LocalDate.of(1966, 1, 1));

    assertThat(judge("shaanxi", young).outcome()).isEqualTo(ELIGIBLE);
    assertThat(judge("shaanxi", between).outcome()).isEqualTo(UNCLEAR);
    assertThat(judge("shaanxi", old).outcome()).isEqualTo(NOT_YET);
    assertThat(judge("beijing-2021", young).outcome()).isEqualTo(ELIGIBLE);
    assertThat(judge("beijing-2021", born(teacher(), null, LocalDate.of(1974, 5, 1))).outcome())
        .isEqualTo(UNCLEAR);
  }

  @Test
  void hefeiTakesAnhuisConditions() {
    assertThat(judge("hefei", teacher()).outcome()).isEqualTo(ELIGIBLE);
    assertThat(judge("hefei", principal(teacher())).outcome()).isEqualTo(UNCLEAR);
  }

  @Test
  void ningxiaAsksForAYearAtARuralOrWeakSchoolBeforeAHigherTitle() {
    var before = eligibility.promotion(pack("ningxia"), teacher(), SCHOOL_YEAR);
    var after =
        eligibility.promotion(
            pack("ningxia"),
            hardship(teacher(), LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31)),
            SCHOOL_YEAR);

    assertThat(before).singleElement().matches(ground -> Boolean.FALSE.equals(ground.met()));
    assertThat(after).singleElement().matches(ground -> Boolean.TRUE.equals(ground.met()));
    assertThat(after.getFirst().text())
        .isEqualTo("至 2026-09-01 在农村或薄弱学校任教 365 天（雁南村小学 2024-09-01 至 2025-08-31）；要求满 1 年");
    assertThat(before.getFirst().text()).isEqualTo("至 2026-09-01 在农村或薄弱学校任教 0 天；要求满 1 年");
    assertThat(eligibility.promotion(pack("anhui"), teacher(), SCHOOL_YEAR)).isEmpty();
  }

  @Test
  void aWholeSchoolYearThereIsAYearAlsoWhenALeapDayFollows() {
    var served = hardship(teacher(), LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));

    assertThat(
            eligibility
                .promotion(pack("ningxia"), served, LocalDate.of(2024, 9, 1))
                .getFirst()
                .met())
        .isTrue();
  }

  @Test
  void whoIsExemptNeedNotMoveAndWhoIsNotExpectedToIsNotCalledExempt() {
    var reason = pack("anhui").exemptions().iterator().next();

    assertThat(judge("anhui", exempt(teacher(), reason)).outcome()).isEqualTo(EXEMPT);
    assertThat(judge("anhui", exempt(teacher(), "NO_REASON_HERE")).outcome()).isEqualTo(ELIGIBLE);
    assertThat(judge("anhui", exempt(since(teacher(), LocalDate.of(2025, 9, 1)), reason)).outcome())
        .isEqualTo(NOT_YET);
  }

  private RulePack pack(String id) {
    return packs.find(id).orElseThrow();
  }

  private Verdict judge(String pack, Facts facts) {
    return eligibility.judge(pack(pack), facts, SCHOOL_YEAR);
  }
}
