package cn.yanzhen.identity.deputy;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.deputy.DeputyRules.Holder;
import cn.yanzhen.identity.deputy.DeputyRules.Wish;
import cn.yanzhen.identity.deputy.Deputyship.Because;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 代理: names deputies, changes and ends them. Everybody does so for a role of their own; an officer
 * also for a school administrator of the district who is away.
 */
@Service
public class DeputyOffice {
  private final Deputyships deputyships;
  private final Accounts accounts;
  private final Grants grants;
  private final DeputyEvents events;
  private final AuditTrail audit;
  private final DeputyLimits limits;
  private final Clock clock;

  DeputyOffice(
      Deputyships deputyships,
      Accounts accounts,
      Grants grants,
      DeputyEvents events,
      AuditTrail audit,
      DeputyLimits limits,
      Clock clock) {
    this.deputyships = deputyships;
    this.accounts = accounts;
    this.grants = grants;
    this.events = events;
    this.audit = audit;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param principalId the caller, when it is not said
   */
  public record Naming(
      @Nullable UUID principalId,
      @Nullable UUID deputyId,
      @Nullable Role role,
      @Nullable String org,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String note) {}

  /** What is left out stays as it is. */
  public record Change(@Nullable UUID deputyId, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @Transactional
  public Decision<Deputyship> name(Caller caller, Naming asked) {
    UUID principalId = asked.principalId() == null ? self(caller) : asked.principalId();
    Role role = asked.role();
    String org = asked.org();
    UUID deputyId = asked.deputyId();
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    if (role == null || org == null || org.isBlank()) return invalid("role", "请选择请人代理的职责。");
    if (deputyId == null) return invalid("deputyId", "请选择代理人。");
    if (from == null) return invalid("from", "请选择开始日期。");
    if (to == null) return invalid("to", "请选择结束日期。");
    String note = asked.note() == null ? "" : asked.note().strip();
    if (note.length() > 200) return invalid("note", "说明不超过 200 个字。");
    Account principal = accounts.find(principalId).orElse(null);
    if (principal == null || !mayArrange(caller, principal.id(), principal.district(), role))
      return no(Refusal.notFound("没有这个账号，或不由您安排代理。"));
    accounts.lock(principal.id());
    Wish wish = new Wish(role, org.strip(), from, to, from);
    Optional<Refusal> objection = objection(wish, principal, deputyId, null);
    if (objection.isPresent()) return no(objection.get());
    Optional<Deputyship> named =
        deputyships.name(principal.district(), principal.id(), deputyId, wish, note, caller.name());
    if (named.isEmpty())
      return no(Refusal.conflict("identity/deputy-overlaps", "这几天刚刚已另有代理安排，请刷新后重新选择日期。"));
    return told(caller, DeputyEvents.NAMED, "deputy.named", named.get());
  }

  /** One that has not begun can change in everything, one that has begun in its last day only. */
  @Transactional
  public Decision<Deputyship> change(
      Caller caller, UUID id, @Nullable String ifMatch, Change asked) {
    Deputyship before = mine(caller, id);
    Version.require(ifMatch, before.version());
    LocalDate today = LocalDate.now(clock);
    LocalDate from = asked.from() == null ? before.from() : asked.from();
    LocalDate to = asked.to() == null ? before.to() : asked.to();
    UUID deputyId = asked.deputyId() == null ? before.deputyId() : asked.deputyId();
    switch (before.on(today)) {
      case OVER, CANCELLED -> {
        return no(over(before));
      }
      case IN_FORCE -> {
        if (!from.equals(before.from()) || !deputyId.equals(before.deputyId()))
          return no(
              Refusal.conflict(
                  "identity/deputy-began",
                  "这次代理已于 %s 开始，只能更改结束日期；要换人，请先收回再另行安排。".formatted(before.from())));
      }
      case COMING -> {}
    }
    Account principal = accounts.find(before.principalId()).orElseThrow();
    boolean began = !before.from().isAfter(today);
    Wish wish = new Wish(before.role(), before.org(), from, to, began ? today : from);
    Optional<Refusal> objection = objection(wish, principal, deputyId, id);
    if (objection.isPresent()) return no(objection.get());
    if (!deputyId.equals(before.deputyId())) events.replaced(before.deputyId());
    return told(
        caller, DeputyEvents.CHANGED, "deputy.changed", deputyships.change(id, deputyId, from, to));
  }

  /**
   * Takes the role back: at once, or after a last day that is not over.
   *
   * @param last null: it holds no longer from this moment on
   */
  @Transactional
  public Decision<Deputyship> takeBack(
      Caller caller, UUID id, @Nullable String ifMatch, @Nullable LocalDate last) {
    Deputyship before = mine(caller, id);
    Version.require(ifMatch, before.version());
    LocalDate today = LocalDate.now(clock);
    var state = before.on(today);
    if (state == Deputyship.State.OVER || state == Deputyship.State.CANCELLED)
      return no(over(before));
    if (last != null
        && (last.isBefore(today) || last.isBefore(before.from()) || !last.isBefore(before.to())))
      return invalid("to", "最后一天须在今天与原定的 %s 之间；要立即收回，请不填。".formatted(before.to()));
    LocalDate ends = last == null ? today.minusDays(1) : last;
    boolean none = ends.isBefore(before.from());
    Because because =
        state == Deputyship.State.COMING && none ? Because.CANCELLED : Because.TAKEN_BACK;
    return told(
        caller,
        DeputyEvents.ENDED,
        because == Because.CANCELLED ? "deputy.cancelled" : "deputy.taken-back",
        deputyships.end(id, none ? null : ends, because, caller.name()));
  }

  public boolean mayArrange(Caller caller, UUID principal, String district, Role role) {
    return caller.account().equals(principal.toString())
        || (role == Role.SCHOOL_ADMIN && oversees(caller, district));
  }

  public boolean oversees(Caller caller, String district) {
    return caller.holds(Role.DISTRICT_OFFICER.name(), district, LocalDate.now(clock));
  }

  private Deputyship mine(Caller caller, UUID id) {
    Deputyship found =
        deputyships
            .find(id)
            .filter(one -> mayArrange(caller, one.principalId(), one.district(), one.role()))
            .orElseThrow(() -> Refusal.notFound("没有这次代理安排。").exception());
    accounts.lock(found.principalId());
    return deputyships.lock(id).orElseThrow();
  }

  private Optional<Refusal> objection(
      Wish wish, Account principal, UUID deputyId, @Nullable UUID except) {
    LocalDate today = LocalDate.now(clock);
    Optional<Refusal> days = DeputyRules.ofDays(wish, today, limits);
    if (days.isPresent()) return days;
    Holder holder = new Holder(principal, grants.own(principal.id(), wish.role(), wish.org()));
    Optional<Refusal> own =
        DeputyRules.ofPrincipal(wish, holder, standsInFor(principal.id(), wish));
    if (own.isPresent()) return own;
    Account deputy = accounts.find(deputyId).orElse(null);
    if (deputy == null)
      return Optional.of(
          Refusal.invalid("identity/deputy-invalid", "deputyId", "没有这位代理人，请从名单中选择。"));
    Optional<Refusal> unfit =
        DeputyRules.ofDeputy(
            wish, principal, new Holder(deputy, grants.own(deputyId, null, wish.org())));
    if (unfit.isPresent()) return unfit;
    return deputyships
        .overlapping(
            principal.id(), deputyId, wish.role(), wish.org(), wish.from(), wish.to(), except)
        .map(
            other ->
                DeputyRules.overlaps(
                    other,
                    name(other.principalId()),
                    name(other.deputyId()),
                    other.principalId().equals(principal.id())));
  }

  private @Nullable String standsInFor(UUID account, Wish wish) {
    return grants.notEnded(account).stream()
        .filter(grant -> grant.role() == wish.role() && grant.org().equals(wish.org()))
        .filter(grant -> grant.inForceOn(wish.from()) && grant.deputyOf() != null)
        .map(Grant::deputyOf)
        .findFirst()
        .orElse(null);
  }

  private String name(UUID account) {
    return accounts.find(account).map(Account::name).orElse("");
  }

  private Decision<Deputyship> told(
      Caller caller, String type, String action, Deputyship deputyship) {
    events.tell(type, deputyship);
    audit.record(
        caller,
        action,
        deputyship.id().toString(),
        Map.of(
            "principal",
            deputyship.principalId(),
            "deputy",
            deputyship.deputyId(),
            "role",
            deputyship.role(),
            "org",
            deputyship.org(),
            "from",
            deputyship.from(),
            "to",
            deputyship.to()));
    return new Decision.Accepted<>(deputyship);
  }

  private static Refusal over(Deputyship before) {
    return Refusal.conflict(
        "identity/deputy-over",
        before.stands() ? "这次代理已在 %s 结束。".formatted(before.to()) : "这次代理已经取消。");
  }

  private static UUID self(Caller caller) {
    try {
      return UUID.fromString(caller.account());
    } catch (IllegalArgumentException machine) {
      throw Refusal.forbidden("程序账号不能请人代理。").exception();
    }
  }

  private static <T> Decision<T> invalid(String field, String message) {
    return no(Refusal.invalid("identity/deputy-invalid", field, message));
  }

  /** Whatever was written before the refusal is taken back. */
  private static <T> Decision<T> no(Refusal why) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Decision.Refused<>(why);
  }
}
