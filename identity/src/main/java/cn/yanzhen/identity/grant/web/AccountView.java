package cn.yanzhen.identity.grant.web;

import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.directory.Organisations;
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String initialPassword) {

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

  static List<AccountView> of(List<Account> accounts, Grants grants, Organisations organisations) {
    Map<UUID, List<Grant>> held = grants.notEnded(accounts.stream().map(Account::id).toList());
    Collection<String> orgs = new HashSet<>();
    for (Account account : accounts) orgs.add(account.org());
    held.values().forEach(some -> some.forEach(grant -> orgs.add(grant.org())));
    Map<String, String> names = organisations.names(orgs);
    return accounts.stream()
        .map(account -> of(account, held.getOrDefault(account.id(), List.of()), names, null))
        .toList();
  }

  private static AccountView of(
      Account account,
      List<Grant> grants,
      Map<String, String> names,
      @Nullable String initialPassword) {
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
        initialPassword);
  }

  AccountView with(@Nullable String password) {
    return new AccountView(
        id, username, name, personId, district, org, orgName, demonstration, grants, password);
  }
}
