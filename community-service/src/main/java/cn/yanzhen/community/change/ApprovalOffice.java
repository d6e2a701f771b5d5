package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Cause;
import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Register;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Trace;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 变更审批: an approval changes the communities in its own transaction, with event and audit entry, or
 * nothing at all.
 */
@Service
public class ApprovalOffice {
  private static final Logger log = LoggerFactory.getLogger(ApprovalOffice.class);

  /** Who writes past the district's turn may be in our way once or twice, not for ever. */
  private static final int ATTEMPTS = 3;

  private static final String EXCLUSION_VIOLATION = "23P01";

  private final Cases cases;
  private final Scenes scenes;
  private final Register register;
  private final TouchedSchools touched;
  private final CaseBook book;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ApprovalOffice(
      Cases cases,
      Scenes scenes,
      Register register,
      TouchedSchools touched,
      CaseBook book,
      AuditTrail audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.scenes = scenes;
    this.register = register;
    this.touched = touched;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  public Decision<Case> approve(UUID id, @Nullable String ifMatch, Caller by) {
    for (int attempt = 1; ; attempt++) {
      try {
        return decided(id, ifMatch, null, by);
      } catch (ConcurrencyFailureException race) {
        log.info(
            "case {}: {} in the way, attempt {}", id, race.getClass().getSimpleName(), attempt);
        if (attempt == ATTEMPTS) {
          throw race;
        }
      } catch (DataIntegrityViolationException refused) {
        if (breaks(refused, "membership_under_contract")) {
          return Obstacle.refused(Why.NO_CONTRACT, "schoolId", "刚刚有跨区县协作协议提前终止，请刷新后查看再审批");
        }
        if (breaks(refused, "membership_second_beside_main")) {
          return Obstacle.refused(Why.NO_MAIN_PLACE, "place", "刚刚有学校的主归属发生了变化，请刷新后查看再审批");
        }
        if (!isOverlap(refused)) {
          throw refused;
        }
        log.warn("case {} refused by the database: {}", id, Trace.brief(refused));
        return Obstacle.refused(
            Why.SCHOOL_ELSEWHERE, "schoolId", "刚刚有其他登记占用了同一学校的同一时间，请刷新后查看冲突再审批");
      }
    }
  }

  private static boolean breaks(DataIntegrityViolationException refused, String constraint) {
    var message = refused.getMostSpecificCause().getMessage();
    return message != null && message.contains(constraint);
  }

  /** Any other constraint that breaks is a fault of ours, no answer. */
  private static boolean isOverlap(DataIntegrityViolationException refused) {
    return refused.getMostSpecificCause() instanceof SQLException sql
        && EXCLUSION_VIOLATION.equals(sql.getSQLState());
  }

  public Decision<Case> reject(UUID id, @Nullable String ifMatch, String refusal, Caller by) {
    return decided(id, ifMatch, refusal.strip(), by);
  }

  private Decision<Case> decided(
      UUID id, @Nullable String ifMatch, @Nullable String refusal, Caller by) {
    return Objects.requireNonNull(transaction.execute(status -> decide(id, ifMatch, refusal, by)));
  }

  private Decision<Case> decide(
      UUID id, @Nullable String ifMatch, @Nullable String refusal, Caller by) {
    var district = by.requireDistrict();
    var asked = cases.find(id, district).orElseThrow(CaseOffice::unknown);
    register.takeTurns(scenes.districts(asked.wish(), district));
    var submitted = cases.lock(id, district).orElseThrow(CaseOffice::unknown);
    if (!CasePowers.decides(by, district, scenes.today())) {
      throw Refusal.forbidden("只有区县管理员可以审批变更。").exception();
    }
    Version.require(ifMatch, submitted.version());
    if (submitted.state() != CaseState.SUBMITTED) {
      return Obstacle.refused(
          Why.NOT_SUBMITTED, "state", "这份变更申请%s，只有待审批的可以审批".formatted(submitted.state().word()));
    }
    return refusal == null
        ? apply(submitted, by)
        : stepped(by, "change.rejected", submitted.reject(refusal, by.label(), clock.instant()));
  }

  private Decision<Case> apply(Case submitted, Caller by) {
    var wish = submitted.wish();
    var communities = register.lock(submitted.district(), wish.communities());
    var scene = scenes.of(wish, submitted.district(), communities);
    var open = open(submitted);
    if (!open.isEmpty()) {
      return new Refused<>(open);
    }
    var outlook = Outlook.of(wish, scene);
    if (!outlook.obstacles().isEmpty()) {
      return new Refused<>(outlook.obstacles());
    }
    boolean correction = wish.isCorrection(scene.today());
    var cause =
        new Cause(submitted.id(), wish.kind().name(), wish.reason(), wish.effective(), correction);
    outlook
        .after()
        .forEach((id, charter) -> write(wish, communities.get(id), id, charter, cause, by));
    touched.add(submitted.id(), TouchedSchools.of(outlook));
    var approved = submitted.approve(correction, by.label(), clock.instant());
    var newcomer = scene.newcomer();
    return stepped(
        by, "change.approved", newcomer == null ? approved : approved.founding(newcomer.id()));
  }

  private void write(
      Wish wish, @Nullable Community before, UUID id, Charter charter, Cause cause, Caller by) {
    if (before == null) {
      register.found(id, charter, cause, by);
      return;
    }
    if (charter.equals(before.charter())) {
      return;
    }
    var after = register.change((Approved) before, charter, cause, by);
    boolean over = wish.kind().ends() && id.equals(wish.communityId());
    if (over && !wish.effective().isAfter(scenes.today())) {
      register.end(after, wish.reason(), by);
    }
  }

  private List<Obstacle> open(Case submitted) {
    return book.of(submitted.wish().kind()).checklist().stream()
        .filter(item -> item.required() && !submitted.isTicked(item.code()))
        .map(
            item ->
                new Obstacle(
                    Why.CHECKLIST_OPEN,
                    "ticks",
                    "清单“%s”尚未勾选（由%s勾选）".formatted(item.word(), CaseOffice.words(item.by()))))
        .toList();
  }

  private Decision<Case> stepped(Caller by, String action, Case after) {
    cases.step(after);
    audit.record(
        by,
        action,
        after.id().toString(),
        Map.of(
            "community", after.wish().communityId().toString(),
            "kind", after.wish().kind().name(),
            "reason", after.wish().reason()));
    return new Accepted<>(after);
  }
}
