package cn.yanzhen.identity.grant.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.identity.account.Account;
import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.identity.directory.Organisations;
import cn.yanzhen.identity.grant.Grants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is and what waits for the caller; for anybody with a token. */
@RestController
@RequestMapping("/api/v1/identity")
class MeController {
  private final Accounts accounts;
  private final Grants grants;
  private final Organisations organisations;

  MeController(Accounts accounts, Grants grants, Organisations organisations) {
    this.accounts = accounts;
    this.grants = grants;
    this.organisations = organisations;
  }

  /**
   * @param deputyOf for whom it is held, by name; null when it is the caller's own
   */
  record Held(
      String role,
      String org,
      @Nullable String orgName,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String deputyOf) {}

  record Me(
      String account,
      @Nullable String username,
      String name,
      @Nullable UUID person,
      @Nullable String district,
      @Nullable String districtName,
      @Nullable String org,
      @Nullable String orgName,
      List<Held> grants) {}

  /** A person's account as it is now, not as the token saw it; a machine as its token says. */
  @GetMapping("/me")
  Me me(Caller caller) {
    Optional<UUID> id = id(caller.account());
    if (id.isEmpty()) return machine(caller);
    Account account =
        accounts.find(id.get()).orElseThrow(() -> Refusal.notFound("没有这个账号。").exception());
    var held = grants.notEnded(account.id());
    List<String> orgs = new ArrayList<>(List.of(account.org(), account.district()));
    held.forEach(grant -> orgs.add(grant.org()));
    Map<String, String> names = organisations.names(orgs);
    return new Me(
        account.id().toString(),
        account.username(),
        account.name(),
        account.personId(),
        account.district(),
        organisations.districtName(account.district()).orElse(null),
        account.org(),
        names.get(account.org()),
        held.stream()
            .map(
                grant ->
                    new Held(
                        grant.role().name(),
                        grant.org(),
                        names.get(grant.org()),
                        grant.from(),
                        grant.to(),
                        grant.deputyOf()))
            .toList());
  }

  private Me machine(Caller caller) {
    List<String> orgs = new ArrayList<>();
    if (caller.org() != null) orgs.add(caller.org());
    caller.grants().forEach(grant -> orgs.add(grant.org()));
    Map<String, String> names = organisations.names(orgs);
    return new Me(
        caller.account(),
        null,
        caller.name(),
        null,
        caller.district(),
        caller.district() == null
            ? null
            : organisations.districtName(caller.district()).orElse(null),
        caller.org(),
        caller.org() == null ? null : names.get(caller.org()),
        caller.grants().stream()
            .map(
                grant ->
                    new Held(
                        grant.role(),
                        grant.org(),
                        names.get(grant.org()),
                        grant.from(),
                        grant.to(),
                        grant.deputyOf()))
            .toList());
  }

  @GetMapping("/tasks")
  Page<Task> tasks(Caller caller) {
    return Page.all(
        id(caller.account())
            .flatMap(accounts::find)
            .filter(Account::passwordChangeDue)
            .map(
                account ->
                    new Task(
                        "CHANGE_PASSWORD",
                        "请修改初始密码",
                        account.id().toString(),
                        "/identity/password",
                        account.since()))
            .stream()
            .toList());
  }

  private static Optional<UUID> id(String account) {
    try {
      return Optional.of(UUID.fromString(account));
    } catch (IllegalArgumentException machine) {
      return Optional.empty();
    }
  }
}
