package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.assignment.Fixtures.LEAD;
import static cn.yanzhen.exchange.assignment.Fixtures.mathsTeacherOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Profile;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

  @Test
  void aNeedForAnybodySaysNothingOfTitlesAndYears() {
    assertThat(findings(Profile.ANYBODY)).isEmpty();
  }

  @Test
  void aHigherTitleOrHonourIsAsGood() {
    assertThat(findings(new Profile(Title.FIRST, null, null, null, null)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ok()).isTrue();
              assertThat(finding.binding()).isFalse();
              assertThat(finding.text()).isEqualTo("职称高级，期望一级及以上");
            });
    assertThat(findings(new Profile(Title.FULL_SENIOR, null, null, null, null)))
        .noneMatch(Finding::ok);
    assertThat(findings(new Profile(null, Honour.SCHOOL_BACKBONE, null, null, null)))
        .allMatch(Finding::ok);
    assertThat(findings(new Profile(null, Honour.DISTRICT_MASTER, null, null, null)))
        .noneMatch(Finding::ok)
        .extracting(Finding::text)
        .containsExactly("区级骨干教师，期望区学科名师及以上");
  }

  @Test
  void yearsAreWholeAndCountToTheFirstDay() {
    // in service since 2008-07-01, at the school since 2012-09-01, the need begins 2027-02-15
    assertThat(findings(new Profile(null, null, 18, 14, null))).allMatch(Finding::ok);
    assertThat(findings(new Profile(null, null, 19, 15, null)))
        .noneMatch(Finding::ok)
        .extracting(Finding::text)
        .containsExactly("教龄 18 年，期望至少 19 年", "在校 14 年，期望至少 15 年");
  }

  @Test
  void whatTheSchoolWouldLikeForbidsNobody() {
    var match = match(new Profile(Title.FULL_SENIOR, Honour.EDUCATOR, 50, 50, "愿意承担班主任"));

    assertThat(AssignmentRules.findings(match)).noneMatch(Finding::forbids);
    assertThat(AssignmentRules.findings(match))
        .extracting(Finding::code)
        .contains(
            "fit/wanted-title",
            "fit/wanted-honour",
            "fit/wanted-service",
            "fit/wanted-school-years");
  }

  private static List<Finding> findings(Profile wanted) {
    return ProfileRules.findings(match(wanted));
  }

  private static Match match(Profile wanted) {
    var plain = Fixtures.match(mathsTeacherOf(LEAD));
    var asked = plain.asked();
    var need = asked.need();
    return new Match(
        new Match.Asked(
            new Need(
                need.id(),
                need.district(),
                need.number(),
                need.schoolId(),
                need.subject(),
                need.stage(),
                need.fte(),
                need.period(),
                need.kind(),
                need.note(),
                wanted,
                null,
                need.state(),
                null,
                need.postedAt(),
                need.version()),
            asked.period(),
            asked.fte(),
            asked.community(),
            asked.communitySchools(),
            asked.pack(),
            asked.today(),
            asked.kind(),
            asked.guard()),
        plain.person(),
        plain.taken(),
        plain.pending());
  }
}
