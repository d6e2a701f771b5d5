package cn.yanzhen.identity.grant;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.identity.account.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the roles at schools of somebody who leaves with their last day, and puts them back. */
@Component
class LeaversRights {
  private final AccountLeavings leavings;
  private final Accounts accounts;
  private final Grants grants;
  private final GrantEvents events;
  private final AuditTrail audit;

  LeaversRights(
      AccountLeavings leavings,
      Accounts accounts,
      Grants grants,
      GrantEvents events,
      AuditTrail audit) {
    this.leavings = leavings;
    this.accounts = accounts;
    this.grants = grants;
    this.events = events;
    this.audit = audit;
  }

  void end(UUID id, AccountLeavings.Leaving leaving) {
    var account = accounts.find(id).orElseThrow();
    var ending = leavings.ending(id, leaving);
    leavings.keep(id, leaving, ending);
    List<UUID> ended = new ArrayList<>();
    for (var one : ending) {
      if (one.from().isAfter(leaving.lastDay()))
        grants.remove(one.id()).ifPresent(gone -> events.neverWas(gone, account));
      else events.ended(grants.end(one.id(), leaving.lastDay()), account);
      ended.add(one.id());
    }
    if (!ended.isEmpty())
      audit.record(
          caller(account.district()),
          "account.left",
          id.toString(),
          details(leaving.lastDay(), ended));
  }

  void putBack(UUID id, AccountLeavings.Done done) {
    var account = accounts.find(id).orElseThrow();
    var back = leavings.restore(done, id);
    back.forEach(one -> events.given(one, account));
    leavings.close(done.id());
    if (!back.isEmpty())
      audit.record(
          caller(account.district()),
          "account.left-undone",
          id.toString(),
          details(done.lastDay(), back.stream().map(Grant::id).toList()));
  }

  private static Map<String, Object> details(LocalDate lastDay, List<UUID> grants) {
    var details = new LinkedHashMap<String, Object>();
    details.put("lastDay", lastDay);
    details.put("grants", grants);
    return details;
  }

  /** Nobody at identity did it: the registry said so. */
  private static Caller caller(String district) {
    return new Caller("system", "离开登记", null, district, null, List.of());
  }
}
