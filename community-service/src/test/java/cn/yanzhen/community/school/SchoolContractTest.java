package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.math.BigDecimal;
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
              new Place(new BigDecimal("106.4567"), new BigDecimal("29.5412"))),
          7);
  private static final School BARE =
      new School(
          UUID.fromString("0199f2a0-1c00-7000-8000-000000000002"),
          new SchoolEntry(
              "2", "山洞小学", null, "500106", Set.of(Stage.PRIMARY), Setting.RURAL, true, null),
          1);

  @ParameterizedTest
  @ValueSource(strings = {SchoolFacts.REGISTERED, SchoolFacts.CHANGED})
  void whatIsToldOfASchoolKeepsTheContract(String event) {
    for (var school : List.of(WHOLE, BARE)) {
      ContractFiles.validate("community", event, SchoolFacts.of(school));
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
  void stagesAreToldInTheOrderOfLife() {
    assertThat(SchoolFacts.of(WHOLE).stages()).containsExactly("JUNIOR", "SENIOR");
  }
}
