package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.school.Timeline.Passage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final LocalDate START = LocalDate.of(2020, 9, 1);

  private static Description named(String name) {
    return new Description(name, null, Set.of(Stage.PRIMARY), Setting.TOWN, false, null, null);
  }

  private static Passage passage(@Nullable String from, @Nullable String to, String name) {
    return new Passage(
        new Span(
            from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
        named(name));
  }

  @Test
  void aRenamingKeepsThePast() {
    assertThat(
            Timeline.from(null, named("旧名"))
                .describe(LocalDate.of(2026, 9, 1), named("新名"))
                .passages())
        .containsExactly(passage(null, "2026-08-31", "旧名"), passage("2026-09-01", null, "新名"));
  }

  @Test
  void aDescriptionHoldsUntilTheNextOneThatIsKnownAlready() {
    var timeline =
        Timeline.from(START, named("甲"))
            .describe(LocalDate.of(2027, 1, 1), named("丙"))
            .describe(LocalDate.of(2026, 1, 1), named("乙"));
    assertThat(timeline.passages())
        .containsExactly(
            passage("2020-09-01", "2025-12-31", "甲"),
            passage("2026-01-01", "2026-12-31", "乙"),
            passage("2027-01-01", null, "丙"));
  }

  @Test
  void aCorrectionRewritesItsDaysAndNoOther() {
    var timeline = Timeline.from(START, named("甲")).describe(LocalDate.of(2025, 1, 1), named("乙"));
    assertThat(
            timeline
                .overwrite(
                    new Span(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 5, 31)), named("丙"))
                .passages())
        .containsExactly(
            passage("2020-09-01", "2024-05-31", "甲"),
            passage("2024-06-01", "2025-05-31", "丙"),
            passage("2025-06-01", null, "乙"));
    assertThat(timeline.overwrite(Span.ALWAYS, named("丁")).passages())
        .containsExactly(passage("2020-09-01", null, "丁"));
  }

  @Test
  void whatIsTakenBackWasNeverSaid() {
    var timeline = Timeline.from(null, named("甲"));
    var day = LocalDate.of(2027, 9, 1);
    assertThat(timeline.describe(day, named("乙")).withdraw(day)).isEqualTo(timeline);
  }

  @Test
  void neighboursThatSayTheSameAreOne() {
    var timeline = Timeline.from(null, named("甲")).describe(START, named("乙"));
    assertThat(timeline.overwrite(new Span(START, null), named("甲")))
        .isEqualTo(Timeline.from(null, named("甲")));
  }

  @Test
  void nothingIsSaidOfTheTimeBeforeTheFirstDay() {
    var timeline = Timeline.from(START, named("甲"));
    assertThat(timeline.on(START.minusDays(1))).isEmpty();
    assertThatThrownBy(() -> timeline.describe(START.minusDays(1), named("乙")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGapOrAnOverlapIsNoTimeline() {
    assertThatThrownBy(
            () ->
                new Timeline(
                    List.of(passage(null, "2026-08-30", "甲"), passage("2026-09-01", null, "乙"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Timeline(
                    List.of(passage(null, "2026-09-01", "甲"), passage("2026-09-01", null, "乙"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Day by day against a plain calendar, into which every change is written as a user means it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void overRandomHistoriesEveryDaySaysWhatWasSaidOfItLast(long seed) {
    var random = new Random(seed);
    var first = random.nextBoolean() ? null : START;
    var timeline = Timeline.from(first, named("0"));
    Map<LocalDate, String> calendar = new HashMap<>();
    int days = 120;
    for (int i = 0; i < days; i++) {
      calendar.put(START.plusDays(i), "0");
    }
    for (int change = 1; change <= 60; change++) {
      var name = Integer.toString(random.nextInt(6));
      var from = START.plusDays(random.nextInt(days));
      LocalDate to;
      if (random.nextBoolean()) {
        to = timeline.on(from).orElseThrow().span().to();
        timeline = timeline.describe(from, named(name));
      } else {
        to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(30));
        timeline = timeline.overwrite(new Span(from, to), named(name));
      }
      for (int i = 0; i < days; i++) {
        var day = START.plusDays(i);
        if (!day.isBefore(from) && (to == null || !day.isAfter(to))) {
          calendar.put(day, name);
        }
      }
      var said = timeline;
      assertThat(calendar)
          .allSatisfy(
              (day, expected) ->
                  assertThat(said.on(day).orElseThrow().description().name()).isEqualTo(expected));
      assertThat(said.firstDay()).isEqualTo(first);
      assertThat(said.passages().getLast().span().to()).isNull();
      for (int i = 1; i < said.passages().size(); i++) {
        assertThat(said.passages().get(i).description())
            .isNotEqualTo(said.passages().get(i - 1).description());
      }
    }
  }
}
