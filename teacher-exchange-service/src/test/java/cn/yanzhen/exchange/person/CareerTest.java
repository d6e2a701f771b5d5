package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CareerTest {

  private static final UUID WHO = UUID.randomUUID();
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void aTitleIsHeldFromItsDayOnAndTheHighestCounts() {
    var career =
        career(
            List.of(),
            List.of(title(Title.FIRST, null), title(Title.SENIOR, LocalDate.of(2020, 7, 1))),
            List.of(),
            List.of());

    assertThat(career.titleOn(LocalDate.of(2020, 6, 30)).orElseThrow().title())
        .isEqualTo(Title.FIRST);
    assertThat(career.titleOn(LocalDate.of(2020, 7, 1)).orElseThrow().title())
        .isEqualTo(Title.SENIOR);
  }

  @Test
  void anHonourMakesABackboneTeacherOnlyFromTheDayItWasGranted() {
    var career =
        career(
            List.of(),
            List.of(),
            List.of(
                honour(Honour.SCHOOL_BACKBONE, null),
                honour(Honour.DISTRICT_BACKBONE, LocalDate.of(2024, 9, 10))),
            List.of());
    var backbone = Set.of(Honour.DISTRICT_BACKBONE, Honour.CITY_LEADER);

    assertThat(career.isBackboneOn(LocalDate.of(2024, 9, 9), backbone)).isFalse();
    assertThat(career.isBackboneOn(LocalDate.of(2024, 9, 10), backbone)).isTrue();
    assertThat(career.honourOn(LocalDate.of(2024, 9, 9)).orElseThrow().honour())
        .isEqualTo(Honour.SCHOOL_BACKBONE);
  }

  @Test
  void yearsAtASchoolRunThroughPlacesThatFollowAndNotThroughTimeElsewhere() {
    var career =
        career(
            List.of(
                new Placement(HERE, LocalDate.of(2010, 9, 1), LocalDate.of(2014, 8, 31)),
                new Placement(THERE, LocalDate.of(2014, 9, 1), LocalDate.of(2016, 8, 31)),
                new Placement(HERE, LocalDate.of(2016, 9, 1), LocalDate.of(2019, 8, 31)),
                new Placement(HERE, LocalDate.of(2019, 9, 1), null)),
            List.of(),
            List.of(),
            List.of());

    assertThat(career.yearsAtSchool(TODAY)).isEqualTo(10);
    assertThat(career.yearsAtSchool(LocalDate.of(2016, 8, 31))).isEqualTo(1);
    assertThat(career.yearsAtSchool(LocalDate.of(2009, 1, 1))).isZero();
  }

  @Test
  void onlyTermsThatAreOverInThatSchoolAndOfThoseRanksAreCounted() {
    var career =
        career(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                office(HERE, OfficeRank.SCHOOL_DEPUTY, 2015, 2020),
                office(HERE, OfficeRank.SCHOOL_CHIEF, 2020, 2025),
                office(THERE, OfficeRank.SCHOOL_CHIEF, 2010, 2015),
                new Fact.Office(
                    UUID.randomUUID(),
                    WHO,
                    HERE,
                    OfficeRank.SCHOOL_CHIEF,
                    "校长",
                    LocalDate.of(2025, 9, 1),
                    null)));
    var chiefs = Set.of(OfficeRank.SCHOOL_CHIEF, OfficeRank.SCHOOL_DEPUTY);

    assertThat(career.termsOver(HERE, chiefs, TODAY)).hasSize(2);
    assertThat(career.termsOver(HERE, chiefs, LocalDate.of(2025, 8, 31)))
        .as("a term is not over on its last day")
        .hasSize(1);
    assertThat(career.termsOver(HERE, Set.of(OfficeRank.MIDDLE_LEVEL), TODAY)).isEmpty();
    assertThat(career.officeOn(TODAY).orElseThrow().post()).isEqualTo("校长");
    assertThat(career.officeOn(LocalDate.of(2018, 1, 1)).orElseThrow().rank())
        .isEqualTo(OfficeRank.SCHOOL_DEPUTY);
  }

  @Test
  void anExemptionHoldsOnItsDaysAndForReasonsThatThePackAccepts() {
    var exempt =
        new Fact.Exemption(
            UUID.randomUUID(),
            WHO,
            "SERIOUS_ILLNESS",
            "手术后康复",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 8, 31),
            "区教委〔2026〕12号",
            "区教委人事科",
            null);
    var career =
        new Career(
            WHO,
            LocalDate.of(1980, 11, 26),
            LocalDate.of(2002, 7, 1),
            Sex.FEMALE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Fact.GraduatingYear(UUID.randomUUID(), WHO, 2026)),
            List.of(exempt),
            List.of());

    assertThat(career.exemptReasons(TODAY, Set.of("SERIOUS_ILLNESS")::contains)).hasSize(1);
    assertThat(career.exemptReasons(TODAY, Set.of("PREGNANCY_NURSING")::contains)).isEmpty();
    assertThat(career.exemptionOn(LocalDate.of(2027, 9, 1))).isEmpty();
    assertThat(career.ageOn(TODAY)).as("the day before the birthday").isEqualTo(45);
    assertThat(career.teachesGraduatingGrade(2026)).isTrue();
    assertThat(career.teachesGraduatingGrade(2025)).isFalse();
  }

  @Test
  void rangesOfTheDatabaseAreReadWithTheirLastDay() {
    assertThat(Days.of("[2026-09-01,2027-09-01)"))
        .isEqualTo(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
    assertThat(Days.of("(,)")).isEqualTo(new Days(null, null));
  }

  @Test
  void everyReasonForAnExemptionHasAWordOfItsOwn() {
    var reasons = new ExemptionReasons();
    assertThat(reasons.label()).isEqualTo("按公开报道整理");
    assertThat(reasons.all()).extracting(ExemptionReasons.Reason::word).doesNotHaveDuplicates();
    assertThat(reasons.of("SERIOUS_ILLNESS").orElseThrow().sensitive()).isTrue();
    assertThat(reasons.of("MAGIC")).isEmpty();
  }

  private static Career career(
      List<Placement> placements,
      List<Fact.TitleHeld> titles,
      List<Fact.HonourHeld> honours,
      List<Fact.Office> offices) {
    return new Career(
        WHO,
        LocalDate.of(1980, 1, 1),
        LocalDate.of(2002, 7, 1),
        null,
        placements,
        titles,
        honours,
        offices,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Fact.TitleHeld title(Title title, LocalDate since) {
    return new Fact.TitleHeld(UUID.randomUUID(), WHO, title, since);
  }

  private static Fact.HonourHeld honour(Honour honour, LocalDate on) {
    return new Fact.HonourHeld(UUID.randomUUID(), WHO, honour, on, null);
  }

  private static Fact.Office office(UUID school, OfficeRank rank, int from, int to) {
    return new Fact.Office(
        UUID.randomUUID(),
        WHO,
        school,
        rank,
        null,
        LocalDate.of(from, 9, 1),
        LocalDate.of(to, 8, 31));
  }
}
