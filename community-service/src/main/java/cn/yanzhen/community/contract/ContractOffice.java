package cn.yanzhen.community.contract;

import cn.yanzhen.community.contract.Decision.Accepted;
import cn.yanzhen.community.contract.Decision.Refused;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 协议办: one district's officer proposes, the other's agrees; either may end it early, once nothing
 * needs it any more.
 */
@Service
public class ContractOffice {
  public static final String TOPIC = "community.contract.v1";

  private final Contracts contracts;
  private final ContractDesk desk;
  private final DocumentOffice documents;
  private final List<ContractTies> ties;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ContractOffice(
      Contracts contracts,
      ContractDesk desk,
      DocumentOffice documents,
      List<ContractTies> ties,
      Outbox outbox,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.contracts = contracts;
    this.desk = desk;
    this.documents = documents;
    this.ties = ties;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional
  public Decision propose(Offer offer, Caller by) {
    var district = requireOfficer(by);
    var violations = OfferRules.of(offer, district, contracts.hasSchools(offer.partner()));
    if (!violations.isEmpty()) {
      return new Refused(
          Refusal.invalid("community/contract-invalid", "协议的内容有误，请按各项提示修改。", violations));
    }
    var contract =
        new Contract(
            Ids.next(),
            offer.number(),
            offer.title(),
            district,
            offer.partner(),
            offer.from(),
            offer.to(),
            offer.to(),
            offer.shares(),
            offer.attachmentId(),
            ContractState.PROPOSED,
            null,
            by.label(),
            null,
            clock.instant(),
            1);
    var attachment = offer.attachmentId();
    if (attachment != null && !documents.keep(attachment, district)) {
      return new Refused(
          Refusal.invalid("community/attachment-unknown", "attachmentId", "没有这个附件，请重新上传。"));
    }
    contracts.add(contract);
    note(by, "contract.proposed", contract);
    return new Accepted(contract);
  }

  public Decision agree(UUID id, @Nullable String ifMatch, Caller by) {
    return unlessTaken(
        () -> {
          var before = lock(id, ifMatch, by);
          requireParty(by, before.partner(), "只有对方区县的管理员可以同意这份协议。");
          if (before.state() != ContractState.PROPOSED) {
            return notProposed(before);
          }
          if (before.to().isBefore(today())) {
            return Decision.conflict(
                "contract-over", "协议的最后一天 %s 已过，不能再同意：请重新提出".formatted(before.to()));
          }
          contracts.takeTurn(before);
          var other = contracts.inTheWay(before);
          if (other.isPresent()) {
            return inTheWay(other.get());
          }
          var after =
              before.step(ContractState.AGREED, before.to(), null, by.label(), clock.instant());
          contracts.step(after);
          if (after.shares().contains(Share.MEMBERSHIP)) {
            contracts.open(after);
          }
          tell(ContractFacts.AGREED, after);
          note(by, "contract.agreed", after);
          return new Accepted(after);
        },
        "刚刚有同一对区县的另一份协议生效，请刷新后查看");
  }

  @Transactional
  public Decision decline(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var before = lock(id, ifMatch, by);
    requireParty(by, before.partner(), "只有对方区县的管理员可以答复这份协议。");
    return answered(before, ContractState.DECLINED, reason.strip(), "contract.declined", by);
  }

  @Transactional
  public Decision withdraw(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, ifMatch, by);
    requireParty(by, before.proposer(), "只有提出协议的区县可以撤回。");
    return answered(before, ContractState.WITHDRAWN, null, "contract.withdrawn", by);
  }

  private Decision answered(
      Contract before, ContractState next, @Nullable String reason, String action, Caller by) {
    if (before.state() != ContractState.PROPOSED) {
      return notProposed(before);
    }
    var after = before.step(next, before.to(), reason, by.label(), clock.instant());
    contracts.step(after);
    note(by, action, after);
    return new Accepted(after);
  }

  /**
   * @param last the last day on which it shall hold
   */
  public Decision end(UUID id, @Nullable String ifMatch, LocalDate last, String reason, Caller by) {
    return unlessTaken(
        () -> {
          var before = lock(id, ifMatch, by);
          if (before.state() != ContractState.AGREED) {
            return Decision.conflict(
                "contract-not-agreed", "这份协议%s，只有已同意的可以提前终止".formatted(before.state().word()));
          }
          if (last.isBefore(today())
              || last.isBefore(before.from())
              || !last.isBefore(before.to())) {
            return new Refused(
                Refusal.invalid(
                    "community/contract-end",
                    "on",
                    "最后一天应在 %s 至 %s 之间。"
                        .formatted(
                            before.from().isAfter(today()) ? before.from() : today(),
                            before.to().minusDays(1))));
          }
          contracts.takeTurn(before);
          var needed =
              ties.stream()
                  .flatMap(tie -> tie.after(before.proposer(), before.partner(), last).stream())
                  .toList();
          if (!needed.isEmpty()) {
            return Decision.conflict(
                "contract-in-use",
                "%s 之后仍有学校依此协议属于对方的教共体：%s。请先办理退出"
                    .formatted(last, String.join("；", needed.stream().limit(5).toList())));
          }
          var after =
              before.step(ContractState.ENDED, last, reason.strip(), by.label(), clock.instant());
          contracts.step(after);
          contracts.shorten(after);
          tell(ContractFacts.ENDED, after);
          note(by, "contract.ended", after);
          return new Accepted(after);
        },
        "刚刚有学校依此协议加入了对方的教共体，请刷新后查看");
  }

  /** Who was a moment faster is seen by the database alone. */
  private Decision unlessTaken(Supplier<Decision> deed, String otherwise) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (DataIntegrityViolationException taken) {
      return Decision.conflict("contract-taken", otherwise);
    }
  }

  private static Refused notProposed(Contract before) {
    return Decision.conflict(
        "contract-not-proposed", "这份协议%s，不再等待答复".formatted(before.state().word()));
  }

  private static Refused inTheWay(Contract other) {
    return Decision.conflict(
        "contract-overlaps",
        "两区在 %s 至 %s 已有协议「%s」（%s）：同一对区县同一时间只有一份协议，请改用其后的日期，或先提前终止它"
            .formatted(other.from(), other.to(), other.title(), other.number()));
  }

  private Contract lock(UUID id, @Nullable String ifMatch, Caller by) {
    var district = requireOfficer(by);
    var found = contracts.lock(id, district).orElseThrow(ContractOffice::unknown);
    Version.require(ifMatch, found.version());
    return found;
  }

  public static RuntimeException unknown() {
    return Refusal.notFound("没有这份协议，或它与您的区县无关。").exception();
  }

  private static void requireParty(Caller by, String district, String refusal) {
    if (!by.requireDistrict().equals(district)) {
      throw Refusal.forbidden(refusal).exception();
    }
  }

  private String requireOfficer(Caller by) {
    var district = by.requireDistrict();
    if (!desk.isOfficer(by, district)) {
      throw Refusal.forbidden("只有区县管理员可以办理跨区县协议。").exception();
    }
    return district;
  }

  private void tell(String type, Contract contract) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            contract.id().toString(),
            type,
            contract.version(),
            contract.proposer(),
            ContractFacts.of(contract)));
  }

  private void note(Caller by, String action, Contract contract) {
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
