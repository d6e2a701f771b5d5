package cn.yanzhen.exchange.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AppraisalContractTest {

  private final LocalDate first = LocalDate.of(2026, 9, 1);

  @Test
  void writesWhatIsPublishedWithoutAWordOfTheRemarks() {
    for (boolean correction : List.of(false, true)) {
      var told = AppraisalGiven.of(appraisal(), correction);
      ContractFiles.validate("exchange", "appraisal-given.v1", told);
      assertThat(JsonMapper.builder().build().writeValueAsString(told)).doesNotContain("评语");
    }
  }

  @Test
  void everyExampleIsStillReadable() {
    var grades =
        new AppraisalBook().book().grades().stream().map(AppraisalBook.Grade::code).toList();
    assertThat(ContractFiles.examples("exchange", "appraisal-given.v1", AppraisalGiven.class))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(told -> told.appraisalId() != null && grades.contains(told.grade()));
  }

  private Appraisal appraisal() {
    var at = Instant.parse("2027-07-10T01:00:00Z");
    return new Appraisal(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Appraisal.Kind.FINAL,
        AssignmentKind.ROTATION,
        "500106",
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        new Period(first, first.plusDays(300)),
        first.plusDays(330),
        Appraisal.State.GIVEN,
        "COMPETENT",
        first.plusDays(310),
        3,
        List.of(
            new Appraisal.Word(Side.HOST, "EXCELLENT", "评语一", "甲", at),
            new Appraisal.Word(Side.HOME, "COMPETENT", "评语二", "乙", at)));
  }
}
