package cn.yanzhen.community.contract;

import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private final ContractLedger ledger;
  private final DocumentOffice documents;
  private final List<ContractTies> ties;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ContractOffice(
      Contracts contracts,
      ContractLedger ledger,
      DocumentOffice documents,
      List<ContractTies> ties,
      TransactionTemplate transaction,
      Clock clock) {
    this.contracts = contracts;
    this.ledger = ledger;
    this.documents = documents;
    this.ties = ties;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional
  public Decision<Contract> propose(Offer offer, Caller by) {
    var district = ledger.requireOfficer(by);
    var violations = OfferRules.of(offer, district, contracts.hasSchools(offer.partner()));
    if (!violations.isEmpty()) {
      return new Refused<>(
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
      return new Refused<>(
          Refusal.invalid("community/attachment-unknown", "attachmentId", "没有这个附件，请重新上传。"));
    }
    contracts.add(contract);
    ledger.note(by, "contract.proposed", contract);
    return new Accepted<>(contract);
  }

  public Decision<Contract> agree(UUID id, @Nullable String ifMatch, Caller by) {
    return unlessTaken(
        () -> {
          var before = ledger.lock(id, ifMatch, by);
          requireParty(by, before.partner(), "只有对方区县的管理员可以同意这份协议。");
          if (before.state() != ContractState.PROPOSED) {
            return notProposed(before);
          }
          if (before.to().isBefore(today())) {
            return refused("contract-over", "协议的最后一天 %s 已过，不能再同意：请重新提出".formatted(before.to()));
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
          ledger.tell(ContractFacts.AGREED, after);
          ledger.note(by, "contract.agreed", after);
          return new Accepted<>(after);
        },
        "刚刚有同一对区县的另一份协议生效，请刷新后查看");
  }

  @Transactional
  public Decision<Contract> decline(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var before = ledger.lock(id, ifMatch, by);
    requireParty(by, before.partner(), "只有对方区县的管理员可以答复这份协议。");
    return answered(before, ContractState.DECLINED, reason.strip(), "contract.declined", by);
  }

  @Transactional
  public Decision<Contract> withdraw(UUID id, @Nullable String ifMatch, Caller by) {
    var before = ledger.lock(id, ifMatch, by);
    requireParty(by, before.proposer(), "只有提出协议的区县可以撤回。");
    return answered(before, ContractState.WITHDRAWN, null, "contract.withdrawn", by);
  }

  private Decision<Contract> answered(
      Contract before, ContractState next, @Nullable String reason, String action, Caller by) {
    if (before.state() != ContractState.PROPOSED) {
      return notProposed(before);
    }
    var after = before.step(next, before.to(), reason, by.label(), clock.instant());
    contracts.step(after);
    ledger.note(by, action, after);
    return new Accepted<>(after);
  }

  /**
   * @param last the last day on which it shall hold
   */
  public Decision<Contract> end(
      UUID id, @Nullable String ifMatch, LocalDate last, String reason, Caller by) {
    return unlessTaken(
        () -> {
          var before = ledger.lock(id, ifMatch, by);
          if (before.state() != ContractState.AGREED) {
            return refused(
                "contract-not-agreed", "这份协议%s，只有已同意的可以提前终止".formatted(before.state().word()));
          }
          if (last.isBefore(today())
              || last.isBefore(before.from())
              || !last.isBefore(before.to())) {
            return new Refused<>(
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
            return refused(
                "contract-in-use",
                "%s 之后仍有学校依此协议属于对方的教共体：%s。请先办理退出"
                    .formatted(last, String.join("；", needed.stream().limit(5).toList())));
          }
          var after =
              before.step(ContractState.ENDED, last, reason.strip(), by.label(), clock.instant());
          contracts.step(after);
          contracts.shorten(after);
          ledger.tell(ContractFacts.ENDED, after);
          ledger.note(by, "contract.ended", after);
          return new Accepted<>(after);
        },
        "刚刚有学校依此协议加入了对方的教共体，请刷新后查看");
  }

  /** Who was a moment faster is seen by the database alone. */
  private Decision<Contract> unlessTaken(Supplier<Decision<Contract>> deed, String otherwise) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (DataIntegrityViolationException taken) {
      return refused("contract-taken", otherwise);
    }
  }

  private static Refused<Contract> notProposed(Contract before) {
    return refused("contract-not-proposed", "这份协议%s，不再等待答复".formatted(before.state().word()));
  }

  private static Refused<Contract> inTheWay(Contract other) {
    return refused(
        "contract-overlaps",
        "两区在 %s 至 %s 已有协议「%s」（%s）：同一对区县同一时间只有一份协议，请改用其后的日期，或先提前终止它"
            .formatted(other.from(), other.to(), other.title(), other.number()));
  }

  private static Refused<Contract> refused(String code, String sentence) {
    return new Refused<>(Refusal.conflict("community/" + code, sentence + "。"));
  }

  public static RuntimeException unknown() {
    return Refusal.notFound("没有这份协议，或它与您的区县无关。").exception();
  }

  private static void requireParty(Caller by, String district, String refusal) {
    if (!by.requireDistrict().equals(district)) {
      throw Refusal.forbidden(refusal).exception();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
