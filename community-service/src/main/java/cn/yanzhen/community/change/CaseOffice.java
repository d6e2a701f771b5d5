package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Register;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 变更申请: a case is drafted, ticked off, submitted, withdrawn. Nothing of a community changes here.
 */
@Service
public class CaseOffice {
  private final Cases cases;
  private final Scenes scenes;
  private final Register register;
  private final CaseBook book;
  private final AuditTrail audit;
  private final Clock clock;

  CaseOffice(
      Cases cases, Scenes scenes, Register register, CaseBook book, AuditTrail audit, Clock clock) {
    this.cases = cases;
    this.scenes = scenes;
    this.register = register;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Decision<Case> draft(Wish wish, Caller by) {
    var district = by.requireDistrict();
    var scene = scenes.of(wish, district);
    requireAuthor(by, wish, scene);
    var obstacles = CaseRules.ofADraft(wish, scene);
    if (!obstacles.isEmpty()) {
      return new Refused<>(obstacles);
    }
    var author =
        CasePowers.decides(by, district, scene.today())
            ? null
            : CasePowers.authorSchool(by, wish, scene.community(), scene.today());
    var draft =
        new Case(
            Ids.next(),
            district,
            wish,
            CaseState.DRAFT,
            null,
            author,
            by.label(),
            null,
            false,
            List.of(),
            clock.instant(),
            1);
    cases.add(draft);
    return noted(by, "change.drafted", draft);
  }

  /** A draft, or what was sent back, is written anew; it is a draft again. */
  @Transactional
  public Decision<Case> revise(UUID id, @Nullable String ifMatch, Wish wish, Caller by) {
    var before = lock(id, by);
    requireAuthor(by, before.wish(), scenes.of(before.wish(), before.district()));
    var scene = scenes.of(wish, before.district());
    requireAuthor(by, wish, scene);
    Version.require(ifMatch, before.version());
    if (!before.state().isOpen()) {
      return notOpen(before, "修改");
    }
    var obstacles = CaseRules.ofADraft(wish, scene);
    if (!obstacles.isEmpty()) {
      return new Refused<>(obstacles);
    }
    return stepped(by, "change.revised", before.revise(wish, clock.instant()));
  }

  @Transactional
  public Decision<Case> submit(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, by);
    var scene = scenes.of(before.wish(), before.district());
    requireAuthor(by, before.wish(), scene);
    Version.require(ifMatch, before.version());
    if (!before.state().isOpen()) {
      return notOpen(before, "提交");
    }
    var obstacles = Outlook.of(before.wish(), scene).obstacles();
    if (!obstacles.isEmpty()) {
      return new Refused<>(obstacles);
    }
    return stepped(by, "change.submitted", before.submit(clock.instant()));
  }

  @Transactional
  public Decision<Case> withdraw(UUID id, @Nullable String ifMatch, Caller by) {
    var before = lock(id, by);
    requireAuthor(by, before.wish(), scenes.of(before.wish(), before.district()));
    Version.require(ifMatch, before.version());
    if (!before.state().isOpen() && before.state() != CaseState.SUBMITTED) {
      return notOpen(before, "撤回");
    }
    return stepped(by, "change.withdrawn", before.withdraw(clock.instant()));
  }

  /** Ticks an item of the checklist, or takes the tick away. */
  @Transactional
  public Decision<Case> tick(
      UUID id, @Nullable String ifMatch, String item, boolean done, Caller by) {
    var before = lock(id, by);
    var scene = scenes.of(before.wish(), before.district());
    var listed =
        book.item(before.wish().kind(), item)
            .orElseThrow(
                () -> Refusal.invalid("request/item", "item", "清单里没有这一项：" + item).exception());
    if (!CasePowers.ticks(by, listed, before.wish(), scene.community(), scene.today())) {
      throw Refusal.forbidden("这一项由%s勾选。".formatted(words(listed.by()))).exception();
    }
    Version.require(ifMatch, before.version());
    if (!before.state().isOpen() && before.state() != CaseState.SUBMITTED) {
      return notOpen(before, "勾选");
    }
    var tick = new Case.Tick(item, by.label(), clock.instant());
    var after = before.with(tick, done);
    cases.step(after);
    if (done) {
      cases.tick(id, tick);
    } else {
      cases.untick(id, item);
    }
    audit.record(
        by,
        done ? "change.ticked" : "change.unticked",
        id.toString(),
        Map.of("item", item, "community", after.wish().communityId().toString()));
    return new Accepted<>(after);
  }

  static String words(CaseBook.Ticker ticker) {
    return switch (ticker) {
      case LEAD -> "总校管理员";
      case MEMBER -> "该校管理员";
      case DISTRICT -> "区县管理员";
    };
  }

  private Decision<Case> stepped(Caller by, String action, Case after) {
    cases.step(after);
    return noted(by, action, after);
  }

  private Decision<Case> noted(Caller by, String action, Case after) {
    audit.record(
        by,
        action,
        after.id().toString(),
        Map.of(
            "community", after.wish().communityId().toString(),
            "kind", after.wish().kind().name(),
            "reason", after.wish().reason(),
            "effective", after.wish().effective().toString()));
    return new Accepted<>(after);
  }

  private Case lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    register.takeTurn(district);
    return cases.lock(id, district).orElseThrow(CaseOffice::unknown);
  }

  static RuntimeException unknown() {
    return Refusal.notFound("没有这份变更申请，或它不属于您的区县。").exception();
  }

  private static void requireAuthor(Caller by, Wish wish, Scene scene) {
    if (!CasePowers.writes(by, wish, scene.community(), scene.today())) {
      throw Refusal.forbidden(
              wish.kind() == ChangeKind.CORRECT
                  ? "只有区县管理员可以更正登记。"
                  : "只有当前总校的管理员和区县管理员可以提出变更；退出也可以由成员校自己提出。")
          .exception();
    }
  }

  private static Refused<Case> notOpen(Case before, String deed) {
    return Obstacle.refused(
        Why.NOT_OPEN, "state", "这份变更申请%s，不能%s".formatted(before.state().word(), deed));
  }
}
