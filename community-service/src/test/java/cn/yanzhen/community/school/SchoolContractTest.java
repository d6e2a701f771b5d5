package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolContractTest {
  private static final School WHOLE =
      new School(
          UUID.fromString("0199f2a0-1c00-7000-8000-000000000001"),
          new SchoolEntry(
              "0050010601",
              "重庆市第八中学校",
              "重庆八中",
              "500106",
              Set.of(Stage.SENIOR, Stage.JUNIOR),
              Setting.URBAN,
              false,
              Ownership.PUBLIC,
              new Place(new BigDecimal("106.4567"), new BigDecimal("29.5412"))),
          Span.ALWAYS,
          null,
          7);
  private static final School BARE =
      new School(
          UUID.fromString("0199f2a0-1c00-7000-8000-000000000002"),
          new SchoolEntry(
              "2", "山洞小学", null, "500106", Set.of(Stage.PRIMARY), Setting.RURAL, true, null, null),
          Span.ALWAYS,
          null,
          1);

  @ParameterizedTest
  @ValueSource(strings = {SchoolFacts.REGISTERED, SchoolFacts.CHANGED})
  void whatIsToldOfASchoolKeepsTheContract(String event) {
    for (var school : List.of(WHOLE, BARE)) {
      ContractFiles.validate("community", event, SchoolFacts.of(school.id(), school.entry()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SchoolFacts.REGISTERED, SchoolFacts.CHANGED})
  void everyExampleIsWhatWeCouldHaveTold(String event) {
    assertThat(ContractFiles.examples("community", event, SchoolFacts.class))
        .isNotEmpty()
        .allSatisfy(facts -> ContractFiles.validate("community", event, facts))
        .allSatisfy(facts -> assertThat(facts.stages()).allSatisfy(Stage::valueOf));
  }

  @Test
  void whatIsToldOfAnEndKeepsTheContract() {
    var closings =
        List.of(
            new Closing(LocalDate.of(2027, 8, 31), Closing.Kind.MERGED, BARE.id(), "布局调整"),
            new Closing(LocalDate.of(2026, 7, 31), Closing.Kind.CLOSED, null, "生源不足"));
    for (var closing : closings) {
      ContractFiles.validate("community", ClosingFacts.CLOSED, ClosingFacts.of(WHOLE, closing));
    }
    ContractFiles.validate(
        "community",
        ClosingFacts.Reopened.REOPENED,
        new ClosingFacts.Reopened(WHOLE.id(), WHOLE.code(), LocalDate.of(2027, 8, 31), "暂缓"));
  }

  @Test
  void everyExampleOfAnEndIsWhatWeCouldHaveTold() {
    assertThat(ContractFiles.examples("community", ClosingFacts.CLOSED, ClosingFacts.class))
        .hasSizeGreaterThan(1)
        .allSatisfy(facts -> ContractFiles.validate("community", ClosingFacts.CLOSED, facts))
        .allSatisfy(
            facts ->
                new Closing(
                    facts.day(),
                    Closing.Kind.valueOf(facts.kind()),
                    facts.successorId(),
                    facts.reason()));
    assertThat(
            ContractFiles.examples(
                "community", ClosingFacts.Reopened.REOPENED, ClosingFacts.Reopened.class))
        .isNotEmpty()
        .allSatisfy(
            facts -> ContractFiles.validate("community", ClosingFacts.Reopened.REOPENED, facts));
  }

  @Test
  void stagesAreToldInTheOrderOfLife() {
    assertThat(SchoolFacts.of(WHOLE.id(), WHOLE.entry()).stages())
        .containsExactly("JUNIOR", "SENIOR");
  }
}
