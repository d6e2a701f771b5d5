package cn.yanzhen.community.contract.web;

import cn.yanzhen.community.contract.Contract;
import cn.yanzhen.community.contract.ContractState;
import cn.yanzhen.community.contract.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the pages of either district see it.
 *
 * @param other the district that is not the caller's, with its name
 * @param holds whether it holds today
 * @param actions only where one contract is asked for
 */
record ContractView(
    UUID id,
    String number,
    String title,
    DistrictView proposer,
    DistrictView partner,
    DistrictView other,
    LocalDate from,
    LocalDate to,
    LocalDate agreedTo,
    Set<Share> shares,
    ContractState state,
    boolean holds,
    boolean hasDocument,
    @Nullable String documentName,
    @Nullable String reason,
    String proposedBy,
    @Nullable String decidedBy,
    Instant since,
    @Nullable List<String> actions,
    long version) {

  record DistrictView(String code, String name) {}

  static ContractView of(
      Contract contract,
      String district,
      java.util.function.UnaryOperator<String> names,
      LocalDate today,
      @Nullable String documentName,
      @Nullable List<String> actions) {
    var by = contract.decidedBy();
    return new ContractView(
        contract.id(),
        contract.number(),
        contract.title(),
        district(contract.proposer(), names),
        district(contract.partner(), names),
        district(contract.otherThan(district), names),
        contract.from(),
        contract.to(),
        contract.agreedTo(),
        contract.shares(),
        contract.state(),
        contract.holdsOn(today),
        contract.attachmentId() != null,
        documentName,
        contract.reason(),
        person(contract.proposedBy()),
        by == null ? null : person(by),
        contract.since(),
        actions,
        contract.version());
  }

  private static DistrictView district(
      String code, java.util.function.UnaryOperator<String> names) {
    return new DistrictView(code, names.apply(code));
  }

  /** Without the account. */
  private static String person(String label) {
    return label.replaceFirst(" \\([^()]*\\)$", "");
  }
}
