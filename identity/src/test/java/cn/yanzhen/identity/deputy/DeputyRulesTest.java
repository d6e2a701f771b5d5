package cn.yanzhen.identity.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.deputy.DeputyRules.Holder;
import cn.yanzhen.identity.deputy.DeputyRules.Wish;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody lends what they do not hold, nor for longer than they hold it. */
class DeputyRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String SCHOOL = UUID.randomUUID().toString();
  private static final DeputyLimits LIMITS = new DeputyLimits(60, 180);
  private final Account principal = account("王校", SCHOOL);
  private final Account deputy = account("李四", SCHOOL);

  @Test
  void daysAreFromTodayOnAndNotTooManyNorTooFarAhead() {
    assertThat(days(TODAY, TODAY)).isEmpty();
    assertThat(days(TODAY, TODAY.plusDays(59))).isEmpty();
    assertThat(says(days(TODAY, TODAY.plusDays(60)))).contains("60 天", "2027-01-24", "61 天");
    assertThat(says(days(TODAY.minusDays(1), TODAY))).contains("2026-11-26");
    assertThat(says(days(TODAY.plusDays(3), TODAY.plusDays(2)))).contains("2026-11-29");
    assertThat(days(TODAY.plusDays(180), TODAY.plusDays(180))).isEmpty();
    assertThat(says(days(TODAY.plusDays(181), TODAY.plusDays(181)))).contains("180 天");
    assertThat(
            says(
                DeputyRules.ofDays(
                    new Wish(Role.TEACHER, SCHOOL, TODAY, TODAY, TODAY), TODAY, LIMITS)))
        .contains("学校管理员");
  }

  @Test
  void theRoleMustBeHeldOnEveryDay() {
    var until = TODAY.plusDays(5);
    var ends = new Holder(principal, List.of(grant(principal, TODAY.minusDays(9), until)));
    assertThat(DeputyRules.ofPrincipal(wish(TODAY, until), ends, null)).isEmpty();
    var beyond = DeputyRules.ofPrincipal(wish(TODAY, until.plusDays(1)), ends, null);
    assertThat(beyond.orElseThrow().code()).isEqualTo("identity/deputy-beyond-own");
    assertThat(says(beyond)).contains(until.toString());

    var goesOn =
        new Holder(
            principal,
            List.of(
                grant(principal, TODAY.minusDays(9), until),
                grant(principal, until.plusDays(1), null)));
    assertThat(DeputyRules.ofPrincipal(wish(TODAY, until.plusDays(9)), goesOn, null)).isEmpty();
    var gap =
        new Holder(
            principal,
            List.of(
                grant(principal, TODAY.minusDays(9), until),
                grant(principal, until.plusDays(2), null)));
    assertThat(DeputyRules.ofPrincipal(wish(TODAY, until.plusDays(9)), gap, null)).isPresent();
  }

  @Test
  void whoStandsInForAnotherLendsNothing() {
    var nothing = new Holder(principal, List.of());
    assertThat(DeputyRules.ofPrincipal(wish(TODAY, TODAY), nothing, null).orElseThrow().code())
        .isEqualTo("identity/deputy-not-held");
    var chain = DeputyRules.ofPrincipal(wish(TODAY, TODAY), nothing, "赵局");
    assertThat(chain.orElseThrow().code()).isEqualTo("identity/deputy-chain");
    assertThat(says(chain)).contains("王校", "赵局");
  }

  @Test
  void theDeputyIsAnotherOfTheSamePlaceWhoDoesNotHoldTheRoleAnyway() {
    var wish = wish(TODAY, TODAY.plusDays(3));
    assertThat(DeputyRules.ofDeputy(wish, principal, new Holder(deputy, List.of()))).isEmpty();
    assertThat(says(DeputyRules.ofDeputy(wish, principal, new Holder(principal, List.of()))))
        .contains("本人");
    var elsewhere = account("钱五", UUID.randomUUID().toString());
    assertThat(says(DeputyRules.ofDeputy(wish, principal, new Holder(elsewhere, List.of()))))
        .contains("同一单位");
    var teachesHere =
        new Grant(UUID.randomUUID(), elsewhere.id(), Role.TEACHER, SCHOOL, TODAY, null, 1);
    assertThat(DeputyRules.ofDeputy(wish, principal, new Holder(elsewhere, List.of(teachesHere))))
        .isEmpty();
    var holds = new Holder(deputy, List.of(grant(deputy, TODAY.plusDays(3), null)));
    assertThat(DeputyRules.ofDeputy(wish, principal, holds).orElseThrow().code())
        .isEqualTo("identity/deputy-holds-role");
  }

  private static Optional<Refusal> days(LocalDate from, LocalDate to) {
    return DeputyRules.ofDays(wish(from, to), TODAY, LIMITS);
  }

  private static String says(Optional<Refusal> refusal) {
    return refusal.orElseThrow().detail();
  }

  private static Wish wish(LocalDate from, LocalDate to) {
    return new Wish(Role.SCHOOL_ADMIN, SCHOOL, from, to, from);
  }

  private static Grant grant(Account account, LocalDate from, LocalDate to) {
    return new Grant(UUID.randomUUID(), account.id(), Role.SCHOOL_ADMIN, SCHOOL, from, to, 1);
  }

  private static Account account(String name, String org) {
    return new Account(
        UUID.randomUUID(), name, name, null, "500106", org, false, false, Instant.EPOCH);
  }
}
