package cn.yanzhen.community.routine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Period;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutineRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Period CYCLE =
      new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2029, 8, 31));

  private final CheckResults results = new CheckResults();

  @Test
  void paragraphsArePlainLines() {
    assertThat(RoutineRules.paragraphs(" 一、备课\n\n  二、上课 \r\n")).containsExactly("一、备课", "二、上课");
    assertThat(RoutineRules.paragraphs(null)).isEmpty();
  }

  @Test
  void anEditionHasATitleAndSaysSomething() {
    assertThat(edition("备课", List.of("先集体，后个人"), false, TODAY, null)).isEmpty();
    assertThat(edition("备课", List.of(), true, TODAY, null)).isEmpty();
    assertThat(edition(" ", List.of(), false, TODAY, null)).containsExactly("title", "text");
    assertThat(edition("题".repeat(101), List.of("x"), false, TODAY, null)).containsExactly("title");
    assertThat(edition("备课", Collections.nCopies(201, "x"), false, TODAY, null))
        .containsExactly("text");
    assertThat(edition("备课", List.of("x".repeat(2001)), false, TODAY, null))
        .containsExactly("text");
  }

  @Test
  void anEditionHoldsInsideTheCycleAndNeverRewritesThePast() {
    assertThat(edition("备课", List.of("x"), false, LocalDate.of(2026, 8, 31), null))
        .containsExactly("from");
    assertThat(edition("备课", List.of("x"), false, LocalDate.of(2026, 9, 1), null)).isEmpty();
    var first = first(LocalDate.of(2026, 9, 1));
    assertThat(edition("备课", List.of("x"), false, LocalDate.of(2026, 10, 1), first))
        .containsExactly("from");
    assertThat(edition("备课", List.of("x"), false, TODAY, first)).isEmpty();
    assertThat(edition("备课", List.of("x"), false, TODAY, first(TODAY))).containsExactly("from");
  }

  @Test
  void theEditionOfADayIsTheLastThatHasBegun() {
    var routine =
        new Routine(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "500106",
            List.of(
                first(LocalDate.of(2026, 9, 1)),
                new Edition(
                    2, "备课", List.of("x"), null, LocalDate.of(2027, 2, 1), "", Instant.EPOCH)),
            2);
    assertThat(routine.inForce(LocalDate.of(2026, 8, 31))).isEmpty();
    assertThat(routine.inForce(LocalDate.of(2027, 1, 31)).orElseThrow().number()).isEqualTo(1);
    assertThat(routine.inForce(LocalDate.of(2027, 2, 1)).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void whatIsNotKeptIsMendedByADay() {
    assertThat(checkup("WELL_KEPT", TODAY, null, null)).isEmpty();
    assertThat(checkup("NOT_KEPT", TODAY, "教案缺失", null)).containsExactly("followUpDue");
    assertThat(checkup("NOT_KEPT", TODAY, "教案缺失", TODAY.plusDays(7))).isEmpty();
    assertThat(checkup("NOT_KEPT", TODAY, " ", TODAY.plusDays(7))).containsExactly("note");
    assertThat(checkup("WELL_KEPT", TODAY, "好", TODAY.plusDays(7))).containsExactly("followUpDue");
    assertThat(checkup("MOSTLY_KEPT", TODAY, "x", TODAY.minusDays(1)))
        .containsExactly("followUpDue");
    assertThat(checkup("WELL_KEPT", TODAY.plusDays(1), null, null)).containsExactly("day");
    assertThat(checkup("SPLENDID", TODAY, null, null)).containsExactly("result");
  }

  @Test
  void whatIsToldKeepsTheContract() {
    var routine =
        new Routine(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "500106",
            List.of(first(LocalDate.of(2026, 9, 1))),
            1);
    ContractFiles.validate("community", RoutineFacts.PUBLISHED, RoutineFacts.Published.of(routine));
    ContractFiles.validate(
        "community",
        RoutineFacts.ACKNOWLEDGED,
        new RoutineFacts.Acknowledged(
            routine.id(), routine.communityId(), 1, UUID.randomUUID(), TODAY));
    assertThat(
            ContractFiles.examples(
                "community", RoutineFacts.PUBLISHED, RoutineFacts.Published.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", RoutineFacts.PUBLISHED, facts));
    assertThat(
            ContractFiles.examples(
                "community", RoutineFacts.ACKNOWLEDGED, RoutineFacts.Acknowledged.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", RoutineFacts.ACKNOWLEDGED, facts));
  }

  private static Edition first(LocalDate from) {
    return new Edition(1, "备课", List.of("x"), null, from, "", Instant.EPOCH);
  }

  private static List<String> edition(
      String title,
      List<String> paragraphs,
      boolean attached,
      LocalDate from,
      @Nullable Edition before) {
    return RoutineRules.ofAnEdition(title, paragraphs, attached, from, before, CYCLE, TODAY)
        .stream()
        .map(Violation::field)
        .toList();
  }

  private List<String> checkup(
      String result, LocalDate day, @Nullable String note, @Nullable LocalDate due) {
    return RoutineRules.ofACheckup(results.find(result).orElse(null), day, note, due, TODAY)
        .stream()
        .map(Violation::field)
        .toList();
  }
}
