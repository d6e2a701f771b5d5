package cn.yanzhen.community.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an event tells of a contract: the contract whole, as it is after the event. */
record ContractFacts(
    UUID contractId,
    String number,
    String title,
    String proposer,
    String partner,
    LocalDate from,
    LocalDate to,
    Set<String> shares,
    @Nullable String reason) {
  static final String AGREED = "contract-agreed.v1";
  static final String ENDED = "contract-ended.v1";

  static ContractFacts of(Contract contract) {
    return new ContractFacts(
        contract.id(),
        contract.number(),
        contract.title(),
        contract.proposer(),
        contract.partner(),
        contract.from(),
        contract.to(),
        contract.shares().stream().map(Enum::name).collect(Collectors.toSet()),
        contract.reason());
  }
}
