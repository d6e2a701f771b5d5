package cn.yanzhen.identity.grant;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts follow their persons: from the first day of a move the account is of the new school and
 * has a teacher's grant there, those of the old school end the day before. Settled anew from all
 * that stands, whichever event came first: what should no longer hold is put back, the last first,
 * and what should is done, the first first. Whoever leaves the district's service keeps no role at
 * a school after the last day: on top of all moves.
 */
@Component
class AccountsFollow {
  private final AccountMoves moves;
  private final AccountLeavings leavings;
  private final LeaversRights leavers;
  private final Accounts accounts;
  private final Grants grants;
  private final GrantEvents events;
  private final RightsLedger rights;
  private final RightsFollower follower;
  private final AuditTrail audit;

  AccountsFollow(
      AccountMoves moves,
      AccountLeavings leavings,
      LeaversRights leavers,
      Accounts accounts,
      Grants grants,
      GrantEvents events,
      RightsLedger rights,
      RightsFollower follower,
      AuditTrail audit) {
    this.moves = moves;
    this.leavings = leavings;
    this.leavers = leavers;
    this.accounts = accounts;
    this.grants = grants;
    this.events = events;
    this.rights = rights;
    this.follower = follower;
    this.audit = audit;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void settle(Collection<UUID> concerned) {
    moves.lockGrants(concerned);
    concerned.stream().sorted().forEach(this::settle);
    follower.shrank(concerned);
  }

  private void settle(UUID id) {
    accounts.lock(id);
    var wanted = moves.wanted(accounts.find(id).orElseThrow());
    var done = moves.done(id);
    int same = 0;
    while (same < Math.min(wanted.size(), done.size())
        && wanted.get(same).assignmentId().equals(done.get(same).move().assignmentId())) same++;
    var leaves = leavings.wanted(accounts.find(id).orElseThrow()).orElse(null);
    var left = leavings.done(id).orElse(null);
    boolean leftAsSaid =
        left == null ? leaves == null : leaves != null && left.lastDay().equals(leaves.lastDay());
    if (leftAsSaid && same == done.size() && same == wanted.size()) return;
    if (left != null) leavers.putBack(id, left);
    done.subList(same, done.size()).reversed().forEach(one -> putBack(id, one));
    wanted.subList(same, wanted.size()).forEach(move -> follow(id, move));
    if (leaves != null) leavers.end(id, leaves);
    // also where no grant changed: the account may be of another school now
    rights.changed(Set.of(id));
  }

  private void follow(UUID id, AccountMoves.Move move) {
    var account = accounts.find(id).orElseThrow();
    var last = move.day().minusDays(1);
    var main = account.org().equals(move.fromOrg());
    var ending = moves.ending(id, move);
    boolean taught = ending.stream().anyMatch(one -> one.role() == Role.TEACHER);
    var by = caller(account, move);
    ending.forEach(one -> events.ended(grants.end(one.id(), last), account));
    if (main) accounts.belongsTo(id, move.toOrg());
    List<UUID> given = new ArrayList<>();
    if (main || taught)
      moves
          .give(id, move, by.name())
          .ifPresent(
              one -> {
                events.given(one, account);
                given.add(one.id());
              });
    moves.keep(id, move, main ? account.org() : null, given, ending);
    if (!main && ending.isEmpty()) return;
    var details = details(move);
    details.put("ended", ending.stream().map(Grant::id).toList());
    details.put("given", given);
    audit.record(by, "account.moved", id.toString(), details);
  }

  private void putBack(UUID id, AccountMoves.Done done) {
    var account = accounts.find(id).orElseThrow();
    var move = done.move();
    if (done.givenId() != null)
      grants.remove(done.givenId()).ifPresent(one -> events.neverWas(one, account));
    moves.restoreEnded(done.id()).forEach(one -> events.given(one, account));
    var was = done.wasOrg();
    if (was != null && account.org().equals(move.toOrg())) accounts.belongsTo(id, was);
    moves.close(done.id());
    if (!done.changedAnything()) return;
    audit.record(caller(account, move), "account.moved-back", id.toString(), details(move));
  }

  private static Map<String, Object> details(AccountMoves.Move move) {
    var details = new LinkedHashMap<String, Object>();
    details.put("order", move.orderNumber());
    details.put("assignment", move.assignmentId());
    details.put("from", move.fromOrg());
    details.put("to", move.toOrg());
    details.put("on", move.day());
    return details;
  }

  /** The order itself, for the officers of its district. */
  private static Caller caller(Account account, AccountMoves.Move move) {
    return new Caller(
        "system", "调令" + move.orderNumber(), null, account.district(), null, List.of());
  }
}
