package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonContractTest {

  private static final PersonalFile FILE =
      new PersonalFile(
          "T1",
          "雁一鸣",
          null,
          UUID.randomUUID(),
          List.of(Subject.MATHS),
          List.of(Stage.JUNIOR),
          Title.SENIOR,
          Honour.EDUCATOR,
          null,
          LocalDate.of(1985, 3, 1),
          LocalDate.of(2008, 7, 1),
          LocalDate.of(2012, 9, 1),
          PersonalFile.Further.NOTHING);

  @Test
  void writesWhatIsPublished() {
    var bare =
        new PersonalFile(
            "T2",
            "雁双飞",
            null,
            UUID.randomUUID(),
            List.of(Subject.ART),
            List.of(Stage.PRIMARY),
            null,
            null,
            null,
            LocalDate.of(1985, 3, 1),
            LocalDate.of(2008, 7, 1),
            LocalDate.of(2012, 9, 1),
            PersonalFile.Further.NOTHING);
    for (var file : List.of(FILE, bare)) {
      ContractFiles.validate(
          "exchange", "person-registered.v1", PersonRegistered.of(UUID.randomUUID(), file));
      ContractFiles.validate(
          "exchange", "person-changed.v1", PersonRegistered.of(UUID.randomUUID(), file));
    }
    ContractFiles.validate(
        "exchange", "person-named.v1", new PersonNamed(UUID.randomUUID(), FILE.name()));
  }

  @Test
  void everyExampleIsStillReadable() {
    assertThat(ContractFiles.examples("exchange", "person-registered.v1", PersonRegistered.class))
        .isNotEmpty();
    assertThat(ContractFiles.examples("exchange", "person-changed.v1", PersonRegistered.class))
        .isNotEmpty();
    assertThat(ContractFiles.examples("exchange", "person-named.v1", PersonNamed.class))
        .isNotEmpty();
  }

  @Test
  void namesTravelOnTheirOwnTopicOnly() {
    for (var event : ContractFiles.events("exchange")) {
      if (event.equals("person-named.v1")) continue;
      assertThat(ContractFiles.examples("exchange", event))
          .allSatisfy(
              example ->
                  assertThat(example.propertyNames())
                      .doesNotContain("name", "personName")
                      // a post bears a number of its own
                      .doesNotContain(event.startsWith("post-") ? "personNumber" : "number"));
    }
  }
}
