package cn.yanzhen.identity.deputy;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.deputy.DeputyRules.Holder;
import cn.yanzhen.identity.deputy.Deputyship.Because;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.RightsFollower;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A role that its principal no longer holds is nobody's to stand in for. The right itself is gone
 * with the principal's (the view {@code deputised_right} says so); here the record of it is ended,
 * told and entered.
 */
@Component
class DeputiesFollow implements RightsFollower {
  private final Deputyships deputyships;
  private final Accounts accounts;
  private final Grants grants;
  private final DeputyEvents events;
  private final AuditTrail audit;

  DeputiesFollow(
      Deputyships deputyships,
      Accounts accounts,
      Grants grants,
      DeputyEvents events,
      AuditTrail audit) {
    this.deputyships = deputyships;
    this.accounts = accounts;
    this.grants = grants;
    this.events = events;
    this.audit = audit;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void shrank(Collection<UUID> principals) {
    principals.stream().sorted().forEach(accounts::lock);
    Caller system = Caller.system("代理随职责结束");
    for (Deputyship lent : deputyships.lent(principals)) {
      Holder principal =
          new Holder(
              accounts.find(lent.principalId()).orElseThrow(),
              grants.own(lent.principalId(), lent.role(), lent.org()));
      LocalDate until = principal.holdsUntil(lent.role(), lent.from());
      if (until != null && !until.isBefore(lent.to())) continue;
      Deputyship ended = deputyships.end(lent.id(), until, Because.PRINCIPAL_ENDED, system.name());
      events.tell(DeputyEvents.ENDED, ended);
      audit.record(
          system,
          "deputy.ended",
          lent.id().toString(),
          Map.of("principal", lent.principalId(), "deputy", lent.deputyId(), "to", ended.to()));
    }
  }
}
