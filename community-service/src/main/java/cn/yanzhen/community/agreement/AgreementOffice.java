package cn.yanzhen.community.agreement;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 协议柜: the lead school and the district add agreements and withdraw them; everybody of the district
 * reads them. Nobody else acts on them: they are audited, and told in no event.
 */
@Service
public class AgreementOffice {
  /** More of them no community signs. */
  static final int MOST = 200;

  private final Agreements agreements;
  private final CommunityOffice communities;
  private final Affiliations affiliations;
  private final DocumentOffice documents;
  private final KindBook kinds;
  private final AuditTrail audit;
  private final Clock clock;

  AgreementOffice(
      Agreements agreements,
      CommunityOffice communities,
      Affiliations affiliations,
      DocumentOffice documents,
      KindBook kinds,
      AuditTrail audit,
      Clock clock) {
    this.agreements = agreements;
    this.communities = communities;
    this.affiliations = affiliations;
    this.documents = documents;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
  }

  /** The withdrawn ones too, the last signed first. */
  public List<Agreement> of(UUID community, String district) {
    return agreements.of(community(community, district).id());
  }

  /** Whether the caller may add and withdraw now, for the pages; the doors check again. */
  public boolean keeps(UUID community, Caller caller) {
    return keeps(community(community, caller.requireDistrict()), caller);
  }

  @Transactional
  public Decision<Agreement> add(UUID communityId, Entry entry, Caller by) {
    var community = community(communityId, by.requireDistrict());
    requireKeeper(community, by);
    agreements.takeTurn(communityId);
    var wrong = AgreementRules.of(entry, kinds, today());
    if (!documents.keep(entry.attachmentId(), community.charter().district())) {
      wrong.add(new Violation("attachmentId", "没有这个附件，请重新上传"));
    }
    if (!wrong.isEmpty()) {
      return new Refused<>(
          Refusal.invalid(
              "community/agreement-invalid",
              String.join("；", wrong.stream().map(Violation::message).toList()) + "。",
              wrong));
    }
    var same = agreements.sameFile(communityId, entry.attachmentId());
    if (same.isPresent()) {
      return new Refused<>(
          Refusal.conflict(
              "community/agreement-there",
              "这份文件已登记为「%s」，无需重复登记；若登记有误，请先撤下它。".formatted(same.get().title())));
    }
    if (agreements.of(communityId).size() >= MOST) {
      return new Refused<>(
          Refusal.conflict("community/agreements-too-many", "一个教共体最多登记 " + MOST + " 份协议，请合并后再登记。"));
    }
    var agreement =
        new Agreement(
            Ids.next(),
            communityId,
            entry.title().strip(),
            entry.kind(),
            entry.signedOn(),
            entry.from(),
            entry.to(),
            entry.attachmentId(),
            by.name(),
            clock.instant(),
            null,
            1);
    agreements.add(agreement);
    audit.record(
        by,
        "agreement.added",
        agreement.id().toString(),
        Map.of(
            "community", communityId.toString(),
            "title", agreement.title(),
            "kind", agreement.kind(),
            "attachment", agreement.attachmentId().toString()));
    return new Accepted<>(agreement);
  }

  @Transactional
  public Decision<Agreement> withdraw(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var district = by.requireDistrict();
    var before =
        agreements
            .lock(id, district)
            .orElseThrow(() -> Refusal.notFound("没有这份协议，或它不属于您的区县。").exception());
    requireKeeper(community(before.communityId(), district), by);
    Version.require(ifMatch, before.version());
    if (before.withdrawal() != null) {
      return new Refused<>(Refusal.conflict("community/agreement-withdrawn", "这份协议已经撤下，无需再次操作。"));
    }
    var withdrawal = new Agreement.Withdrawal(by.name(), clock.instant(), reason.strip());
    var after = before.withdraw(withdrawal);
    agreements.withdraw(after, withdrawal);
    audit.record(
        by,
        "agreement.withdrawn",
        id.toString(),
        Map.of("community", after.communityId().toString(), "reason", withdrawal.reason()));
    return new Accepted<>(after);
  }

  private Community community(UUID id, String district) {
    return communities
        .find(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
  }

  private void requireKeeper(Community community, Caller by) {
    if (!keeps(community, by)) {
      throw Refusal.forbidden("只有总校的管理员和区县管理员可以登记、撤下协议。").exception();
    }
  }

  private boolean keeps(Community community, Caller by) {
    var charter = community.charter();
    return affiliations.isOfficer(by, charter.district())
        || by.holds("SCHOOL_ADMIN", charter.leadOn(today()).toString(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
