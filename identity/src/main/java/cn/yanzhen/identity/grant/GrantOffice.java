package cn.yanzhen.identity.grant;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.account.Passwords;
import cn.yanzhen.identity.grant.WishedGrants.Sound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Opens accounts, gives grants and ends them. The officer of a district does so for the accounts of
 * that district and for its own organisations only; so does the sample loader, for which opening
 * twice is opening once.
 */
@Service
public class GrantOffice {
  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

  private final Accounts accounts;
  private final Grants grants;
  private final GrantEvents events;
  private final WishedGrants wished;
  private final Passwords passwords;
  private final AuditTrail audit;
  private final IdentitySettings settings;
  private final Clock clock;
  private final RightsFollower follower;

  GrantOffice(
      Accounts accounts,
      Grants grants,
      GrantEvents events,
      WishedGrants wished,
      Passwords passwords,
      AuditTrail audit,
      IdentitySettings settings,
      Clock clock,
      RightsFollower follower) {
    this.accounts = accounts;
    this.grants = grants;
    this.events = events;
    this.wished = wished;
    this.passwords = passwords;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.follower = follower;
  }

  /**
   * A grant that is asked for.
   *
   * @param orgCode a school's code, where its id is not known
   * @param from today, when it is not said
   */
  public record Wish(
      @Nullable Role role,
      @Nullable String org,
      @Nullable String orgCode,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** An account that is asked for. */
  public record Opening(
      @Nullable String username,
      @Nullable String name,
      @Nullable UUID personId,
      @Nullable String district,
      @Nullable String org,
      @Nullable String orgCode,
      @Nullable List<Wish> grants) {}

  public sealed interface Outcome {
    /**
     * @param initialPassword to be told to the account's owner, and never shown again; null in a
     *     demonstration
     */
    record Opened(Account account, @Nullable String initialPassword) implements Outcome {}

    /** The loader's account was there before; it now holds all the grants that were asked for. */
    record ThereBefore(Account account) implements Outcome {}

    record Given(Grant grant) implements Outcome {}

    record Ended(Grant grant) implements Outcome {}

    record No(Refusal why) implements Outcome {}
  }

  /** The districts for whose accounts the caller may act. */
  public boolean mayActFor(Caller caller, String district) {
    LocalDate today = LocalDate.now(clock);
    return caller.holds("DISTRICT_OFFICER", district, today) || isLoader(caller, district);
  }

  private boolean isLoader(Caller caller, String district) {
    return caller.holds("LOADER", district, LocalDate.now(clock));
  }

  @Transactional
  public Outcome open(Caller caller, Opening asked) {
    List<Violation> faults = new ArrayList<>();
    String district = asked.district() == null ? "" : asked.district();
    String username = asked.username() == null ? "" : Accounts.normal(asked.username());
    String name = asked.name() == null ? "" : asked.name().strip();
    if (district.isEmpty()) faults.add(new Violation("district", "请填写区县代码。"));
    else if (!mayActFor(caller, district)) return no(Refusal.forbidden("您只能为本区县开通账号。"));
    if (!USERNAME.matcher(username).matches())
      faults.add(new Violation("username", "账号为 2 至 64 个字母、数字或 . _ @ -，以字母或数字开头。"));
    if (name.isEmpty() || name.length() > 64) faults.add(new Violation("name", "请填写姓名，不超过 64 个字。"));
    String org = wished.organisation("", asked.org(), asked.orgCode(), district, faults);
    List<Sound> wishes = new ArrayList<>();
    List<Wish> asks = asked.grants() == null ? List.of() : asked.grants();
    for (int i = 0; i < asks.size(); i++)
      wished.sound("grants[" + i + "].", asks.get(i), district, faults).ifPresent(wishes::add);
    if (!faults.isEmpty())
      return no(
          Refusal.invalid(
              "identity/account-invalid", "有 " + faults.size() + " 处填写有误，请改正后重新提交。", faults));

    Optional<Account> before = accounts.findByUsername(username);
    if (before.isPresent()) return again(caller, before.get(), district, wishes);
    boolean demonstration = settings.demonstration() && isLoader(caller, district);
    String initial = demonstration ? null : passwords.invent();
    String hash = initial == null ? passwords.demonstrationHash() : passwords.hash(initial);
    Optional<Account> opened =
        accounts.open(
            username, name, asked.personId(), district, org, hash, !demonstration, demonstration);
    if (opened.isEmpty())
      return again(caller, accounts.findByUsername(username).orElseThrow(), district, wishes);
    Account account = opened.get();
    audit.record(caller, "account.opened", account.id().toString(), Map.of("org", org));
    for (Sound wish : wishes) give(caller, account, wish);
    return new Outcome.Opened(account, initial);
  }

  /** A loader runs again and again; for anybody else the username is taken. */
  private Outcome again(Caller caller, Account account, String district, List<Sound> wishes) {
    if (!isLoader(caller, district) || !account.district().equals(district))
      return no(Refusal.conflict("identity/username-taken", "这个账号名已被使用，请换一个。"));
    for (Sound wish : wishes) give(caller, account, wish);
    return new Outcome.ThereBefore(account);
  }

  @Transactional
  public Outcome give(Caller caller, UUID accountId, Wish asked) {
    Account account = accounts.find(accountId).orElse(null);
    if (account == null || !mayActFor(caller, account.district())) return no(noSuchAccount());
    List<Violation> faults = new ArrayList<>();
    Optional<Sound> wish = wished.sound("", asked, account.district(), faults);
    if (wish.isEmpty())
      return no(
          Refusal.invalid(
              "identity/grant-invalid", "有 " + faults.size() + " 处填写有误，请改正后重新提交。", faults));
    return give(caller, account, wish.get())
        .<Outcome>map(Outcome.Given::new)
        .orElseGet(() -> no(Refusal.conflict("identity/grant-overlaps", "这个账号在所选日期内已有同样的授权。")));
  }

  /**
   * Ends a grant with the given last day, which may be yesterday but no day before the grant began.
   */
  @Transactional
  public Outcome end(Caller caller, UUID accountId, UUID grantId, @Nullable LocalDate lastDay) {
    Account account = accounts.find(accountId).orElse(null);
    if (account == null || !mayActFor(caller, account.district())) return no(noSuchAccount());
    Grant grant =
        grants.lock(grantId).filter(found -> found.accountId().equals(accountId)).orElse(null);
    if (grant == null) {
      return no(
          grants.followsAnOrder(grantId)
              ? Refusal.conflict(
                  "identity/grant-follows-order", "这项授权随派遣调令而来，到期自动结束；要提前结束，请在派遣页办理提前召回或撤销。")
              : Refusal.notFound("没有这项授权。"));
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate last = lastDay == null ? today : lastDay;
    if (last.isBefore(grant.from()))
      return no(Refusal.invalid("identity/grant-end", "to", "结束日期不能早于开始日期 " + grant.from() + "。"));
    if (last.isBefore(today.minusDays(1)))
      return no(Refusal.invalid("identity/grant-end", "to", "结束日期最早为昨天：已经过去的授权不能改写。"));
    if (grant.to() != null && !last.isBefore(grant.to()))
      return no(Refusal.conflict("identity/grant-ended-before", "这项授权本来就在 " + grant.to() + " 结束。"));
    Grant ended = grants.end(grantId, last);
    events.ended(ended, account);
    follower.shrank(Set.of(accountId));
    audit.record(
        caller, "grant.ended", grantId.toString(), Map.of("account", accountId, "to", last));
    return new Outcome.Ended(ended);
  }

  /** The demonstration's first account: nobody is there yet who could open it. */
  @Transactional
  void openFirst(String username, String name, String district, LocalDate from) {
    Caller system = Caller.system("demonstration");
    accounts
        .open(username, name, null, district, district, passwords.demonstrationHash(), false, true)
        .ifPresent(
            account -> {
              audit.record(
                  system, "account.opened", account.id().toString(), Map.of("org", district));
              give(system, account, new Sound(Role.DISTRICT_OFFICER, district, from, null));
            });
  }

  private Optional<Grant> give(Caller caller, Account account, Sound wish) {
    Optional<Grant> given =
        grants.give(account.id(), wish.role(), wish.org(), wish.from(), wish.to(), caller.label());
    given.ifPresent(
        grant -> {
          events.given(grant, account);
          audit.record(
              caller,
              "grant.given",
              grant.id().toString(),
              Map.of(
                  "account",
                  account.id(),
                  "role",
                  grant.role(),
                  "org",
                  grant.org(),
                  "from",
                  grant.from()));
        });
    return given;
  }

  static Refusal noSuchAccount() {
    return Refusal.notFound("没有这个账号。");
  }

  /** Whatever was written before the refusal is taken back. */
  private static Outcome no(Refusal why) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new Outcome.No(why);
  }
}
