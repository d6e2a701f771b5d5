package cn.yanzhen.community.target;

import static cn.yanzhen.community.target.Progress.Standing.BEHIND;
import static cn.yanzhen.community.target.Progress.Standing.MISSED;
import static cn.yanzhen.community.target.Progress.Standing.NO_GOAL;
import static cn.yanzhen.community.target.Progress.Standing.NO_VALUE;
import static cn.yanzhen.community.target.Progress.Standing.ON_COURSE;
import static cn.yanzhen.community.target.Progress.Standing.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.target.Measure.Total;
import cn.yanzhen.community.target.Measure.Typed;
import cn.yanzhen.community.target.Progress.Standing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal WHOLE = BigDecimal.ONE;

  /** Adds up over the year, as held lessons do. */
  private static final Indicator LESSONS = indicator(Direction.MORE, Total.SUM);

  /** A budget that is used up. */
  private static final Indicator COMPLAINTS = indicator(Direction.LESS, Total.SUM);

  private static final Indicator SATISFACTION = indicator(Direction.MORE, Total.LATEST);
  private static final Indicator GAP = indicator(Direction.LESS, Total.LATEST);

  @Test
  void whatAddsUpIsMeasuredAgainstTheShareOfTheYearThatIsGone() {
    is(LESSONS, null, "20", "10", HALF, ON_COURSE, "0.5");
    is(LESSONS, null, "20", "9", HALF, BEHIND, "0.45");
    is(LESSONS, null, "20", "20", HALF, REACHED, "1");
    is(LESSONS, null, "20", "26", HALF, REACHED, "1.3");
    is(LESSONS, null, "20", "19", WHOLE, MISSED, "0.95");
    is(LESSONS, null, "20", "0", BigDecimal.ZERO, ON_COURSE, "0");
  }

  @Test
  void theBaseOfWhatAddsUpIsNoHeadStart() {
    is(LESSONS, "12", "20", "12", HALF, ON_COURSE, "0.6");
  }

  @Test
  void aLevelGoesFromItsBaseToItsGoal() {
    is(SATISFACTION, "80", "90", "85", HALF, ON_COURSE, "0.5");
    is(SATISFACTION, "80", "90", "82", HALF, BEHIND, "0.2");
    is(SATISFACTION, "80", "90", "78", HALF, BEHIND, "0");
    is(SATISFACTION, "80", "90", "90", HALF, REACHED, "1");
    is(SATISFACTION, null, "90", "45", HALF, ON_COURSE, "0.5");
  }

  @Test
  void lessIsBetterGoesDownFromItsBase() {
    is(GAP, "0.60", "0.40", "0.50", HALF, ON_COURSE, "0.5");
    is(GAP, "0.60", "0.40", "0.58", HALF, BEHIND, "0.1");
    is(GAP, "0.60", "0.40", "0.40", HALF, REACHED, "1");
    is(GAP, "0.60", "0.40", "0.41", WHOLE, MISSED, "0.95");
    is(GAP, null, "0.40", "0.50", HALF, ON_COURSE, "0.8");
    is(GAP, null, "0.40", "0.30", HALF, REACHED, "1");
  }

  @Test
  void aBudgetIsKeptOnlyWhenTheYearIsOverAndBrokenAtOnce() {
    is(COMPLAINTS, null, "4", "3", HALF, ON_COURSE, "0.75");
    is(COMPLAINTS, null, "4", "4", HALF, ON_COURSE, "1");
    is(COMPLAINTS, null, "4", "5", HALF, MISSED, "1.25");
    is(COMPLAINTS, null, "4", "4", WHOLE, REACHED, "1");
    is(COMPLAINTS, null, "0", "0", HALF, ON_COURSE, "1");
    is(COMPLAINTS, null, "0", "2", HALF, MISSED, "2");
  }

  @Test
  void withoutGoalOrValueThereIsNothingToJudge() {
    assertThat(Progress.of(LESSONS, null, BigDecimal.TEN, HALF))
        .isEqualTo(new Progress(BigDecimal.TEN, null, NO_GOAL));
    assertThat(
            Progress.of(SATISFACTION, new Goal("x-1", null, BigDecimal.TEN), null, HALF).standing())
        .isEqualTo(NO_VALUE);
  }

  @Test
  void aGoalThatIsItsBaseIsKeptOrNot() {
    is(SATISFACTION, "90", "90", "91", HALF, REACHED, "1.0111");
    is(SATISFACTION, "90", "90", "80", HALF, ON_COURSE, "0.8889");
  }

  private static void is(
      Indicator indicator,
      @Nullable String base,
      String goal,
      String value,
      BigDecimal gone,
      Standing standing,
      String share) {
    var progress =
        Progress.of(
            indicator,
            new Goal("x-1", base == null ? null : new BigDecimal(base), new BigDecimal(goal)),
            new BigDecimal(value),
            gone);
    assertThat(progress.standing()).isEqualTo(standing);
    assertThat(progress.share()).isEqualByComparingTo(share);
  }

  private static Indicator indicator(Direction direction, Total total) {
    return new Indicator(
        "x-1",
        Integration.APPRAISAL,
        "指标",
        "indicator",
        "个",
        "pieces",
        direction,
        new Typed(total),
        null,
        null);
  }
}
