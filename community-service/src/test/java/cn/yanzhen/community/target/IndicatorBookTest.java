package cn.yanzhen.community.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.community.Period;
import cn.yanzhen.defaults.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorBookTest {
  private static final Period CYCLE =
      new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2029, 8, 31));

  private final IndicatorBook book = new IndicatorBook();

  @Test
  void everyIntegrationHasAnIndicatorAndEveryIndicatorItsSource() {
    assertThat(book.all())
        .extracting(Indicator::integration)
        .containsAll(EnumSet.allOf(Integration.class));
    assertThat(book.all()).extracting(Indicator::source).doesNotContainNull();
    assertThat(book.label()).isEqualTo("按公开报道整理");
  }

  @Test
  void theDefaultPlanIsTheOneThatACountyReallyVerifies() {
    assertThat(standard("sync-lessons")).isEqualByComparingTo("20");
    assertThat(standard("sync-subjects")).isEqualByComparingTo("2");
    assertThat(standard("joint-research-online")).isEqualByComparingTo("8");
    assertThat(standard("joint-research-offline")).isEqualByComparingTo("4");
    assertThat(book.all().stream().filter(one -> one.standard() != null)).hasSize(4);
  }

  @Test
  void theSchoolYearBeginsWhenTheDataSay() {
    assertThat(book.yearOf("500106", LocalDate.of(2027, 8, 31)).year()).isEqualTo(2026);
    assertThat(book.yearOf("500106", LocalDate.of(2027, 9, 1)).year()).isEqualTo(2027);
  }

  @Test
  void aPlanNamesKnownIndicatorsOnceWithPlausibleNumbers() {
    assertThat(wrong(goal("sync-lessons", "12", "20"))).isEmpty();
    assertThat(fields(goal("no-such", null, "1"))).containsExactly("goals[0].indicator");
    assertThat(fields(goal("sync-lessons", null, "1"), goal("sync-lessons", null, "2")))
        .containsExactly("goals[1].indicator");
    assertThat(fields(goal("sync-lessons", "-1", "1000000")))
        .containsExactly("goals[0].goal", "goals[0].base");
    assertThat(fields(goal("sync-lessons", null, "1.005"))).containsExactly("goals[0].goal");
    assertThat(fields()).containsExactly("goals");
  }

  @Test
  void aPlanIsForAYearOfTheCycle() {
    assertThat(of(2029, List.of(goal("sync-lessons", null, "20"))))
        .extracting(Violation::field)
        .containsExactly("year");
    assertThat(of(2028, List.of(goal("sync-lessons", null, "20")))).isEmpty();
  }

  @Test
  void whatIsNoCodeDoesNotBecomeAnIndicator() {
    assertThatThrownBy(
            () ->
                new Indicator(
                    "x' or 1=1",
                    Integration.TALENT,
                    "",
                    "",
                    "",
                    "",
                    Direction.MORE,
                    new Measure.Typed(Measure.Total.SUM),
                    null,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private @Nullable BigDecimal standard(String code) {
    return book.find(code).orElseThrow().standard();
  }

  private List<String> fields(Goal... goals) {
    return wrong(goals).stream().map(Violation::field).toList();
  }

  private List<Violation> wrong(Goal... goals) {
    return of(2026, List.of(goals));
  }

  private List<Violation> of(int year, List<Goal> goals) {
    return PlanRules.of(goals, book, book.year("500106", year), CYCLE);
  }

  private static Goal goal(String indicator, @Nullable String base, String goal) {
    return new Goal(indicator, base == null ? null : new BigDecimal(base), new BigDecimal(goal));
  }
}
