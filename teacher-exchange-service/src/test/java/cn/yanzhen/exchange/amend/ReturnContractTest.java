package cn.yanzhen.exchange.amend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnContractTest {

  @Test
  void whatIsToldOfWhoComesBackAndOfWhoDidNotIsAsPublished() {
    var who = UUID.randomUUID();
    var school = UUID.randomUUID();
    var last = LocalDate.of(2024, 8, 31);
    ContractFiles.validate(
        "exchange",
        "person-returned.v1",
        new PersonReturned(who, school, last, LocalDate.of(2026, 9, 1)));
    ContractFiles.validate(
        "exchange", "person-left.v1", new LeftAgain(who, school, last, "RESIGNED"));
    assertThat(ContractFiles.examples("exchange", "person-returned.v1", PersonReturned.class))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.since()).isAfter(one.lastDay()));
  }
}
