package cn.yanzhen.community.contract;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A contract at its door and in the books: who may, locked, told to the others, audited. */
@Component
class ContractLedger {
  private final Contracts contracts;
  private final ContractDesk desk;
  private final Outbox outbox;
  private final AuditTrail audit;

  ContractLedger(Contracts contracts, ContractDesk desk, Outbox outbox, AuditTrail audit) {
    this.contracts = contracts;
    this.desk = desk;
    this.outbox = outbox;
    this.audit = audit;
  }

  Contract lock(UUID id, @Nullable String ifMatch, Caller by) {
    var district = requireOfficer(by);
    var found = contracts.lock(id, district).orElseThrow(ContractOffice::unknown);
    Version.require(ifMatch, found.version());
    return found;
  }

  String requireOfficer(Caller by) {
    var district = by.requireDistrict();
    if (!desk.isOfficer(by, district)) {
      throw Refusal.forbidden("只有区县管理员可以办理跨区县协议。").exception();
    }
    return district;
  }

  void tell(String type, Contract contract) {
    outbox.publish(
        new OutgoingEvent(
            ContractOffice.TOPIC,
            contract.id().toString(),
            type,
            contract.version(),
            contract.proposer(),
            ContractFacts.of(contract)));
  }

  void note(Caller by, String action, Contract contract) {
    audit.record(
        by,
        action,
        contract.id().toString(),
        Map.of(
            "number", contract.number(),
            "partner", contract.otherThan(by.requireDistrict()),
            "to", contract.to().toString(),
            "reason", Objects.requireNonNullElse(contract.reason(), "")));
  }
}
