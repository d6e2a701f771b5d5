package cn.yanzhen.identity.deputy;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be true of a deputyship; each "no" says by name and day what to do. */
final class DeputyRules {
  private DeputyRules() {}

  /**
   * What is asked for.
   *
   * @param first the day from which it is new: an earlier first day stays as it was
   */
  record Wish(Role role, String org, LocalDate from, LocalDate to, LocalDate first) {}

  /** Who holds what by themselves at the organisation. */
  record Holder(Account account, List<Grant> own) {
    /** The last day up to which the role is held without a gap, from a day on; null if not then. */
    @Nullable LocalDate holdsUntil(Role role, LocalDate from) {
      LocalDate reached = null;
      LocalDate day = from;
      while (true) {
        LocalDate at = day;
        var next =
            own.stream()
                .filter(grant -> grant.role() == role && grant.inForceOn(at))
                .map(grant -> grant.to() == null ? LocalDate.MAX : grant.to())
                .max(LocalDate::compareTo);
        if (next.isEmpty()) return reached;
        reached = next.get();
        if (reached.equals(LocalDate.MAX)) return reached;
        day = reached.plusDays(1);
      }
    }

    /** A grant of the role on one of the days. */
    Optional<Grant> holdsWithin(Role role, LocalDate from, LocalDate to) {
      return own.stream()
          .filter(grant -> grant.role() == role && !grant.from().isAfter(to))
          .filter(grant -> grant.to() == null || !grant.to().isBefore(from))
          .findFirst();
    }

    boolean belongsTo(String org, LocalDate from, LocalDate to) {
      return account.org().equals(org)
          || own.stream()
              .anyMatch(
                  grant ->
                      grant.inForceOn(from) && (grant.to() == null || !grant.to().isBefore(to)));
    }
  }

  static Optional<Refusal> ofDays(Wish wish, LocalDate today, DeputyLimits limits) {
    if (wish.role == Role.TEACHER) return invalid("role", "只有学校管理员和区县管理员的职责可以由他人代理。");
    if (wish.to.isBefore(wish.from)) return invalid("to", "结束日期不能早于开始日期 " + wish.from + "。");
    if (wish.first.isBefore(today)) return invalid("from", "代理最早从今天（" + today + "）开始。");
    if (wish.to.isBefore(today)) return invalid("to", "结束日期最早为今天（" + today + "）；要立即收回，请用“收回”。");
    if (wish.from.isAfter(today.plusDays(limits.aheadDays())))
      return invalid(
          "from",
          "最多提前 %d 天安排，请选择 %s 或以前。"
              .formatted(limits.aheadDays(), today.plusDays(limits.aheadDays())));
    long days = ChronoUnit.DAYS.between(wish.from, wish.to) + 1;
    if (days > limits.longestDays())
      return invalid(
          "to",
          "一次代理最长 %d 天，最晚到 %s；所选为 %d 天。"
              .formatted(
                  limits.longestDays(), wish.from.plusDays(limits.longestDays() - 1L), days));
    return Optional.empty();
  }

  /**
   * @param standsInFor whose deputy the principal is in this role on one of the days, by name
   */
  static Optional<Refusal> ofPrincipal(Wish wish, Holder principal, @Nullable String standsInFor) {
    LocalDate until = principal.holdsUntil(wish.role, wish.from);
    if (until != null && !until.isBefore(wish.to)) return Optional.empty();
    String name = principal.account().name();
    if (until == null)
      return Optional.of(
          standsInFor == null
              ? Refusal.conflict(
                  "identity/deputy-not-held",
                  "%s 在 %s 不是这里的%s，不能请人代理这项职责。".formatted(name, wish.from, wish.role.word()))
              : Refusal.conflict(
                  "identity/deputy-chain",
                  "%s 的这项职责是代%s履行的，不能再转给他人；请由%s本人另请代理。".formatted(name, standsInFor, standsInFor)));
    return Optional.of(
        Refusal.conflict(
            "identity/deputy-beyond-own",
            "%s 的%s职责到 %s 为止，代理不能更长；请把结束日期改为 %s 或以前。"
                .formatted(name, wish.role.word(), until, until)));
  }

  static Optional<Refusal> ofDeputy(Wish wish, Account principal, Holder deputy) {
    if (deputy.account().id().equals(principal.id()))
      return invalid("deputyId", "不能由本人代理本人，请选择同单位的另一位。");
    if (!deputy.account().district().equals(principal.district())
        || !deputy.belongsTo(wish.org, wish.from, wish.to))
      return invalid("deputyId", "代理人须是同一单位的人员，请从名单中选择。");
    return deputy
        .holdsWithin(wish.role, wish.from, wish.to)
        .map(
            grant ->
                Refusal.conflict(
                    "identity/deputy-holds-role",
                    "%s 自 %s 起%s本来就是这里的%s，不需要代理。"
                        .formatted(
                            deputy.account().name(),
                            grant.from(),
                            grant.to() == null ? "" : "至 " + grant.to() + " ",
                            wish.role.word())));
  }

  /**
   * One deputy a role at a time, and one principal a deputy: who decides must never be a question.
   */
  static Refusal overlaps(Deputyship other, String principal, String deputy, boolean ofPrincipal) {
    return Refusal.conflict(
        "identity/deputy-overlaps",
        ofPrincipal
            ? "%s 已请%s在 %s 代理这项职责，同一时间只能有一位代理人；请先收回或更改那一次。"
                .formatted(principal, deputy, other.words())
            : "%s 在 %s 已代%s履行这项职责，不能同时再代他人；请另选一位。".formatted(deputy, other.words(), principal));
  }

  private static Optional<Refusal> invalid(String field, String message) {
    return Optional.of(Refusal.invalid("identity/deputy-invalid", field, message));
  }
}
