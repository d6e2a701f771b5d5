package cn.yanzhen.community.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractContractTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Contract AGREED =
      new Contract(
          UUID.randomUUID(),
          "沙渝协〔2026〕1号",
          "协作协议",
          "500106",
          "500112",
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2029, 8, 31),
          LocalDate.of(2029, 8, 31),
          Set.of(Share.MEMBERSHIP, Share.RESEARCH),
          null,
          ContractState.AGREED,
          null,
          "甲",
          "乙",
          NOW,
          2);

  @Test
  void whatIsToldOfAContractKeepsTheContract() {
    ContractFiles.validate("community", ContractFacts.AGREED, ContractFacts.of(AGREED));
    ContractFiles.validate(
        "community",
        ContractFacts.ENDED,
        ContractFacts.of(
            AGREED.step(ContractState.ENDED, LocalDate.of(2028, 8, 31), "布局调整", "甲", NOW)));
  }

  @Test
  void anEarlyEndWithoutAReasonBreaksTheContract() {
    assertThatThrownBy(
            () ->
                ContractFiles.validate("community", ContractFacts.ENDED, ContractFacts.of(AGREED)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyExampleIsWhatWeCouldHaveTold() {
    for (var event : new String[] {ContractFacts.AGREED, ContractFacts.ENDED}) {
      assertThat(ContractFiles.examples("community", event, ContractFacts.class))
          .isNotEmpty()
          .allSatisfy(facts -> ContractFiles.validate("community", event, facts))
          .allSatisfy(
              facts ->
                  assertThat(facts.shares())
                      .allSatisfy(share -> assertThat(Share.valueOf(share)).isNotNull()));
    }
  }

  @Test
  void aContractHoldsOnItsDaysOnceBothAgreed() {
    assertThat(AGREED.holdsOn(AGREED.from())).isTrue();
    assertThat(AGREED.holdsOn(AGREED.to())).isTrue();
    assertThat(AGREED.holdsOn(AGREED.to().plusDays(1))).isFalse();
    assertThat(
            AGREED
                .step(ContractState.ENDED, LocalDate.of(2027, 8, 31), "布局调整", "甲", NOW)
                .holdsOn(LocalDate.of(2027, 9, 1)))
        .isFalse();
    assertThat(
            AGREED
                .step(ContractState.DECLINED, AGREED.to(), "不同意", "乙", NOW)
                .holdsOn(AGREED.from()))
        .isFalse();
  }
}
