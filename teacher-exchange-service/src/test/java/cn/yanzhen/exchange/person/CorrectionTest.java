package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final UUID WHO = UUID.randomUUID();
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  @Test
  void somebodyNewGetsWhatTheFileSaysWithoutDays() {
    var said =
        Correction.of(WHO, null, file(Title.SENIOR, Honour.CITY_MASTER, OfficeRank.SCHOOL_CHIEF));

    assertThat(said.gone()).isEmpty();
    assertThat(said.added())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(
            new Fact.TitleHeld(WHO, WHO, Title.SENIOR, null),
            new Fact.HonourHeld(WHO, WHO, Honour.CITY_MASTER, null, null),
            new Fact.Office(WHO, WHO, HERE, OfficeRank.SCHOOL_CHIEF, null, null, null));
  }

  @Test
  void anHonourOfTheSameLevelStandsBesideWhatAFileSays() {
    var principal = new Fact.HonourHeld(UUID.randomUUID(), WHO, Honour.CITY_PRINCIPAL, null, null);
    var said =
        Correction.of(
            WHO,
            known(List.of(), List.of(principal), List.of()),
            file(null, Honour.CITY_MASTER, null));
    assertThat(said.gone()).isEmpty();
    assertThat(said.added()).hasSize(1);
  }

  @Test
  void anOlderWorkbookThatRepeatsTheSummaryChangesNothingOfTheDatedRows() {
    var known =
        known(
            List.of(
                new Fact.TitleHeld(UUID.randomUUID(), WHO, Title.FIRST, day(2012)),
                new Fact.TitleHeld(UUID.randomUUID(), WHO, Title.SENIOR, day(2020))),
            List.of(
                new Fact.HonourHeld(
                    UUID.randomUUID(), WHO, Honour.SCHOOL_BACKBONE, day(2015), null),
                new Fact.HonourHeld(UUID.randomUUID(), WHO, Honour.CITY_MASTER, day(2022), "市教委")),
            List.of(
                new Fact.Office(
                    UUID.randomUUID(),
                    WHO,
                    THERE,
                    OfficeRank.SCHOOL_DEPUTY,
                    "副校长",
                    day(2023),
                    null)));

    assertThat(
            Correction.of(
                    WHO, known, file(Title.SENIOR, Honour.CITY_MASTER, OfficeRank.SCHOOL_LEVEL))
                .isNothing())
        .isTrue();
  }

  @Test
  void whatStandsHigherThanTheFileSaysWasWrong() {
    var senior = new Fact.TitleHeld(UUID.randomUUID(), WHO, Title.SENIOR, day(2020));
    var first = new Fact.TitleHeld(UUID.randomUUID(), WHO, Title.FIRST, day(2012));
    var chief =
        new Fact.Office(UUID.randomUUID(), WHO, HERE, OfficeRank.SCHOOL_CHIEF, null, null, null);
    var over =
        new Fact.Office(
            UUID.randomUUID(), WHO, HERE, OfficeRank.SCHOOL_CHIEF, null, day(2010), day(2014));
    var known = known(List.of(senior, first), List.of(), List.of(chief, over));

    var said = Correction.of(WHO, known, file(Title.FIRST, null, OfficeRank.MIDDLE_LEVEL));

    assertThat(said.gone()).containsExactlyInAnyOrder(senior, chief);
    assertThat(said.added())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(((Fact.Office) one).rank()).isEqualTo(OfficeRank.MIDDLE_LEVEL);
              assertThat(((Fact.Office) one).from())
                  .as("after the term that is over")
                  .isEqualTo(day(2014).plusDays(1));
            });
  }

  @Test
  void whatAFileLeavesEmptyStays() {
    var known =
        known(
            List.of(new Fact.TitleHeld(UUID.randomUUID(), WHO, Title.SENIOR, day(2020))),
            List.of(new Fact.HonourHeld(UUID.randomUUID(), WHO, Honour.CITY_MASTER, null, null)),
            List.of(
                new Fact.Office(
                    UUID.randomUUID(), WHO, HERE, OfficeRank.SCHOOL_CHIEF, null, null, null),
                new Fact.Office(
                    UUID.randomUUID(), WHO, THERE, OfficeRank.MIDDLE_LEVEL, null, null, null)));

    assertThat(Correction.of(WHO, known, file(null, null, null)).isNothing()).isTrue();
  }

  @Test
  void termsAtTheSchoolThatSomebodyLeavesEndTheDayBefore() {
    var running =
        new Fact.Office(
            UUID.randomUUID(), WHO, HERE, OfficeRank.MIDDLE_LEVEL, "教务主任", day(2021), null);
    var elsewhere =
        new Fact.Office(
            UUID.randomUUID(),
            WHO,
            UUID.randomUUID(),
            OfficeRank.SCHOOL_DEPUTY,
            null,
            day(2022),
            null);

    var said =
        Correction.of(
            WHO,
            known(List.of(), List.of(), List.of(running, elsewhere)),
            file(THERE, day(2024), null, null, null));

    assertThat(said.gone()).containsExactly(running);
    assertThat(said.added()).containsExactly(running.until(day(2024).minusDays(1)));
  }

  @Test
  void anOfficeWithoutADayFollowsTheEstablishment() {
    var there =
        new Fact.Office(UUID.randomUUID(), WHO, THERE, OfficeRank.MIDDLE_LEVEL, null, null, null);

    var said =
        Correction.of(
            WHO,
            known(List.of(), List.of(), List.of(there)),
            file(null, null, OfficeRank.MIDDLE_LEVEL));

    assertThat(said.gone()).containsExactly(there);
    assertThat(said.added())
        .singleElement()
        .satisfies(one -> assertThat(((Fact.Office) one).schoolId()).isEqualTo(HERE));
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 9, 1);
  }

  private static Career known(
      List<Fact.TitleHeld> titles, List<Fact.HonourHeld> honours, List<Fact.Office> offices) {
    return new Career(
        WHO,
        LocalDate.of(1980, 1, 1),
        LocalDate.of(2002, 7, 1),
        null,
        List.of(new Placement(HERE, day(2010), null)),
        titles,
        honours,
        offices,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static PersonalFile file(Title title, Honour honour, OfficeRank rank) {
    return file(HERE, day(2010), title, honour, rank);
  }

  private static PersonalFile file(
      UUID school, LocalDate since, Title title, Honour honour, OfficeRank rank) {
    return new PersonalFile(
        "T1",
        "雁一鸣",
        null,
        school,
        List.of(Subject.MATHS),
        List.of(Stage.JUNIOR),
        title,
        honour,
        rank,
        LocalDate.of(1980, 1, 1),
        LocalDate.of(2002, 7, 1),
        since,
        new PersonalFile.Further(null, null, null, Set.of()));
  }
}
