package cn.yanzhen.identity.grant.web;

import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.directory.Organisations;
import cn.yanzhen.identity.grant.AccountMoves;
import cn.yanzhen.identity.grant.AccountMoves.Move;
import cn.yanzhen.identity.grant.Grant;
import cn.yanzhen.identity.grant.Grants;
import cn.yanzhen.identity.grant.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the officer sees it.
 *
 * @param moved by which order it came to its school; null when it did not come by one
 * @param initialPassword once, in the answer to its opening
 */
record AccountView(
    UUID id,
    String username,
    String name,
    @Nullable UUID personId,
    String district,
    String org,
    @Nullable String orgName,
    boolean demonstration,
    List<GrantView> grants,
    @Nullable MovedView moved,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String initialPassword) {

  /** The latest move that the account followed: from which school, on which first day. */
  record MovedView(
      String orderNumber, LocalDate on, String fromOrg, @Nullable String fromOrgName) {}

  record GrantView(
      UUID id,
      Role role,
      String org,
      @Nullable String orgName,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String deputyOf) {
    static GrantView of(Grant grant, Map<String, String> names) {
      return new GrantView(
          grant.id(),
          grant.role(),
          grant.org(),
          names.get(grant.org()),
          grant.from(),
          grant.to(),
          grant.deputyOf());
    }
  }

  static List<AccountView> of(
      List<Account> accounts, Grants grants, AccountMoves moves, Organisations organisations) {
    Map<UUID, List<Grant>> held = grants.notEnded(accounts.stream().map(Account::id).toList());
    Collection<String> orgs = new HashSet<>();
    for (Account account : accounts) orgs.add(account.org());
    Map<UUID, Move> moved = moves.latest(accounts.stream().map(Account::id).toList());
    moved.values().forEach(move -> orgs.add(move.fromOrg()));
    held.values().forEach(some -> some.forEach(grant -> orgs.add(grant.org())));
    Map<String, String> names = organisations.names(orgs);
    return accounts.stream()
        .map(
            account ->
                of(
                    account,
                    held.getOrDefault(account.id(), List.of()),
                    moved(moved.get(account.id()), names),
                    names))
        .toList();
  }

  private static AccountView of(
      Account account, List<Grant> grants, @Nullable MovedView moved, Map<String, String> names) {
    return new AccountView(
        account.id(),
        account.username(),
        account.name(),
        account.personId(),
        account.district(),
        account.org(),
        names.get(account.org()),
        account.demonstration(),
        grants.stream().map(grant -> GrantView.of(grant, names)).toList(),
        moved,
        null);
  }

  private static @Nullable MovedView moved(@Nullable Move move, Map<String, String> names) {
    return move == null
        ? null
        : new MovedView(move.orderNumber(), move.day(), move.fromOrg(), names.get(move.fromOrg()));
  }

  AccountView with(@Nullable String password) {
    return new AccountView(
        id,
        username,
        name,
        personId,
        district,
        org,
        orgName,
        demonstration,
        grants,
        moved,
        password);
  }
}
